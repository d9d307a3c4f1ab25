#pragma once

#include "app/screens/today_view.hpp"

#include <cstdint>
#include <optional>

namespace foothold::screens {

/// The Today of the last frame, as long as nothing that it says can have changed: records, chosen day, and the minute.
class TodayMemo {
public:
    const TodayView& of(const Scene& scene);
    /// There is another reader.
    void forget() { key_.reset(); }

private:
    struct Key {
        std::uint64_t revision = 0;
        std::int64_t minute = 0;
        std::optional<domain::Date> day;

        bool operator==(const Key&) const = default;
    };

    std::optional<Key> key_;
    TodayView view_;
};

} // namespace foothold::screens
