#pragma once

#include "app/ui/field.hpp"
#include "app/ui/surface.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace foothold::ui {

/// A clipboard that belongs to the test.
class Pocket final : public Clipboard {
public:
    bool has_text() const override { return !held.empty(); }
    std::string text() const override { return held; }
    void put(const std::string& text) override { held = text; }

    std::string held;
};

/// A field above a button, drawn anew for every input as the app does.
class WritingScreen {
public:
    static constexpr Size viewport{300, 400};
    static constexpr Tap button{7};

    explicit WritingScreen(bool is_right_to_left = false) { theme_.is_right_to_left = is_right_to_left; }

    Tap frame(Input input) {
        input.time_s = time_s;
        Tree& tree = surface.begin_frame(theme_, theme_.is_right_to_left ? "ar" : "en");
        const EditWords words{"Cut", "Copy", "Paste", "Select all"};
        tree.column({.padding = {100, 20, 20, 20}, .gap = 20}, [&] {
            field(tree, draft,
                  {.label = "Write",
                   .name = "field",
                   .placeholder = placeholder,
                   .rules = rules,
                   .words = words,
                   .reveal = {"Show", "Hide"}});
            tree.box({.height = 56, .tap = button});
        });
        const Response response = surface.lay_out(viewport, input);
        went_back = response.goes_back;
        surface.edit(draft, input, &pocket);
        return response.tap;
    }

    void focus() { press_at({40, 170}); }
    void press_at(Point at) {
        frame({.pointer = at, .presses = {{at, true}}});
        frame({.pointer = at, .presses = {{at, false}}});
    }
    void type(std::string text) { frame({.strokes = {std::move(text)}}); }
    void press(Key key, int times = 1) {
        for (int time = 0; time < times; ++time) frame({.strokes = {key}});
    }
    void press(KeyStroke stroke) { frame({.strokes = {stroke}}); }
    void ask(EditCommand command) { frame({.strokes = {command}}); }

    std::optional<Rect> field_place() {
        frame({});
        return surface.field();
    }
    Rect caret() {
        frame({});
        const auto entry = surface.entry();
        REQUIRE(entry.has_value());
        return entry->caret;
    }
    /// Where a word of the screen is, as seen; nothing when it is not there.
    std::optional<Rect> place_of(std::string_view word) {
        frame({});
        const auto& nodes = surface.tree().nodes();
        const auto found = std::ranges::find(nodes, word, &Node::content);
        if (found == nodes.end()) return std::nullopt;
        Rect rect = found->rect;
        if (theme_.is_right_to_left) rect.x = viewport.width - rect.right();
        return rect;
    }
    bool shows(std::string_view word) { return place_of(word).has_value(); }
    void tap(std::string_view word) {
        const auto rect = place_of(word);
        REQUIRE(rect.has_value());
        press_at({rect->x + rect->width / 2, rect->y + rect->height / 2});
    }

    std::string selected() const {
        const Range range = draft.selection.range();
        return draft.text.substr(range.begin, range.size());
    }

    static const text::Fonts& fonts() {
        static const auto opened = text::Fonts::open(FOOTHOLD_FONTS_DIR);
        REQUIRE(opened.has_value());
        return *opened;
    }

    Draft draft;
    FieldRules rules{.bytes_max = 200};
    std::string placeholder;
    Pocket pocket;
    bool went_back = false;
    double time_s = 1;
    Surface surface{fonts(), 1};

private:
    Theme theme_;
};

} // namespace foothold::ui
