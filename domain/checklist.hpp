#pragma once

#include "domain/move.hpp"

#include <vector>

namespace foothold::domain {

/// An item that the app has words for. Its id is the same in every move.
MoveItem standard_item(MoveItemKind kind);

/// What everybody has to think of who moves, where staff say nothing else.
std::vector<MoveItem> standard_checklist();

/// The list as it is told now, with what was ticked of it before.
std::vector<MoveItem> with_ticks(std::vector<MoveItem> told, const std::vector<MoveItem>& before);

} // namespace foothold::domain
