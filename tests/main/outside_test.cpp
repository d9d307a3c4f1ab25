#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using screens::Screen;

constexpr domain::Id birgitte_id{3, 1};
constexpr domain::Id talk_id{2, 1};
constexpr domain::Id place_id{2, 2};

constexpr const char* call_happens = "The telephone of this device opens with this number, and you leave Foothold.";
constexpr const char* sms_happens = "The SMS program of this device opens with this number, and you leave Foothold.";
constexpr const char* meta_learns = "WhatsApp belongs to Meta. Meta learns that you and Birgitte talk to each other.";
constexpr const char* opens_now = "It opens now. If nothing comes, show this number to someone who has a telephone.";
constexpr const char* nothing_opens = "Nothing on this device can do that. Show this number to someone who has a telephone.";

/// As somebody could have written them into a programme file.
const std::vector<std::string> no_numbers{"call me",
                                          "70 00 00 3",
                                          "\u202E20 00 00 31",
                                          "20 00\u200F00 31",
                                          "20000031;phone-context=x",
                                          "20000031\" --help \"",
                                          "20000031&text=x",
                                          std::string(10'000, '2')};
const std::vector<std::string> no_addresses{
    "4000",           "Torvet 1; reboot", "Torvet \"1\"",         "Torvet 1&layers=x",
    "\u202ETorvet 1", "Torvet\u200F1",    "file:///etc/passwd?x", std::string(10'000, 'a')};

std::vector<domain::Record> records(const std::string& phone, const std::string& address) {
    domain::Contact birgitte{.id = birgitte_id, .person = screens::person, .role = domain::ContactRole::mentor};
    birgitte.name = "Birgitte";
    birgitte.phone = phone;
    domain::Talk talk{.id = talk_id, .person = screens::person, .with_name = "Mette", .starts = screens::at("2026-03-12T10:00")};
    talk.ends = talk.starts + domain::hour_s;
    talk.place = place_id;
    const domain::Place place{.id = place_id, .name = domain::untranslated("Rådhuset"), .address = address};
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}, birgitte, talk, place};
}

i18n::Catalogues some_words() {
    i18n::Catalogues words;
    words.add(screens::catalogue_of("ar", "msgid \"Call {name}\"\nmsgstr \"اتصل بـ {name}\"\n\n"));
    return words;
}

struct Desk : Listener {
    explicit Desk(const std::string& phone = "20 00 00 31", const std::string& address = "Torvet 1, 4000 Roskilde",
                  const std::string& language = "en") :
        Listener(records(phone, address), some_words(), {language}, screens::person) {
        viewport = {800, 2000};
        open(Screen::person, birgitte_id);
    }

    void open(Screen screen, domain::Id about) {
        application().open({screen, about});
        frame();
    }
    /// The button of a sheet stands behind the one of the screen that says the same.
    void tap_last(std::string_view word) {
        std::size_t count = 0;
        for (const ui::Node& node : tree().nodes()) count += screens::visible(std::string{node.content}) == word ? 1 : 0;
        tap(word, count - 1);
    }
    const ui::Node& node(std::string_view words) {
        const auto& nodes = tree().nodes();
        const auto found = std::ranges::find_if(
            nodes, [&](const ui::Node& each) { return screens::visible(std::string{each.content}) == words; });
        if (found == nodes.end()) throw std::runtime_error("nothing says " + std::string{words});
        return *found;
    }
    /// On the open sheet.
    const ui::Node& shown(std::string_view words) {
        const auto& nodes = tree().nodes();
        const auto sheet = std::ranges::find(nodes, "sheet content", [](const ui::Node& each) { return each.box.name; });
        const auto found = std::find_if(sheet, nodes.end(), [&](const ui::Node& each) { return each.content == words; });
        if (found == nodes.end()) throw std::runtime_error("no sheet says " + std::string{words});
        return *found;
    }
    void press_escape() {
        frame({.strokes = {ui::Key::escape}});
        frame();
    }
};

text::PhoneNumber number(std::string_view written) { return text::PhoneNumber::read(written).value(); }

} // namespace

TEST_CASE("before a call a sheet says what will happen and asks once, and the telephone is opened by the yes") {
    Desk samira;
    samira.tap("Call Birgitte");
    CHECK(samira.shows(call_happens));
    CHECK(samira.outside.empty());
    samira.tap_last("Call");
    CHECK(samira.outside == std::vector<ui::Outside>{ui::Call{number("20 00 00 31")}});
    CHECK(samira.shows(opens_now));
    CHECK_FALSE(samira.shows("Call")); // it has been asked
}

TEST_CASE("who goes back is not connected with anybody") {
    Desk samira;
    for (const char* word : {"Call Birgitte", "Write an SMS", "WhatsApp"}) {
        samira.tap(word);
        samira.tap_last("Back");
        samira.tap(word);
        samira.press_escape();
    }
    CHECK(samira.outside.empty());
    CHECK(samira.settings.whatsapp.empty());
}

TEST_CASE("an SMS is asked about in the same way") {
    Desk samira;
    samira.tap("Write an SMS");
    CHECK(samira.shows(sms_happens));
    samira.tap_last("Write an SMS");
    CHECK(samira.outside == std::vector<ui::Outside>{ui::WriteSms{number("20 00 00 31")}});
}

TEST_CASE("the number stands large and runs from the left, also on a screen that runs from the right") {
    Desk samira("20 00 00 31", "Torvet 1", "ar");
    samira.tap("اتصل بـ Birgitte");
    const ui::Node& large = samira.shown("20 00 00 31");
    CHECK(large.text.role == ui::TextRole::display);
    CHECK(large.text.is_left_to_right);
    CHECK(large.text.language == "da");
    CHECK(samira.tree().theme().is_right_to_left);
}

TEST_CASE("where no program answers, the number is for somebody who has a telephone") {
    Desk samira;
    samira.tap("Call Birgitte");
    samira.tap_last("Call");
    samira.application().tell_nothing_opens();
    samira.frame();
    CHECK(samira.shows(nothing_opens));
    CHECK_FALSE(samira.shows(opens_now));
    CHECK(samira.shown("20 00 00 31").text.role == ui::TextRole::display);
    samira.tap_last("Back");
    samira.tap("Call Birgitte");
    CHECK(samira.shows(call_happens)); // and may be tried again
}

TEST_CASE("WhatsApp asks once for each contact what Meta may learn, and never again until that is taken back in Me") {
    Desk samira;
    samira.tap("WhatsApp");
    CHECK(samira.shows(meta_learns));
    CHECK(samira.outside.empty());
    samira.tap("Yes, open WhatsApp");
    const ui::Outside there = ui::WriteOnWhatsApp{number("20 00 00 31")};
    CHECK(samira.outside == std::vector{there});
    CHECK(samira.settings.whatsapp == std::vector{birgitte_id});

    samira.tap_last("Back");
    samira.tap("WhatsApp");
    CHECK(samira.outside == std::vector{there, there});
    CHECK(samira.shows(opens_now));

    samira.viewport = {1280, 3000};
    samira.open(Screen::me, {});
    samira.press_escape();
    samira.tap("Birgitte");
    CHECK(samira.settings.whatsapp.empty());
    samira.viewport = {800, 2000};
    samira.open(Screen::person, birgitte_id);
    samira.tap("WhatsApp");
    CHECK(samira.shows(meta_learns));
    CHECK(samira.outside.size() == 2);
}

TEST_CASE("112 asks nothing") {
    Desk samira;
    samira.open(Screen::people, {});
    samira.tap("112");
    CHECK(samira.outside == std::vector<ui::Outside>{ui::Call{number("112")}});
    CHECK(samira.shown("112").text.role == ui::TextRole::display);
    samira.application().tell_nothing_opens();
    samira.frame();
    CHECK(samira.shows(nothing_opens));
}

TEST_CASE("a telephone on a desk gets neither SMS nor WhatsApp") {
    Desk samira("70 00 00 31");
    CHECK(samira.shows("Call Birgitte"));
    CHECK_FALSE(samira.shows("Write an SMS"));
    CHECK_FALSE(samira.shows("WhatsApp"));
}

TEST_CASE("what is no number is shown, and never leaves the app") {
    for (const std::string& written : no_numbers) {
        CAPTURE(written.substr(0, 40));
        Desk samira(written);
        CHECK_FALSE(samira.shows("Write an SMS"));
        CHECK_FALSE(samira.shows("WhatsApp"));
        for (const screens::Reach by : {screens::Reach::call, screens::Reach::sms, screens::Reach::whatsapp}) {
            samira.application().show(screens::Sheet{screens::CallSheet{"Birgitte", written, by, birgitte_id}});
            samira.frame();
            CHECK(samira.shows(nothing_opens));
            CHECK_FALSE(samira.shows("Yes, open WhatsApp"));
            CHECK_FALSE(samira.shows("Call"));
        }
        CHECK(samira.outside.empty());
    }
}

TEST_CASE("the map is asked for after a sheet, and told the address alone") {
    Desk samira;
    samira.open(Screen::talk, talk_id);
    samira.tap("Directions");
    samira.tap("Open in the map");
    CHECK(samira.shows("Foothold tells it this address and nothing else. The map may need the internet."));
    CHECK(samira.shown("Torvet 1, 4000 Roskilde").text.is_left_to_right);
    CHECK(samira.outside.empty());
    samira.tap("Yes, open the map");
    const auto address = text::PostalAddress::read("Torvet 1, 4000 Roskilde").value();
    CHECK(samira.outside == std::vector<ui::Outside>{ui::ShowOnMap{address}});
    samira.application().tell_nothing_opens();
    samira.frame();
    CHECK(samira.shows("Nothing on this device opens a map. The address and the way are here."));
    samira.tap_last("Back");
    CHECK(samira.shows("Open in the map")); // the way is there again
    CHECK(samira.shown("Torvet 1, 4000 Roskilde").text.role == ui::TextRole::title);
}

TEST_CASE("what is no address is shown, and never leaves the app") {
    for (const std::string& written : no_addresses) {
        CAPTURE(written.substr(0, 40));
        Desk samira("20 00 00 31", written);
        samira.open(Screen::talk, talk_id);
        samira.tap("Directions");
        CHECK(samira.shows(written));
        CHECK_FALSE(samira.shows("Open in the map"));
        samira.application().show(screens::Sheet{screens::MapSheet{{place_id, {}}}});
        samira.frame();
        CHECK_FALSE(samira.shows("Yes, open the map"));
        CHECK(samira.outside.empty());
    }
}

TEST_CASE("of somebody who was erased it is not known either with whom they may have talked on WhatsApp") {
    Desk samira;
    samira.tap("WhatsApp");
    samira.tap("Yes, open WhatsApp");
    REQUIRE(samira.settings.whatsapp.size() == 1);
    client::Changes nothing_left;
    nothing_left.is_erased = true;
    nothing_left.status.error = Error{"device.erased", {}};
    samira.take(std::move(nothing_left));
    CHECK(samira.settings.whatsapp.empty());
}

} // namespace foothold::main
