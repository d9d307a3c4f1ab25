#pragma once

#include "domain/time.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace foothold::simulation {

using std::chrono::milliseconds;

// 2026-03-12T08:40 in Denmark, when every run begins.
inline constexpr domain::Instant beginning{1'773'301'200};

// Virtual time. Nothing happens but what was put here, in order of time, and of putting where the time is the same.
class Timeline {
public:
    milliseconds now() const { return now_; }
    domain::Instant instant() const { return beginning + now_.count() / 1000; }

    void after(milliseconds delay, std::function<void()> happening) {
        happenings_.emplace(std::pair{now_ + std::max(delay, milliseconds(0)), ++number_}, std::move(happening));
    }

    // False when nothing is left.
    bool step() {
        if (happenings_.empty()) return false;
        auto next = happenings_.extract(happenings_.begin());
        now_ = next.key().first;
        next.mapped()();
        return true;
    }

private:
    milliseconds now_{0};
    std::uint64_t number_ = 0;
    std::map<std::pair<milliseconds, std::uint64_t>, std::function<void()>> happenings_;
};

} // namespace foothold::simulation
