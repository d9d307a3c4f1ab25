#include "tests/access/screens.hpp"

#include "app/ui/edge.hpp"
#include "app/ui/focus.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::access_tests {

namespace {

using ui::Key;
using ui::Node;
using ui::NodeIndex;

/// Where the keyboard should stop, in reading order: on everything that can be tapped, in front of what a sheet covers.
std::vector<std::uint64_t> stops_of(const ui::Tree& tree) {
    std::vector<std::uint64_t> stops;
    for (const Node& node : tree.nodes()) {
        if (node.box.is_modal)
            stops.clear();
        else if (node.box.tap.is_set() || node.box.is_field)
            stops.push_back(node.key);
    }
    return stops;
}

const Node* focused(const Shown& shown) {
    const ui::Interaction& interaction = shown.application.surface().interaction();
    for (const Node& node : shown.tree().nodes())
        if (interaction.is_focused(node) || interaction.is_edited(node)) return &node;
    return nullptr;
}

std::uint64_t key_of(const Node* node) { return node ? node->key : 0; }

void press(const Shown& shown, Key key) {
    shown.frame({.strokes = {key}});
    shown.frame();
}

/// The words of what has the focus.
std::string words(const Shown& shown) {
    const Node* node = focused(shown);
    if (!node) return {};
    const auto& nodes = shown.tree().nodes();
    for (auto index = static_cast<std::size_t>(node - nodes.data()); index < nodes.size(); ++index)
        if (nodes[index].kind == Node::Kind::text) return std::string{nodes[index].content};
    return {};
}

void tab_to(const Shown& shown, std::string_view word) {
    for (int stop = 0; stop < 100 && words(shown) != word; ++stop) press(shown, Key::tab);
    REQUIRE(words(shown) == word);
}

/// Today of the participant, in English.
void on_today(ui::Size size, const std::function<void(const Shown&)>& look, const std::string& language = "en") {
    each_screen({language, size, {}}, [&](const Shown& shown) {
        if (shown.name.starts_with("Samira today")) look(shown);
    });
}

} // namespace

TEST_CASE("Tab stops at everything that can be tapped, in reading order, and comes round") {
    for (const auto& [language, size] : {std::pair{"en", phone}, {"ar", tablet}, {"da", landscape}})
        each_screen({language, size, {}}, [&](const Shown& shown) {
            INFO(shown.name);
            const auto stops = stops_of(shown.tree());
            REQUIRE_FALSE(stops.empty());
            std::vector<std::uint64_t> reached;
            for (std::size_t stop = 0; stop < stops.size(); ++stop) {
                shown.frame({.strokes = {Key::tab}});
                reached.push_back(key_of(focused(shown)));
            }
            CHECK(reached == stops);
            shown.frame({.strokes = {Key::tab}});
            CHECK(key_of(focused(shown)) == stops.front());
            shown.frame({.strokes = {Key::back_tab}});
            CHECK(key_of(focused(shown)) == stops.back());
        });
}

TEST_CASE("what has the focus is on the screen") {
    each_screen({"en", phone, scaled(150)}, [&](const Shown& shown) {
        INFO(shown.name);
        for (std::size_t stop = 0; stop < stops_of(shown.tree()).size(); ++stop) {
            press(shown, Key::tab);
            const Node* node = focused(shown);
            REQUIRE(node);
            INFO(words(shown));
            const bool is_high = node->rect.height > phone.height - 200; // a paragraph that can be tapped
            CHECK((is_high || node->rect.y >= -1));
            CHECK((is_high || node->rect.bottom() <= phone.height + 1));
        }
    });
}

TEST_CASE("the ring around the focus has 3 : 1 on whatever it is painted") {
    for (const auto brightness : {ui::Brightness::light, ui::Brightness::dark})
        for (const bool has_high_contrast : {false, true})
            each_screen({"en", tablet, {.brightness = brightness, .has_high_contrast = has_high_contrast}},
                        [&](const Shown& shown) {
                            const ui::Tree& tree = shown.tree();
                            for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
                                if (!ui::takes_focus(tree.nodes()[index])) continue;
                                INFO(shown.name << " " << index);
                                const ui::Color ground = ui::ground_of(tree, tree.nodes()[index].parent);
                                CHECK(ui::contrast(ui::ring_of(tree, index), ground) >= 3);
                            }
                        });
}

TEST_CASE("Enter does what a tap would do, at every stop") {
    std::size_t stops = 0;
    each_screen({"en", phone, {}}, [&](const Shown& first) {
        stops = std::max(stops, stops_of(first.tree()).size());
        const auto own = stops_of(first.tree());
        for (std::size_t stop = 0; stop < own.size(); ++stop) {
            const auto before = stops_of(first.tree());
            if (before != own) return; // what was opened is another screen's matter
            press(first, Key::tab);
            const Node* node = focused(first);
            if (!node || node->box.is_field) continue;
            INFO(first.name << " " << words(first));
            CHECK(first.frame({.strokes = {Key::activate}}).has_changed);
        }
    });
    CHECK(stops > 10);
}

TEST_CASE("Escape closes a sheet, and the focus is on what opened it again") {
    on_today(tablet, [](const Shown& shown) {
        tab_to(shown, "I can’t come");
        const std::uint64_t opener = key_of(focused(shown));
        press(shown, Key::activate);
        REQUIRE(shown.application.place().sheet);
        tab_to(shown, "Private");
        press(shown, Key::escape);
        CHECK_FALSE(shown.application.place().sheet);
        CHECK(key_of(focused(shown)) == opener);
    });
}

TEST_CASE("Escape leaves a page that was opened") {
    on_today(tablet, [](const Shown& shown) {
        tab_to(shown, "Offers");
        press(shown, Key::activate);
        REQUIRE(shown.application.place().route().screen == screens::Screen::offers);
        tab_to(shown, "Company visit: Havnens Bageri");
        press(shown, Key::activate);
        CHECK(shown.application.place().route().screen == screens::Screen::event);
        press(shown, Key::escape);
        CHECK(shown.application.place().route().screen == screens::Screen::offers);
    });
}

TEST_CASE("arrows go along the week as it is seen") {
    on_today(tablet, [](const Shown& shown) {
        tab_to(shown, "Today");
        press(shown, Key::right);
        CHECK(words(shown) == "Fri");
        press(shown, Key::left);
        press(shown, Key::left);
        CHECK(words(shown) == "Wed");
        press(shown, Key::activate);
        CHECK(shown.application.place().day == domain::parse_date("2026-03-11"));
    });
    on_today(
        tablet,
        [](const Shown& shown) {
            tab_to(shown, "اليوم");
            press(shown, Key::left);
            CHECK(words(shown) == "الجمعة");
        },
        "ar");
}

TEST_CASE("arrows go across and down a grid of choices") {
    each_screen({"en", tablet, {}}, [&](const Shown& shown) {
        if (!shown.name.starts_with("Samira sheet decline")) return;
        tab_to(shown, "Other meeting");
        press(shown, Key::right);
        CHECK(words(shown) == "No transport");
        press(shown, Key::left);
        press(shown, Key::down);
        CHECK(words(shown) == "Private");
        press(shown, Key::up);
        CHECK(words(shown) == "Other meeting");
    });
}

TEST_CASE("Page down and up turn the page") {
    on_today(phone, [](const Shown& shown) {
        const auto scrolled = [&] {
            float sum = 0;
            for (const auto& [key, scroll] : shown.application.surface().interaction().scrolls()) sum += scroll.offset;
            return sum;
        };
        press(shown, Key::page_down);
        CHECK(scrolled() > 100);
        press(shown, Key::page_up);
        CHECK(scrolled() == 0);
    });
}

} // namespace foothold::access_tests
