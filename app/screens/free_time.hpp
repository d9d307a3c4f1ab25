#pragma once

#include <vector>

namespace foothold::screens {

/// Part of one day, in minutes after midnight.
struct Span {
    int from = 0;
    int until = 0;

    int length() const { return until - from; }
    bool operator==(const Span&) const = default;
};

/// What is left of `within` when everybody's `busy` is taken out, in order of time; nothing shorter than `shortest`.
std::vector<Span> free_time(std::vector<Span> busy, Span within, int shortest);

} // namespace foothold::screens
