#pragma once

#include "domain/time.hpp"

#include <mutex>
#include <string>
#include <unordered_map>

namespace foothold::server {

/// So many in a period for each key, spread evenly: a bucket that fills up again as time goes by. For several threads.
class RateLimit {
public:
    RateLimit(unsigned allowed, std::int64_t period_s) : allowed_(allowed), period_s_(period_s) {}

    /// Takes one; false when there is none left.
    bool take(const std::string& key, domain::Instant now);
    /// One that was taken does not count after all.
    void give_back(const std::string& key, domain::Instant now);

private:
    struct Bucket {
        double left = 0;
        domain::Instant at;
    };
    double refill(const Bucket& bucket, domain::Instant now) const;
    void forget_full_buckets(domain::Instant now);

    unsigned allowed_;
    std::int64_t period_s_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

} // namespace foothold::server
