#pragma once

#include "domain/activity.hpp"
#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

/// The lifecycle of volunteer mentoring: recruited -> trained -> matched -> sparring -> ended.
enum class MatchStatus : std::uint8_t { recruited, trained, matched, sparring, ended };

template <>
inline constexpr auto enumeration_names<MatchStatus> = std::to_array<std::string_view>({"recruited", "trained", "matched",
                                                                                        "sparring", "ended"});

/// How long the two still have each other after a match has ended: to say goodbye, and no longer.
inline constexpr int grace_days = 30;

/// A volunteer mentor and a participant. `participant` is nil until somebody is matched.
struct Match {
    Id id;
    Id programme;
    Id mentor;
    Id participant;
    std::string mentor_name;
    std::string participant_name;
    std::string participant_initial;
    std::vector<std::string> participant_languages;
    MatchStatus status = MatchStatus::matched;
    Date since;
    std::optional<Date> until;    ///< one that has ended without a day leaves both at once
    std::vector<Activity> shares; ///< the parts of the participant's schedule that the mentor may see, each with consent

    bool is_active() const { return status == MatchStatus::matched || status == MatchStatus::sparring; }
    bool is_in_grace(Date today) const { return status == MatchStatus::ended && until && today <= *until + grace_days; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("programme", programme), field("mentor", mentor), field("participant", participant),
                field("mentor_name", mentor_name), field("participant_name", participant_name),
                field("participant_initial", participant_initial), field("participant_languages", participant_languages),
                field("status", status), field("since", since), field("until", until), field("shares", shares));
    }
    bool operator==(const Match&) const = default;
};

} // namespace foothold::domain
