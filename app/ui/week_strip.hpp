#pragma once

#include "app/ui/tree.hpp"

#include <string>
#include <vector>

namespace foothold::ui {

struct WeekDay {
    std::string name;       ///< "Mon", "Today"
    std::string number;     ///< "9"
    std::vector<Tone> dots; ///< at most four are shown
    bool is_selected = false;
    Tap tap;
};

void week_strip(Tree& tree, const std::vector<WeekDay>& days);

} // namespace foothold::ui
