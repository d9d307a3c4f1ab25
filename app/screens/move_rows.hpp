#pragma once

#include "app/screens/move_view.hpp"

#include <vector>

namespace foothold::screens {

/// What a move does to everything that its person has. Each entry of the move is named by one row of one of the lists.
struct MoveRows {
    std::vector<MoveRow> changes;
    std::vector<MoveRow> stays;
};
MoveRows rows_of(const domain::Move& move, const Scene& scene);

/// Whom the person gets to know by it: the new place's contacts, and their own ones from the moving day on.
std::vector<const domain::Contact*> new_contacts(const domain::Move& move, const Scene& scene);

} // namespace foothold::screens
