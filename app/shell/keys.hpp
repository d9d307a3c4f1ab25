#pragma once

#include "app/ui/input.hpp"

#include <cstdint>
#include <optional>

struct SDL_Keysym;

namespace foothold::shell {

/// What an SDL key asks for; nothing when it only types. Shortcuts are found by the letter on the key, and on keyboards without
/// Latin letters by its place, so that Ctrl+C copies on an Arabic keyboard too. AltGr types and is never a shortcut.
std::optional<ui::Stroke> stroke_of(const SDL_Keysym& key);

/// Of SDL_Keymod.
ui::Modifiers held(std::uint16_t modifiers);

} // namespace foothold::shell
