#pragma once

#include "domain/activity.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <string>
#include <vector>

namespace foothold::domain {

/// That a mentor's screen showed something of a participant's schedule on one day, for the participant to read.
struct Viewing {
    Id id; ///< viewing_id
    Id match;
    Id mentor;
    Id participant;
    std::string mentor_name;
    Date day;
    std::vector<Activity> activities; ///< each once, in order

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("match", match), field("mentor", mentor), field("participant", participant),
                field("mentor_name", mentor_name), field("day", day), field("activities", activities));
    }
    bool operator==(const Viewing&) const = default;
};

inline Id viewing_id(Id match, Date day) { return combine(match, {0x5EE, static_cast<std::uint64_t>(day.days)}); }

} // namespace foothold::domain
