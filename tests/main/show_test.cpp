#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using screens::Route;
using screens::Screen;

constexpr domain::Id talk_id{2, 1};
constexpr domain::Id place_id{2, 2};

std::vector<domain::Record> records(const std::string& language) {
    domain::Talk talk{.id = talk_id, .person = screens::person, .with_name = "Mette", .starts = screens::at("2026-03-12T10:00")};
    talk.ends = talk.starts + domain::hour_s;
    talk.place = place_id;
    const domain::Place place{.id = place_id, .name = domain::untranslated("Rådhuset"), .address = "Torvet 1"};
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {language}}, talk, place};
}

i18n::Catalogues some_words() {
    i18n::Catalogues words;
    words.add(screens::catalogue_of(
        "da", "msgid \"I have an appointment with {name}.\"\nmsgstr \"Jeg har en aftale med {name}.\"\n\n"));
    words.add(screens::catalogue_of("ar", "msgid \"Back\"\nmsgstr \"رجوع\"\n\n"));
    words.add(screens::catalogue_of("ti", "msgid \"Listen\"\nmsgstr \"ስምዑ\"\n\n"
                                          "msgid \"Headphones are on\"\nmsgstr \"እወ\"\n\n"));
    return words;
}

struct Desk : Listener {
    explicit Desk(const std::string& language = "en") : Listener(records(language), some_words(), {language}, screens::person) {}

    Route route() { return application().place().route(); }
    void open(Screen screen) {
        application().open({screen, talk_id});
        frame();
    }
    const ui::Node& node(std::string_view words) {
        const auto& nodes = tree().nodes();
        const auto found = std::ranges::find_if(
            nodes, [&](const ui::Node& each) { return screens::visible(std::string{each.content}) == words; });
        if (found == nodes.end()) throw std::runtime_error("nothing says " + std::string{words});
        return *found;
    }
};

} // namespace

TEST_CASE("from an appointment it is one tap to a card for others, one to its other side, and one back") {
    Desk samira;
    samira.open(Screen::talk);
    samira.tap("Show this to someone");
    CHECK(samira.route() == Route{Screen::show_way, talk_id});
    CHECK_FALSE(samira.shows("Today")); // no navigation
    samira.tap("When I am there");
    CHECK(samira.route() == Route{Screen::show_arrival, talk_id});
    CHECK(samira.shows("Jeg har en aftale med Mette."));
    CHECK(samira.shows("I have an appointment with Mette."));
    samira.tap("Back");
    CHECK(samira.route() == Route{Screen::talk, talk_id});
}

TEST_CASE("Danish stands first, larger, and from the left also on a screen that runs from the right") {
    Desk samira("ar");
    samira.open(Screen::show_arrival);
    const ui::Node& danish = samira.node("Jeg har en aftale med Mette.");
    const auto own = std::ranges::find_if(samira.tree().nodes(), [](const ui::Node& each) {
        return screens::visible(std::string{each.content}).starts_with("I have an appointment");
    });
    REQUIRE(own != samira.tree().nodes().end());
    CHECK(danish.rect.y < own->rect.y);
    CHECK(danish.text.language == "da");
    CHECK(danish.text.align == text::Align::end); // the end of a line that begins at the right
    CHECK(samira.tree().theme().text(danish.text.role).size > samira.tree().theme().text(own->text.role).size);
}

TEST_CASE("Listen says the Danish lines with a Danish voice, also where the reader's language has none") {
    Desk reader("ti");
    reader.speech.has_voice = false;
    reader.open(Screen::show_arrival);
    reader.tap("ስምዑ");
    reader.tap("እወ");
    REQUIRE(reader.said.size() == 1);
    CHECK(reader.said_lines().front() == "Jeg har en aftale med Mette.");
    for (const ui::Words& line : reader.said.back().lines) CHECK_FALSE(line.language.empty());
    CHECK(reader.said.back().lines.front().language == "da");
}

TEST_CASE("a card goes onto paper, and the toast says where it is and opens it") {
    Desk samira;
    samira.open(Screen::show_way);
    samira.tap("Print on paper");
    REQUIRE(samira.saved.size() == 1);
    CHECK(samira.saved[0].name.ends_with(".pdf"));
    CHECK(samira.saved[0].bytes.starts_with("%PDF-"));
    samira.application().tell_saved(std::filesystem::path{"/home/samira/Documents/card.pdf"});
    samira.frame();
    CHECK(samira.shows("Saved in Documents: card.pdf"));
    samira.tap("Open it");
    CHECK(samira.files_opened == std::vector<std::string>{"/home/samira/Documents/card.pdf"});
}

TEST_CASE("what cannot be saved is said") {
    Desk samira;
    samira.application().tell_saved(Error{"disk.full", {}});
    samira.frame();
    CHECK(samira.shows("This device is full. Delete some pictures or videos to make room."));
    CHECK_FALSE(samira.shows("Open it"));
}

TEST_CASE("Me puts the plan into a calendar file") {
    Desk samira;
    samira.viewport = {1280, 2400};
    samira.application().open({Screen::me, {}});
    samira.frame();
    samira.tap("Put it in my calendar");
    REQUIRE(samira.saved.size() == 1);
    CHECK(samira.saved[0].name == "foothold-calendar.ics");
    CHECK(samira.saved[0].bytes.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(samira.saved[0].bytes.find("BEGIN:VEVENT") != std::string::npos);
}

} // namespace foothold::main
