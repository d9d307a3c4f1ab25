#pragma once

#include "domain/lifeline.hpp"
#include "sync/server/record_reader.hpp"
#include "tests/server/service_fixture.hpp"

#include <algorithm>

namespace foothold::server {

using domain::Move;
using domain::MoveFate;
using domain::MoveSubject;

inline const Date moving_day = *domain::parse_date("2026-04-01");

/// Samira and Yonas live at a centre that is going to close; the talk with Line is there, the one by phone is nowhere.
struct ClosingCentre : ServiceFixture {
    static constexpr std::uint64_t new_centre = 81, other_centre = 82, closing_centre = 83, authority = 90, reception = 41,
                                   new_reception = 42, own_staff = 43, mentor_contact = 44, talk_here = 22, talk_by_phone = 23,
                                   plan = 61, line = 4, hawa = 5;

    ClosingCentre() {
        load({place(centre), place(new_centre), place(other_centre), closing(), domain::Organisation{.id = id_of(authority)},
              person(line, "Line", domain::Role::coordinator), resident(hawa, other_centre), course_at(course, centre),
              session_of(24, course, 25), staff(reception, centre), staff(new_reception, new_centre), own(own_staff, centre),
              own(mentor_contact, 0), talk(talk_here, id_of(centre)), talk(talk_by_phone, {}),
              domain::Plan{.id = id_of(plan), .person = id_of(samira), .agreed_with = "Line"}});
        auto at_home = person(line, "Line", domain::Role::coordinator);
        auto mentor = person(mette, "Mette", domain::Role::mentor);
        at_home.residence = mentor.residence = {};
        load({at_home, mentor});
    }

    static domain::Place place(std::uint64_t number) {
        return {.id = id_of(number), .name = domain::untranslated("Place " + std::to_string(number))};
    }
    static domain::Place closing() {
        auto made = place(closing_centre);
        made.closes_on = moving_day + 100;
        return made;
    }
    static domain::Person resident(std::uint64_t number, std::uint64_t at) {
        auto made = person(number, "Person " + std::to_string(number));
        made.residence = id_of(at);
        return made;
    }
    static domain::Course course_at(std::uint64_t number, std::uint64_t at) {
        auto made = course_of(number);
        made.place = id_of(at);
        return made;
    }
    static domain::Contact staff(std::uint64_t number, std::uint64_t at) {
        return {.id = id_of(number),
                .place = id_of(at),
                .role = domain::ContactRole::centre_staff,
                .name = "Reception",
                .phone = "70 00 00 01",
                .lifeline_order = 9};
    }
    static domain::Contact own(std::uint64_t number, std::uint64_t at) {
        auto made = contact_of(number, samira);
        made.place = at == 0 ? Id{} : id_of(at);
        made.role = at == 0 ? domain::ContactRole::mentor : domain::ContactRole::centre_staff;
        return made;
    }
    static domain::Talk talk(std::uint64_t number, Id at) {
        return {.id = id_of(number),
                .person = id_of(samira),
                .with_user = id_of(line),
                .person_name = "Samira",
                .with_name = "Line",
                .starts = moment(25, 10),
                .ends = moment(25, 11),
                .place = at};
    }

    MoveOrder closure() const {
        return {{}, id_of(centre), {{id_of(new_centre)}}, moving_day, id_of(authority), domain::untranslated("It closes.")};
    }
    static MoveOrder own_move(std::uint64_t of, std::uint64_t to, Date date) {
        return {{id_of(of)}, {}, {{id_of(to)}}, date, {}, {}};
    }
    MoveReport move(const MoveOrder& order, bool is_rehearsal = false) {
        const auto report = service->move(order, is_rehearsal);
        if (!report) FAIL(report.error().code + ": " + report.error().detail);
        return *report;
    }
    std::string refusal(const MoveOrder& order) { return service->move(order).error().code; }
    void go_to(Date date) { clock.at = domain::instant_of({date, 9 * 60}); }
    std::size_t stored(std::size_t kind) { return service->overview()->counts.records_by_kind[kind]; }
    std::size_t moves() { return stored(domain::Record{Move{}}.index()); }

    template <class Entity>
    Entity read(std::uint64_t number) {
        auto transaction = storage->begin_read();
        return std::get<Entity>(**read_record(**transaction, id_of(number)));
    }
};

inline const Move& only_move(const domain::Records& records) {
    REQUIRE(records.all<Move>().size() == 1);
    return records.all<Move>().begin()->second;
}

inline MoveFate fate(const Move& move, MoveSubject what, std::uint64_t number) {
    const auto* entry = move.find(what, id_of(number));
    REQUIRE(entry);
    return entry->fate;
}

inline bool is_in_lifeline(const domain::Records& records, std::uint64_t number, Date day) {
    const auto line = domain::lifeline(records, {day, 600});
    return std::ranges::any_of(line, [&](const auto& entry) { return entry.contact->id == id_of(number); });
}

} // namespace foothold::server
