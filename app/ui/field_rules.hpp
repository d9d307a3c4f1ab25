#pragma once

#include <cstddef>

namespace foothold::ui {

/// What may be written in a field. 0 = no limit.
struct FieldRules {
    std::size_t bytes_max = 0;
    std::size_t letters_max = 0; ///< graphemes
    int lines_max = 5;           ///< seen at once; with one, there is only one
    bool is_secret = false;      ///< cannot be copied

    bool is_single_line() const { return lines_max == 1; }
};

} // namespace foothold::ui
