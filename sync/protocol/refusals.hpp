#pragma once

#include "sync/protocol/messages.hpp"

#include <vector>

namespace foothold::protocol {

/// The id says which actions were refused and why, not whom one could ask: that goes after a time.
Refusals refusals_of(std::vector<ActionVerdict> verdicts);

} // namespace foothold::protocol
