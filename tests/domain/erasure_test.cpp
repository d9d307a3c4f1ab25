#include "domain/erasure.hpp"
#include "domain/field.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace foothold::domain {

namespace {

constexpr Id amal{1, 1};
constexpr Id omar{1, 2};

/// Puts a person wherever a record names one by id.
struct NamePerson {
    Id person;
    bool has_named = false;

    template <class... Values>
    void operator()(Field<Values>... fields) {
        (name(fields.name, fields.value), ...);
    }

private:
    void name(std::string_view field, Id& id) {
        constexpr std::array people{std::string_view{"person"}, std::string_view{"user"},        std::string_view{"with_user"},
                                    std::string_view{"mentor"}, std::string_view{"participant"}, std::string_view{"from"},
                                    std::string_view{"to"}};
        if (std::ranges::find(people, field) == people.end()) return;
        id = person;
        has_named = true;
    }
    template <class Other>
    void name(std::string_view, Other&) {}
};

template <class... Entities, class Visit>
void each_entity(const std::variant<Entities...>*, Visit&& visit) {
    (visit(Entities{}), ...);
}

template <class Visit>
void each_entity(Visit&& visit) {
    each_entity(static_cast<const Record*>(nullptr), visit);
}

} // namespace

TEST_CASE("whatever names a person by id goes with them") {
    int kinds = 0;
    each_entity([&](auto entity) {
        entity.id = {9, 9};
        NamePerson naming{amal};
        entity.serialize(naming);
        CAPTURE(record_kind_names[Record{entity}.index()]);
        CHECK(is_about(Record{entity}, amal) == naming.has_named);
        CHECK_FALSE(is_about(Record{entity}, omar));
        CHECK_FALSE(is_about(Record{entity}, Id{}));
        kinds += naming.has_named ? 1 : 0;
    });
    CHECK(kinds == 21);
    CHECK(is_about(Person{.id = amal}, amal));
}

TEST_CASE("what hangs on a record that goes, goes too, and others' counts and moves stay right") {
    const Talk talk{.id = {2, 1}, .person = omar, .with_user = amal};
    const Match match{.id = {2, 2}, .mentor = amal, .participant = omar};
    const Event event{.id = {3, 1}, .coming = 5};
    const Move move{
        .id = {4, 1}, .person = omar, .entries = {{.about = talk.id, .title = untranslated("Amal")}, {.about = event.id}}};
    const std::vector<Record> all{Person{.id = amal},
                                  Person{.id = omar},
                                  talk,
                                  match,
                                  event,
                                  move,
                                  SharedAppointment{.id = {2, 3}, .match = match.id},
                                  Attendance{.id = {2, 4}, .appointment = talk.id, .person = omar},
                                  Notice{.id = {2, 5}, .person = omar, .about = talk.id},
                                  Notice{.id = {2, 6}, .person = omar, .about = event.id},
                                  Rsvp{.id = {2, 7}, .event = event.id, .person = amal, .is_coming = true},
                                  Rsvp{.id = {2, 8}, .event = event.id, .person = omar, .is_coming = true}};
    const Erasure erasure = erasure_of(amal, all);
    std::vector<Id> erased;
    for (const Record& record : erasure.erased) erased.push_back(id_of(record));
    CHECK(erased == std::vector<Id>{amal, talk.id, match.id, {2, 3}, {2, 4}, {2, 5}, {2, 7}});
    REQUIRE(erasure.changed.size() == 2);
    CHECK(std::get<Event>(erasure.changed[0]).coming == 4);
    CHECK(std::get<Move>(erasure.changed[1]).entries.size() == 1);
}

} // namespace foothold::domain
