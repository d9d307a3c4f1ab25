#include "app/screens/free_time.hpp"

#include <algorithm>

namespace foothold::screens {

std::vector<Span> free_time(std::vector<Span> busy, Span within, int shortest) {
    std::ranges::sort(busy, {}, &Span::from);
    busy.push_back({within.until, within.until});
    std::vector<Span> free;
    int from = within.from;
    for (const Span& taken : busy) {
        const Span gap{from, std::min(taken.from, within.until)};
        if (gap.length() >= shortest) free.push_back(gap);
        from = std::max(from, taken.until);
    }
    return free;
}

} // namespace foothold::screens
