#include "tests/main/listener.hpp"

#include "app/i18n/language.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using Lines = std::vector<std::string>;

constexpr domain::Id course_id{2, 1};
constexpr domain::Id place_id{2, 2};
constexpr domain::Id session_id{3, 1};
constexpr domain::Id evening_id{3, 2};
constexpr domain::Id contact_id{4, 1};

domain::LocalizedText text(std::string english, std::string danish) {
    return {{{"en", std::move(english)}, {"da", std::move(danish)}}};
}

domain::Session session(domain::Id id, std::string_view starts) {
    domain::Session session;
    session.id = id;
    session.course = course_id;
    session.place = place_id;
    session.room = text("Room 2", "Lokale 2");
    session.bring = text("Notebook", "Notesbog");
    session.starts = screens::at(starts);
    session.ends = session.starts + 2 * domain::hour_s;
    return session;
}

std::vector<domain::Record> records(const std::string& language) {
    domain::Course course;
    course.id = course_id;
    course.title = text("Society", "Samfund");
    domain::Place place;
    place.id = place_id;
    place.name = text("Building A", "Bygning A");
    domain::Contact contact;
    contact.id = contact_id;
    contact.person = screens::person;
    contact.name = "Birgitte";
    contact.phone = "70 00 00 12";
    contact.lifeline_order = 1;
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {language}},
            course,
            place,
            contact,
            domain::Enrolment{.id = {5, 1}, .person = screens::person, .course = course_id},
            session(session_id, "2026-03-12T10:00"),
            session(evening_id, "2026-03-12T18:00")};
}

/// A little Danish and less Tigrinya.
i18n::Catalogues some_words() {
    i18n::Catalogues words;
    words.add(screens::catalogue_of("da", "msgid \"I can’t come\"\nmsgstr \"Meld afbud\"\n\n"
                                          "msgid \"You can choose:\"\nmsgstr \"Du kan vælge:\"\n"));
    words.add(screens::catalogue_of("ti", "msgid \"Today\"\nmsgstr \"ሎሚ\"\n"));
    return words;
}

const std::string in_danish = "Hear it in " + i18n::language_name("da", "en");

class Today : public Listener {
public:
    explicit Today(const std::string& language = "en") : Listener(records(language), some_words(), {language}, screens::person) {}

    /// As somebody who has answered the question about headphones.
    void listen(std::size_t which = 0) {
        tap("Listen", which);
        if (shows("Headphones are on")) tap("Headphones are on");
    }
};

} // namespace

TEST_CASE("a card is read from its title to what can be done, and says what can be chosen") {
    Today today;
    today.listen();
    REQUIRE(today.said.size() == 1);
    CHECK(today.said_lines() == Lines{"Society", "Next up, in 1 hour 20 minutes", "10:00 to 12:00", "Today, 2 hours", "Room 2",
                                      "Building A", "Bring", "Notebook", "You can choose:", "Directions", "I can’t come"});
    for (const ui::Words& line : today.said.back().lines) CHECK(line.language == "en");
}

TEST_CASE("the line that is heard stands on a band, one after the other") {
    Today today;
    today.listen();
    const Lines lines = today.said_lines();
    for (std::size_t line = 0; line < lines.size(); ++line) {
        today.hear_line(line);
        INFO(lines[line]);
        CHECK(today.being_read() == (lines[line] == "You can choose:" ? Lines{} : Lines{lines[line]}));
        CHECK(today.shows("Stop"));
        CHECK(today.shows("Next") == (line + 1 < lines.size()));
    }
    today.speech.speaking.reset();
    today.frame();
    CHECK(today.being_read().empty());
    CHECK_FALSE(today.shows("Stop"));
}

TEST_CASE("two rows with the same words are told apart") {
    Today today;
    today.listen(1);
    const Lines lines = today.said_lines();
    REQUIRE(lines.front() == "Later today");
    today.hear_line(1);
    const auto title = today.bands();
    REQUIRE(title.size() == 1);
    CHECK(today.being_read() == Lines{"Society"});
    CHECK(today.tree().nodes()[title.front()].rect.y > today.tree().nodes()[today.tree().reading().pill].rect.y);
}

TEST_CASE("what is read is scrolled into view once for each line, and left to the reader between") {
    Today today;
    today.viewport = {800, 500};
    today.frame();
    today.listen();
    const auto last = today.said_lines().size() - 1;
    const auto is_in_view = [&] {
        const auto& rect = today.tree().nodes()[today.bands().front()].rect;
        return rect.y >= 0 && rect.bottom() <= 500;
    };
    today.hear_line(last);
    today.rest();
    CHECK(today.frame().is_moving == false);
    CHECK(is_in_view());
    today.frame({.pointer = {400, 200}, .wheel = 50});
    today.frame();
    CHECK_FALSE(is_in_view());
    today.hear_line(0);
    today.frame();
    CHECK(is_in_view());
}

TEST_CASE("while a line is read nothing is drawn anew") {
    Today today;
    today.listen();
    today.hear_line(2);
    today.rest();
    const Application::Frame frame = today.frame();
    CHECK_FALSE(frame.is_moving);
    CHECK_FALSE(frame.has_changed);
    CHECK_FALSE(frame.changes_in_s);
}

TEST_CASE("Stop stops, Next goes on, and another Listen takes over") {
    Today today;
    today.listen();
    today.hear_line(0);
    today.tap("Next");
    CHECK(today.nexts == 1);
    CHECK(today.stops == 0);
    today.tap("Listen"); // of the second card: the first says Stop
    REQUIRE(today.said.size() == 2);
    CHECK(today.said_lines().front() == "Later today");
    today.hear_line(0);
    today.tap("Stop");
    CHECK(today.stops == 1);
    CHECK(today.said.size() == 2);
}

TEST_CASE("what is read stops when its card is left") {
    Today today;
    today.listen();
    today.hear_line(0);
    CHECK(today.stops == 0);
    today.tap("My path");
    CHECK(today.stops == 1);
}

TEST_CASE("whether others may hear it is asked once") {
    Today today;
    today.tap("Listen");
    CHECK(today.said.empty());
    CHECK(today.shows("Others can hear this"));
    today.tap("Not now");
    CHECK_FALSE(today.shows("Others can hear this"));
    CHECK(today.said.empty());
    today.tap("Listen");
    today.tap("Others may hear it");
    CHECK(today.said.size() == 1);
    today.tap("Listen", 1);
    CHECK(today.said.size() == 2);
    CHECK_FALSE(today.shows("Others can hear this"));
    Today tomorrow; // the app was closed and opened again
    tomorrow.tap("Listen");
    CHECK(tomorrow.shows("Others can hear this"));
}

TEST_CASE("the question lies over an open sheet, which is there again afterwards") {
    Today today;
    today.tap("I can’t come");
    REQUIRE(today.shows("Why can’t you come?"));
    today.tap("Listen", 2);
    CHECK(today.shows("Others can hear this"));
    today.frame({.strokes = {ui::Key::escape}});
    today.frame();
    CHECK(today.shows("Why can’t you come?"));
    CHECK_FALSE(today.shows("Others can hear this"));
}

TEST_CASE("where there is no voice, the text is offered in Danish or English, or a person") {
    Today today("my");
    today.speech.has_voice = false;
    today.frame();
    today.tap("No voice yet");
    CHECK(today.said.empty());
    CHECK(today.shows("Call Birgitte"));
    today.tap(in_danish);
    today.tap("Headphones are on");
    REQUIRE(today.said.size() == 1);
    CHECK(today.said_lines().front() == "Samfund");
    CHECK(today.said_lines().back() == "Meld afbud");
    for (const ui::Words& line : today.said.back().lines) CHECK(line.language != "my");
    today.hear_line(0);
    CHECK(today.shows("Stop"));
    CHECK(today.being_read().size() == 1);
}

TEST_CASE("the person who is offered where there is no voice can be called") {
    Today today("my");
    today.speech.has_voice = false;
    today.frame();
    today.tap("No voice yet");
    today.tap("Call Birgitte");
    CHECK(today.shows("70 00 00 12"));
}

TEST_CASE("languages without a voice of their own here are not offered") {
    Today today("my");
    today.speech.has_voice = false;
    today.voices = {};
    today.frame();
    today.tap("No voice yet");
    CHECK_FALSE(today.shows(in_danish));
    CHECK(today.shows("Call Birgitte"));
}

TEST_CASE("that no loudspeaker answers is said once for each try, and it can be tried again") {
    Today today;
    today.listen();
    today.speech.is_unheard = true;
    today.frame();
    today.frame();
    CHECK(today.shows("It cannot be heard here now. No loudspeaker answers."));
    CHECK(today.shows("No sound here"));
    today.tap("No sound here");
    CHECK(today.said.size() == 2);
}

} // namespace foothold::main
