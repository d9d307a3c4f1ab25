#pragma once

#include "app/screens/settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace foothold::main {

/// What `--theme` may be called: light, dark, contrast, contrast-dark.
std::vector<std::string> theme_names();

/// Sets what a name of theme_names() stands for; leaves the rest, and everything for an empty name.
void choose_theme(screens::Settings& settings, std::string_view name);

/// The name of what is set.
std::string_view theme_name(const screens::Settings& settings);

} // namespace foothold::main
