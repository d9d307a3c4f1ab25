#pragma once

#include "app/shell/clipboard.hpp"
#include "app/shell/window.hpp"
#include "app/ui/field.hpp"
#include "app/ui/surface.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <memory>
#include <string>

#include <SDL.h>

namespace foothold::shell {

/// A window without a display that shows one field, and everything that a person can do to it as SDL's own events.
class WritingWindow {
public:
    explicit WritingWindow(bool is_right_to_left = false) {
        theme_.is_right_to_left = is_right_to_left;
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        auto opened = Window::open({.title = "Field", .width = 400, .height = 600});
        REQUIRE(opened.has_value());
        window = std::move(*opened);
        SDL_SetModState(KMOD_NONE);
        tap(in_field);
    }

    static constexpr ui::Point in_field{60, 180};
    static constexpr ui::Point beside_field{200, 500};

    void type(const std::string& text) {
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        text.copy(event.text.text, sizeof event.text.text - 1);
        push(event);
    }
    /// As an input method reports it, with the cursor after so many characters.
    void compose(const std::string& text, int cursor) {
        SDL_Event event{};
        if (text.size() < sizeof event.edit.text) {
            event.type = SDL_TEXTEDITING;
            text.copy(event.edit.text, sizeof event.edit.text - 1);
            event.edit.start = cursor;
        } else {
            event.type = SDL_TEXTEDITING_EXT;
            event.editExt.text = SDL_strdup(text.c_str());
            event.editExt.start = cursor;
        }
        push(event);
    }
    void press(SDL_Keycode key, int modifiers = KMOD_NONE) { press(key, SDL_GetScancodeFromKey(key), modifiers); }
    void press(SDL_Keycode key, SDL_Scancode place, int modifiers) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym = {place, key, static_cast<Uint16>(modifiers), 0};
        push(event);
    }
    void button(ui::Point at, bool is_down, int taps = 1, bool is_finger = false, int which = SDL_BUTTON_LEFT) {
        SDL_Event event{};
        event.type = is_down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
        event.button.which = is_finger ? SDL_TOUCH_MOUSEID : 0;
        event.button.button = static_cast<Uint8>(which);
        event.button.clicks = static_cast<Uint8>(taps);
        event.button.x = static_cast<int>(at.x);
        event.button.y = static_cast<int>(at.y);
        push(event);
    }
    void move(ui::Point to) {
        SDL_Event event{};
        event.type = SDL_MOUSEMOTION;
        event.motion.x = static_cast<int>(to.x);
        event.motion.y = static_cast<int>(to.y);
        push(event);
    }
    void tap(ui::Point at, int taps = 1, bool is_finger = false) {
        for (int count = 1; count <= taps; ++count) {
            button(at, true, count, is_finger);
            button(at, false, count, is_finger);
        }
    }
    void wait(double seconds) {
        passed_s_ += seconds;
        frame();
    }

    bool shows(std::string_view text) {
        frame();
        for (const ui::Node& node : surface_.tree().nodes())
            if (node.content == text) return true;
        return false;
    }
    std::optional<ui::TextEntry> entry() { return surface_.entry(); }
    const std::string& text() const { return draft.text; }
    std::string selected() const {
        const ui::Range range = draft.selection.range();
        return draft.text.substr(range.begin, range.size());
    }

    std::unique_ptr<Window> window;
    Clipboard clipboard;
    ui::Draft draft;
    ui::FieldRules rules{.bytes_max = 400};

private:
    void push(SDL_Event& event) {
        REQUIRE(SDL_PushEvent(&event) == 1);
        frame();
    }

    /// What the app's loop does after each event.
    void frame() {
        window->wait(std::chrono::milliseconds{0});
        ui::Input input = window->take_input();
        input.time_s += passed_s_;
        ui::Tree& tree = surface_.begin_frame(theme_, theme_.is_right_to_left ? "ar" : "en");
        tree.column({.padding = {120, 20, 20, 20}}, [&] {
            ui::field(tree, draft,
                      {.label = "Write", .name = "field", .rules = rules, .words = {"Cut", "Copy", "Paste", "Select all"}});
        });
        surface_.lay_out(window->size(), input);
        surface_.edit(draft, input, &clipboard);
        window->take_typing(surface_.entry());
        window->present(surface_);
    }

    static const text::Fonts& fonts() {
        static const auto opened = text::Fonts::open(FOOTHOLD_FONTS_DIR);
        REQUIRE(opened.has_value());
        return *opened;
    }

    ui::Theme theme_;
    ui::Surface surface_{fonts(), 1};
    double passed_s_ = 0;
};

} // namespace foothold::shell
