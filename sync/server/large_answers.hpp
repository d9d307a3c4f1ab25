#pragma once

#include "sync/server/storage.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

namespace foothold::server {

/// Lets only so many devices at once fetch what takes several answers, so that small syncs stay quick meanwhile. The others are
/// told when their turn may be, one after another. For several threads.
class LargeAnswers {
public:
    struct Rules {
        std::size_t places = 8;
        std::int64_t absence_s_max = 10; ///< who has not asked for the next part for so long has lost its place
    };
    LargeAnswers() : LargeAnswers(Rules()) {}
    explicit LargeAnswers(Rules rules) : rules_(rules) {}

    /// True: the device has a place, until it leaves or stays away.
    bool admit(Id device, Instant now);
    void leave(Id device, Instant now);
    /// For a device that was not admitted, by what is in front of it.
    std::int64_t turn_in_s(Id device, Instant now);

private:
    struct Visit {
        Instant began;
        Instant seen;
    };
    struct Queued {
        Id device;
        Instant expected;
    };
    void drop_absent(Instant now);

    Rules rules_;
    std::mutex mutex_;
    std::map<Id, Visit> inside_;
    std::vector<Queued> queue_;
    double seconds_each_ = 1; ///< how long a visit takes, on average of the latest
};

} // namespace foothold::server
