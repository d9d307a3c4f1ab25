#include "tests/access/inspection.hpp"

#include "app/ui/button.hpp"
#include "app/ui/surface.hpp"
#include "tests/access/screens.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>

namespace foothold::access_tests {

namespace {

constexpr ui::Size small_screen{300, 400};

std::string found_in(const std::function<void(ui::Tree&)>& build) {
    ui::Surface surface(fonts(), 1);
    ui::Tree& tree = surface.begin_frame({}, "en");
    tree.column({}, [&] { build(tree); });
    surface.lay_out(small_screen, {});
    std::string all;
    for (const std::string& problem : Inspection{tree, small_screen, surface.texts()}.problems()) all += problem + "\n";
    return all;
}

bool finds(std::string_view problem, const std::function<void(ui::Tree&)>& build) {
    const std::string found = found_in(build);
    INFO(found);
    CHECK(found.find(problem) != std::string::npos);
    return found.find(problem) != std::string::npos;
}

constexpr std::string_view long_text = "A text that says so much that it needs more than one line on a small screen";

} // namespace

TEST_CASE("a screen that is as it should be is found to be so") {
    CHECK(found_in([](ui::Tree& tree) {
              tree.column({.padding = ui::all_around(16), .gap = 16}, [&] {
                  tree.text(long_text);
                  ui::button(tree, {.icon = ui::Icon::check, .word = "I will come", .tap = {0}});
              });
          }).empty());
}

TEST_CASE("texts that are clipped are found, whatever clips them") {
    CHECK(finds("is clipped by what is around it", [](ui::Tree& tree) {
        tree.column({.height = 30, .is_clipping = true}, [&] { tree.text(long_text); });
        tree.space();
    }));
    CHECK(finds("reaches out of its frame", [](ui::Tree& tree) {
        tree.column({.height = 30}, [&] { tree.text(long_text); });
        tree.space();
    }));
    CHECK(finds("is clipped by what is around it", [](ui::Tree& tree) { // beside what is scrolled into view
        tree.column({.width = 120, .grow = 1, .is_scrolling = true}, [&] {
            tree.column({.width = 280, .at = ui::Point{0, 0}}, [&] { tree.text(long_text); });
        });
    }));
    CHECK(finds("reaches out of the screen", [](ui::Tree& tree) {
        tree.column({.width = 280, .at = ui::Point{0, 390}}, [&] { tree.text(long_text); });
    }));
    CHECK(finds("is cut", [](ui::Tree& tree) { tree.column({.width = 120}, [&] { tree.text(long_text, {.lines_max = 2}); }); }));
    CHECK(finds("is broken within a word", [](ui::Tree& tree) {
        tree.row({.width = 40}, [&] { tree.text("Unbreakable", {.role = ui::TextRole::display}); });
    }));
    CHECK(found_in([](ui::Tree& tree) {
              tree.column({.grow = 1, .is_scrolling = true}, [&] {
                  for (int row = 0; row < 30; ++row) tree.text(long_text);
              });
          }).empty());
}

TEST_CASE("texts that lie on another text or icon are found") {
    CHECK(finds("lies on “Two”", [](ui::Tree& tree) {
        tree.text("One");
        tree.column({.height = 0, .lift = 16}, [&] { tree.text("Two"); });
    }));
    CHECK(finds("lies on", [](ui::Tree& tree) {
        tree.text("One");
        tree.column({.lift = 20}, [&] { tree.icon({.icon = ui::Icon::check}); });
    }));
}

TEST_CASE("what is small to aim at, in the way of something else or next to it is found") {
    const ui::Box target{.width = 60, .height = 60, .tap = {0}};
    CHECK(finds("is small to aim at", [&](ui::Tree& tree) { tree.box({.width = 60, .height = 40, .tap = {0}}); }));
    CHECK(finds("is in the way of", [&](ui::Tree& tree) {
        tree.box(target);
        ui::Box other = target;
        other.lift = 30;
        tree.box(other);
    }));
    CHECK(finds("is 4.0 from", [&](ui::Tree& tree) {
        ui::Box painted = target;
        painted.fill = ui::rgb(0xFF0000);
        tree.row({.gap = 4}, [&] {
            tree.box(painted);
            tree.box(painted);
        });
    }));
}

TEST_CASE("what leaves the screen sideways, or can hardly be scrolled, is found") {
    CHECK(finds("leaves the screen sideways", [](ui::Tree& tree) {
        tree.row({}, [&] {
            tree.box({.width = 200, .height = 60, .fill = ui::rgb(0xFF0000)});
            tree.box({.width = 140, .height = 60, .fill = ui::rgb(0xFF0000)});
        });
    }));
    const std::string behind_a_frame = found_in([](ui::Tree& tree) {
        ui::Box frame{.width = 300, .height = 60};
        frame.is_clipping = true;
        tree.row(frame, [&] { tree.box({.width = 400, .height = 60, .is_rigid = true, .fill = ui::rgb(0xFF0000)}); });
    });
    CHECK(behind_a_frame.empty());
    CHECK(finds("has hardly any room to be scrolled in", [](ui::Tree& tree) {
        tree.column({.height = 340}, [] {});
        tree.column({.grow = 1, .is_scrolling = true}, [&] {
            for (int row = 0; row < 9; ++row) tree.text("A row");
        });
    }));
}

} // namespace foothold::access_tests
