#pragma once

#include "app/ui/words.hpp"

#include <vector>

namespace foothold::ui {

/// An icon, the answer in bold, and what else there is to say.
struct Fact {
    Icon icon = Icon::none;
    Words answer;
    Words detail;
    bool is_time = false;          ///< a little larger: the one thing nobody should miss
    bool is_left_to_right = false; ///< the answer is an address or a phone number
    bool is_detail_enough = false; ///< where there is room for one line, it is the detail: "Notebook and your ID card"
    Words more = {};               ///< below the detail: the day in the reader's own calendar
};

/// Two columns; one on a phone, where details are left out when `is_brief`.
void facts(Tree& tree, const std::vector<Fact>& facts, bool is_on_hero, bool is_brief);

} // namespace foothold::ui
