#include "app/screens/shown_card.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::Id;

constexpr Id place_id{2, 1};
constexpr Id talk_id{3, 1};
constexpr Id session_id{3, 2};
constexpr Id event_id{3, 3};
constexpr Id internship_id{3, 4};
constexpr Id move_id{3, 5};
constexpr Id course_id{4, 1};

domain::LocalizedText text(std::string english, std::string danish) {
    return {{{"en", std::move(english)}, {"da", std::move(danish)}}};
}

domain::Internship internship() {
    domain::Internship internship;
    internship.id = internship_id;
    internship.person = person;
    internship.place = place_id;
    internship.title = text("Canteen assistant", "Kantinemedhjælper");
    internship.contact_name = "Jonas";
    internship.contact_phone = "70 00 00 31";
    internship.transport = text("Bus 207, stop at the harbour", "Bus 207, stå af ved havnen");
    internship.workdays = {{domain::Weekday::monday, 480, 780}, {domain::Weekday::tuesday, 480, 780}};
    return internship;
}

std::vector<domain::Record> records() {
    const domain::Place place{.id = place_id,
                              .name = text("The town hall", "Rådhuset"),
                              .address = "Torvet 1, 4000 Roskilde",
                              .directions = text("Bus 201 stops outside.", "Bus 201 holder udenfor.")};
    domain::Talk talk{.id = talk_id, .person = person, .with_name = "Mette", .starts = at("2026-03-12T14:30")};
    talk.ends = talk.starts + domain::hour_s;
    talk.place = place_id;
    talk.room = text("Room 4", "Lokale 4");
    talk.subject = domain::TalkSubject::budget;
    talk.about = text("Your money", "Dine penge");
    domain::Session session{.id = session_id, .course = course_id, .starts = at("2026-03-12T10:00")};
    session.teacher = "Henrik";
    domain::Event event{.id = event_id, .title = text("Dinner", "Fællesspisning"), .starts = at("2026-03-13T18:00")};
    event.ends = event.starts + domain::hour_s;
    event.place = place_id;
    return {domain::Person{.id = person, .name = "Samira", .initial = "A", .languages = {"ar", "en"}},
            place,
            talk,
            session,
            domain::Course{.id = course_id, .title = text("Danish class", "Danskundervisning")},
            event,
            internship(),
            domain::Move{.id = move_id, .person = person, .to_place = place_id, .date = *domain::parse_date("2026-04-01")}};
}

i18n::Catalogues some_danish() {
    i18n::Catalogues words;
    words.add(catalogue_of("da", "msgid \"I want to go to {place}.\"\nmsgstr \"Jeg skal til {place}.\"\n\n"
                                 "msgid \"I have an appointment with {name}.\"\nmsgstr \"Jeg har en aftale med {name}.\"\n\n"
                                 "msgid \"I am in an internship here.\"\nmsgstr \"Jeg er i praktik her.\"\n\n"
                                 "msgid \"My contact is {name}.\"\nmsgstr \"Min kontaktperson er {name}.\"\n\n"));
    return words;
}

struct Counter {
    Stage stage{records(), {"en"}, domain::Role::participant, some_danish()};
    Reader danish{stage.catalogues, {"da"}};

    std::optional<ShownCard> card(ShownTo to, Id about) const { return make_shown(to, about, stage.scene(), danish); }
};

std::vector<std::string> lines_of(const std::vector<ShownLine>& lines) {
    std::vector<std::string> texts;
    for (const ShownLine& line : lines) texts.push_back(visible(line.words.text));
    return texts;
}

bool says(const std::vector<ShownLine>& lines, std::string_view words) {
    const auto texts = lines_of(lines);
    return std::ranges::find(texts, words) != texts.end();
}

} // namespace

TEST_CASE("a bus driver reads where somebody wants to go, with the address and the bus, in Danish first") {
    const Counter counter;
    const auto card = counter.card(ShownTo::way, talk_id);
    REQUIRE(card);
    const auto danish = lines_of(card->danish);
    CHECK(danish.at(0) == "Jeg skal til Rådhuset.");
    CHECK(danish.at(1) == "Torvet 1, 4000 Roskilde");
    CHECK(card->danish.at(1).is_address);
    CHECK(danish.at(2).find("Bus 201 holder udenfor.") != std::string::npos);
    const auto own = lines_of(card->own);
    CHECK(own.at(0) == "I want to go to The town hall.");
    CHECK(own.at(2) == "The way: Bus 201 stops outside.");
    CHECK(own.size() == danish.size());
}

TEST_CASE("who lives there walks, and asks nobody when to get off") {
    const std::string when_to_get_off = "Please tell me when I have to get off. Thank you.";
    CHECK(says(Counter{}.card(ShownTo::way, talk_id)->own, when_to_get_off));
    auto at_home = records();
    std::get<domain::Person>(at_home.front()).residence = place_id;
    const Counter counter{.stage = Stage{std::move(at_home), {"en"}, domain::Role::participant, some_danish()}};
    const auto card = counter.card(ShownTo::way, talk_id);
    REQUIRE(card);
    CHECK_FALSE(says(card->own, when_to_get_off));
    CHECK(says(card->own, "The way: Bus 201 stops outside."));
}

TEST_CASE("every Danish line says that it is Danish, or in which other language it had to stay") {
    const Counter counter;
    for (const Id about : {talk_id, session_id, event_id, internship_id, move_id})
        for (const ShownTo to : {ShownTo::way, ShownTo::arrival})
            if (const auto card = counter.card(to, about))
                for (const ShownLine& line : card->danish) CHECK((line.words.language == "da" || line.words.is_fallback));
}

TEST_CASE("a receptionist reads with whom, when and in which room, and not what it is about") {
    const Counter counter;
    const auto card = counter.card(ShownTo::arrival, talk_id);
    REQUIRE(card);
    CHECK(lines_of(card->danish).at(0) == "Jeg har en aftale med Mette.");
    CHECK(says(card->danish, "Lokale 4"));
    CHECK(says(card->own, "Thursday 12 March, 14:30"));
    CHECK(says(card->own, "My name is Samira A."));
    CHECK(says(card->own, "I speak Arabic and English."));
    for (const auto& lines : {card->danish, card->own})
        for (const std::string& line : lines_of(lines))
            for (const char* secret : {"udget", "money", "penge"}) CHECK(line.find(secret) == std::string::npos);
}

TEST_CASE("at work somebody reads who the contact is, and the way is that of the internship") {
    const Counter counter;
    const auto card = counter.card(ShownTo::arrival, internship_id);
    REQUIRE(card);
    CHECK(lines_of(card->danish).at(0) == "Jeg er i praktik her.");
    CHECK(says(card->danish, "Kantinemedhjælper"));
    CHECK(says(card->danish, "Min kontaktperson er Jonas."));
    CHECK(says(card->own, "Phone: 70 00 00 31"));
    CHECK(says(card->own, "Monday, Tuesday, 8:00 to 13:00"));
    const auto way = counter.card(ShownTo::way, internship_id);
    REQUIRE(way);
    CHECK(says(way->own, "The way: Bus 207, stop at the harbour"));
}

TEST_CASE("an event and a move have cards for the door") {
    const Counter counter;
    CHECK(says(counter.card(ShownTo::arrival, event_id)->own, "I would like to take part in this event."));
    Counter coming;
    coming.stage.model.perform({{9, 1}, person, morning, domain::AnswerEvent{event_id, true}});
    CHECK(says(coming.card(ShownTo::arrival, event_id)->own, "I have said that I come to this event."));
    CHECK(says(counter.card(ShownTo::arrival, move_id)->own, "I am moving here."));
    CHECK(says(counter.card(ShownTo::arrival, move_id)->own, "Wednesday 1 April"));
}

TEST_CASE("without a place there is no card for the way, and about what is gone there is none") {
    const Counter counter;
    CHECK_FALSE(counter.card(ShownTo::way, session_id));
    CHECK(counter.card(ShownTo::arrival, session_id));
    CHECK(first_shown(session_id, counter.stage.scene()) == Route{Screen::show_arrival, session_id});
    CHECK(first_shown(talk_id, counter.stage.scene()) == Route{Screen::show_way, talk_id});
    CHECK_FALSE(counter.card(ShownTo::arrival, {99, 99}));
    CHECK_FALSE(first_shown({99, 99}, counter.stage.scene()));
}

TEST_CASE("who reads Danish has each line once") {
    const Stage stage{records(), {"da"}, domain::Role::participant, some_danish()};
    const Reader danish{stage.catalogues, {"da"}};
    const auto card = make_shown(ShownTo::arrival, talk_id, stage.scene(), danish);
    REQUIRE(card);
    CHECK(card->own.empty());
}

} // namespace foothold::screens
