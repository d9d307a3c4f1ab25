#pragma once

#include "domain/id.hpp"
#include "domain/time.hpp"

#include <optional>

namespace foothold::screens {

/// What somebody has chosen of a meeting that is not asked for yet.
struct MeetingChoice {
    std::optional<domain::Instant> starts; ///< none: the first time that is offered
    std::optional<domain::Date> day;       ///< looked at for a time of one's own; none: the day of the meeting
    domain::Id place;                      ///< nil: not told

    bool operator==(const MeetingChoice&) const = default;
};

} // namespace foothold::screens
