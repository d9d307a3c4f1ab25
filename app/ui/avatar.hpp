#pragma once

#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// One or two initials on a round tint. Sides of 28, 40, 56, 72 and 88 dp are used.
void avatar(Tree& tree, const Tone& tone, std::string_view initials, float side);

} // namespace foothold::ui
