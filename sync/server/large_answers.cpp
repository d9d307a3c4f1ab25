#include "sync/server/large_answers.hpp"

#include <algorithm>

namespace foothold::server {

bool LargeAnswers::admit(Id device, Instant now) {
    const std::lock_guard lock{mutex_};
    drop_absent(now);
    if (!inside_.contains(device) && inside_.size() >= rules_.places) return false;
    inside_.try_emplace(device, Visit{now, now}).first->second.seen = now;
    std::erase_if(queue_, [&](const Queued& queued) { return queued.device == device; });
    return true;
}

void LargeAnswers::leave(Id device, Instant now) {
    constexpr double weight = 0.125; // of the newest visit
    const std::lock_guard lock{mutex_};
    const auto visit = inside_.find(device);
    if (visit == inside_.end()) return;
    const auto took_s = static_cast<double>(std::clamp<std::int64_t>(now - visit->second.began, 0, 60));
    seconds_each_ += weight * (took_s - seconds_each_);
    inside_.erase(visit);
}

std::int64_t LargeAnswers::turn_in_s(Id device, Instant now) {
    const std::lock_guard lock{mutex_};
    auto queued = std::ranges::find(queue_, device, &Queued::device);
    if (queued == queue_.end()) queued = queue_.insert(queue_.end(), {device, {}});
    const auto in_front = static_cast<double>(queued - queue_.begin());
    const auto turn_s = 1 + static_cast<std::int64_t>(in_front * seconds_each_ / static_cast<double>(rules_.places));
    queued->expected = now + turn_s;
    return turn_s;
}

/// Who does not come back makes room in the queue too.
void LargeAnswers::drop_absent(Instant now) {
    constexpr std::int64_t lateness_s_max = 30;
    std::erase_if(inside_, [&](const auto& entry) { return now - entry.second.seen > rules_.absence_s_max; });
    std::erase_if(queue_, [&](const Queued& queued) { return now - queued.expected > lateness_s_max; });
}

} // namespace foothold::server
