#pragma once

#include "domain/action.hpp"
#include "domain/result.hpp"

#include <string>
#include <vector>

namespace foothold::main {

/// An intent in words, as `foothold act` takes them; `intent_help` has them all. `language` is what somebody's own words are
/// marked with. act.unknown, act.malformed.
Result<domain::Intent> read_intent(const std::vector<std::string>& words, const std::string& language);

/// A line for each action, for --help.
std::string intent_help();

} // namespace foothold::main
