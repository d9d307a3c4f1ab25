#pragma once

#include "app/screens/reader.hpp"
#include "app/screens/settings.hpp"
#include "app/ui/geometry.hpp"
#include "app/ui/theme.hpp"

namespace foothold::main {

/// How things look for this reader in a window of this size.
ui::Theme theme_of(const screens::Settings& settings, const screens::Reader& reader, ui::Size viewport);

} // namespace foothold::main
