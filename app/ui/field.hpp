#pragma once

#include "app/ui/draft.hpp"
#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// Something to write in. Grows with its lines up to `lines_max`, then scrolls.
struct Field {
    std::string_view label; ///< stands above, never inside
    std::string_view name;  ///< keeps the focus while its neighbours change
    std::size_t bytes_max = 0;
    int lines_max = 5;
    float grow = 0;
};

void field(Tree& tree, const Draft& draft, const Field& field);

} // namespace foothold::ui
