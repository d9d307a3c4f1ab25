#pragma once

#include "app/screens/build.hpp"

#include <optional>
#include <string>

namespace foothold::screens {

/// What is read of a card in the end: its lines, then what can be done in it, each with the language that it is in. `tree` is the
/// one that has the pill with this tap.
Speak with_actions(Speak speak, const ui::Tree& tree, ui::Tap pill, const Reader& reader);

/// The same card in another language, as far as its words are there; nothing when the card is not on this screen.
std::optional<Speak> speak_in(const std::string& language, const Speak& speak, const Scene& scene, const ui::Theme& theme);

} // namespace foothold::screens
