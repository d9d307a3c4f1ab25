#pragma once

#include "tests/structure/source_file.hpp"

#include <string>
#include <vector>

namespace foothold::structure {

// The arrows that the levels forbid, one sentence each: "domain/talk.hpp:3: domain must not use app/text". Levels and the
// libraries that belong to them are tables in levels.cpp; tests may use everything.
std::vector<std::string> forbidden_includes(const SourceFile& file);

} // namespace foothold::structure
