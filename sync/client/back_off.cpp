#include "sync/client/back_off.hpp"

#include <algorithm>

namespace foothold::client {

using std::chrono::milliseconds;

milliseconds BackOff::next(Random& random, std::optional<std::chrono::seconds> retry_after) {
    constexpr std::chrono::seconds retry_after_max{24 * 60 * 60};
    const milliseconds asked =
        std::clamp(retry_after.value_or(std::chrono::seconds(0)), std::chrono::seconds(0), retry_after_max);
    milliseconds limit = std::min(ceiling, first_ * (1 << std::min(failures_, 10u)));
    if (asked > milliseconds(0)) limit = std::min(limit, std::max(first_, asked));
    ++failures_;
    return asked + milliseconds(random.below(static_cast<std::uint64_t>(limit.count())));
}

} // namespace foothold::client
