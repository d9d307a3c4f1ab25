#include "app/shell/keys.hpp"

#include <SDL.h>

namespace foothold::shell {

namespace {

using ui::EditCommand;
using ui::Key;

std::optional<Key> key_of(const SDL_Keysym& key) {
    switch (key.sym) {
    case SDLK_TAB:
        return (key.mod & KMOD_SHIFT) != 0 ? Key::back_tab : Key::tab;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return Key::activate;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
        return Key::escape;
    case SDLK_UP:
        return Key::up;
    case SDLK_DOWN:
        return Key::down;
    case SDLK_LEFT:
        return Key::left;
    case SDLK_RIGHT:
        return Key::right;
    case SDLK_PAGEUP:
        return Key::page_up;
    case SDLK_PAGEDOWN:
        return Key::page_down;
    case SDLK_HOME:
        return Key::home;
    case SDLK_END:
        return Key::end;
    case SDLK_BACKSPACE:
        return Key::backspace;
    case SDLK_DELETE:
        return Key::erase;
    case SDLK_F3:
    case SDLK_FIND:
    case SDLK_AC_SEARCH:
        return Key::find;
    case SDLK_APPLICATION:
    case SDLK_MENU:
        return Key::menu;
    default:
        return std::nullopt;
    }
}

/// The letter that stands on the key, or at its place on a Latin keyboard.
SDL_Keycode latin_letter(const SDL_Keysym& key) {
    if (key.sym >= SDLK_a && key.sym <= SDLK_z) return key.sym;
    if (key.sym < 0x80 || key.scancode < SDL_SCANCODE_A || key.scancode > SDL_SCANCODE_Z) return SDLK_UNKNOWN;
    return SDLK_a + (key.scancode - SDL_SCANCODE_A);
}

std::optional<EditCommand> lettered_command(const SDL_Keysym& key) {
    const bool has_shift = (key.mod & KMOD_SHIFT) != 0;
    switch (latin_letter(key)) {
    case SDLK_a:
        return EditCommand::select_all;
    case SDLK_c:
        return EditCommand::copy;
    case SDLK_v:
        return EditCommand::paste;
    case SDLK_x:
        return EditCommand::cut;
    case SDLK_y:
        return EditCommand::redo;
    case SDLK_z:
        return has_shift ? EditCommand::redo : EditCommand::undo;
    default:
        return std::nullopt;
    }
}

/// The older shortcuts, and keys of their own.
std::optional<EditCommand> named_command(const SDL_Keysym& key) {
    const ui::Modifiers with = held(key.mod);
    if (key.sym == SDLK_COPY || (key.sym == SDLK_INSERT && with.control)) return EditCommand::copy;
    if (key.sym == SDLK_PASTE || (key.sym == SDLK_INSERT && with.shift)) return EditCommand::paste;
    if (key.sym == SDLK_CUT || (key.sym == SDLK_DELETE && with.shift && !with.control)) return EditCommand::cut;
    if (key.sym == SDLK_UNDO) return EditCommand::undo;
    return std::nullopt;
}

} // namespace

ui::Modifiers held(std::uint16_t modifiers) { return {(modifiers & KMOD_SHIFT) != 0, (modifiers & KMOD_CTRL) != 0}; }

std::optional<ui::Stroke> stroke_of(const SDL_Keysym& key) {
    const bool is_shortcut = (key.mod & KMOD_CTRL) != 0 && (key.mod & (KMOD_ALT | KMOD_MODE)) == 0;
    if (const auto command = is_shortcut ? lettered_command(key) : std::nullopt) return *command;
    if (is_shortcut && latin_letter(key) == SDLK_f) return ui::KeyStroke{Key::find};
    if (const auto command = named_command(key)) return *command;
    if (key.sym == SDLK_F10 && (key.mod & KMOD_SHIFT) != 0) return ui::KeyStroke{Key::menu};
    if (const auto pressed = key_of(key)) return ui::KeyStroke{*pressed, held(key.mod)};
    return std::nullopt;
}

} // namespace foothold::shell
