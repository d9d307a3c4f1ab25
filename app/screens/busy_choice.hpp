#pragma once

#include <array>

namespace foothold::screens {

/// What somebody has chosen of a busy time that is not told yet.
struct BusyChoice {
    std::array<bool, 7> days{}; ///< from Monday on
    int from_minute = 8 * 60;
    int until_minute = 16 * 60;

    bool operator==(const BusyChoice&) const = default;
};

} // namespace foothold::screens
