#include "sync/server/rate_limit.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

constexpr std::size_t buckets_before_sweep = 10'000;

} // namespace

bool RateLimit::take(const std::string& key, domain::Instant now) {
    const std::lock_guard lock{mutex_};
    if (buckets_.size() >= buckets_before_sweep && !buckets_.contains(key)) forget_full_buckets(now);
    auto& bucket = buckets_.try_emplace(key, Bucket{static_cast<double>(allowed_), now}).first->second;
    bucket = {refill(bucket, now), now};
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
}

/// A key that is not known any more has all that it may have.
void RateLimit::give_back(const std::string& key, domain::Instant now) {
    const std::lock_guard lock{mutex_};
    const auto bucket = buckets_.find(key);
    if (bucket == buckets_.end()) return;
    const double left = std::min(static_cast<double>(allowed_), refill(bucket->second, now) + 1);
    bucket->second = {left, now};
}

double RateLimit::refill(const Bucket& bucket, domain::Instant now) const {
    const auto passed_s = std::clamp<std::int64_t>(now - bucket.at, 0, period_s_);
    const double added = static_cast<double>(allowed_) * static_cast<double>(passed_s) / static_cast<double>(period_s_);
    return std::min(static_cast<double>(allowed_), bucket.left + added);
}

void RateLimit::forget_full_buckets(domain::Instant now) {
    std::erase_if(buckets_, [&](const auto& entry) { return refill(entry.second, now) >= allowed_; });
}

} // namespace foothold::server
