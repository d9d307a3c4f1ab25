#pragma once

#include "tests/structure/source_file.hpp"

#include <string>
#include <vector>

namespace foothold::structure {

inline constexpr int function_lines_max = 70;

// Functions (any braced block that is not a namespace, a type or a table) of more lines than that, one sentence each.
// Relies on the layout that clang-format gives: what a block holds is indented deeper than where it begins and ends.
std::vector<std::string> long_functions(const SourceFile& file);

// Files whose name says nothing about what is in them, such as utils.hpp or window_manager.cpp, one sentence each.
std::vector<std::string> generic_names(const SourceFile& file);

} // namespace foothold::structure
