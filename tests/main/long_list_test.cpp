#include "tests/main/long_lists.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

constexpr ui::Size wide{1280, 800};
constexpr screens::Route offers{screens::Screen::offers, {}};
constexpr screens::Route conversation{screens::Screen::conversation, mentoring};

#if defined(__SANITIZE_ADDRESS__)
constexpr double patience = 8;
#elif !defined(NDEBUG)
constexpr double patience = 4;
#else
constexpr double patience = 1;
#endif

/// The least of several rounds, since other programs take the machine's caches.
template <class Measure>
double least_of(int rounds, Measure&& measure) {
    double least = measure();
    for (int round = 1; round < rounds; ++round) least = std::min(least, measure());
    return least;
}

const ui::Node& node_that_says(const ui::Tree& tree, std::string_view words) {
    const auto& nodes = tree.nodes();
    const auto found = std::ranges::find(nodes, words, [](const ui::Node& node) { return node.content; });
    REQUIRE(found != nodes.end());
    return *found;
}

/// The first text of the list that is wholly seen.
std::string first_seen(const ui::Tree& tree, std::string_view beginning) {
    for (const ui::Node& node : tree.nodes())
        if (node.content.starts_with(beginning) && node.rect.y > 100) return std::string{node.content};
    return {};
}

} // namespace

TEST_CASE("scrolling through 500 events or messages at 1280 x 800 leaves time to spare for 30 frames a second without a GPU") {
    for (const screens::Route& route : {offers, conversation}) {
        ScrollingReader reader(wide, route);
        auto screen = *shell::Offscreen::create(static_cast<int>(wide.width), static_cast<int>(wide.height));
        const double p95_ms = least_of(4, [&] {
            const auto cost = reader.scroll(60, screen);
            return percentile(cost.build_ms, 0.95) + percentile(cost.submit_ms, 0.95);
        });
        CHECK(p95_ms < 33 * patience);
        const double build_ms = least_of(8, [&] { return percentile(reader.scroll(30, screen).build_ms, 0.5); });
        CHECK(build_ms <= 1 * patience);
    }
}

TEST_CASE("of 500 rows those that are far from the screen are not built") {
    for (const screens::Route& route : {offers, conversation}) {
        ScrollingReader reader(wide, route);
        CHECK(reader.tree().nodes().size() < 1600);
        for (int frame = 0; frame < 40; ++frame) reader.step(route == offers ? -8.0f : 8.0f);
        CHECK(reader.tree().nodes().size() < 1600);
        CHECK_FALSE(first_seen(reader.tree(), route == offers ? "Evening number" : "Message number").empty());
    }
}

TEST_CASE("a conversation opens at its newest message, and a list at its first row") {
    ScrollingReader talk(wide, conversation);
    const ui::Rect newest = node_that_says(talk.tree(), long_list_message(500).text).rect;
    CHECK(newest.y > 0);
    CHECK(newest.bottom() < wide.height);
    ScrollingReader list(wide, offers);
    CHECK(node_that_says(list.tree(), "Evening number 1").rect.y < wide.height);
}

TEST_CASE("nothing jumps when a sync brings rows above those that somebody reads") {
    for (const screens::Route& route : {offers, conversation}) {
        ScrollingReader reader(wide, route);
        for (int frame = 0; frame < 20; ++frame) reader.step(route == offers ? -6.0f : 6.0f);
        for (int frame = 0; frame < 3; ++frame) reader.step(0);
        const std::string read = first_seen(reader.tree(), route == offers ? "Evening number" : "Message number");
        const float y = node_that_says(reader.tree(), read).rect.y;
        client::Changes changes;
        changes.status = reader.model().status();
        for (std::uint64_t number = 901; number < 910; ++number) {
            domain::Event event = long_list_event(number);
            event.starts = screens::morning + domain::hour_s;
            event.ends = event.starts + domain::hour_s;
            event.kind = long_list_event(3).kind;
            changes.put.emplace_back(event);
            event.id = {23, number};
            event.kind = long_list_event(1).kind;
            changes.put.emplace_back(event);
            domain::Message old = long_list_message(number);
            old.at = screens::morning - 900 * domain::day_s;
            changes.put.emplace_back(old);
        }
        reader.model().take(std::move(changes));
        for (int frame = 0; frame < 3; ++frame) {
            reader.step(0);
            CHECK(node_that_says(reader.tree(), read).rect.y == Catch::Approx(y).margin(1));
        }
    }
}

TEST_CASE("a page that is opened begins at its top, and one that somebody comes back to is where it was") {
    constexpr ui::Size narrow{600, 480};
    ScrollingReader reader(narrow, offers);
    for (int frame = 0; frame < 10; ++frame) reader.step(-4);
    for (int frame = 0; frame < 3; ++frame) reader.step(0);
    const std::string row = first_seen(reader.tree(), "Evening number");
    const ui::Rect place = node_that_says(reader.tree(), row).rect;
    const auto open_row = [&] {
        const ui::Point at{place.x + 4, place.y + 4};
        reader.application().frame(narrow, {.pointer = at, .presses = {{at, true}, {at, false}}}, screens::morning, {});
        reader.step(0);
        REQUIRE(reader.application().place().route().screen == screens::Screen::event);
    };
    const auto y_of_title = [&] { return node_that_says(reader.tree(), row).rect.y; };
    open_row();
    const float at_top = y_of_title();
    for (int frame = 0; frame < 3; ++frame) reader.step(-1);
    CHECK(y_of_title() < at_top);
    reader.application().frame(narrow, {.strokes = {ui::Key::escape}}, screens::morning, {});
    reader.step(0);
    CHECK(reader.application().place().route() == offers);
    CHECK(y_of_title() == Catch::Approx(place.y));
    open_row();
    CHECK(y_of_title() == Catch::Approx(at_top));
}

} // namespace foothold::main
