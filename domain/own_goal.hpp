#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/plan.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace foothold::domain {

enum class OwnGoalStatus : std::uint8_t { active, reached, taken_back };

template <>
inline constexpr auto enumeration_names<OwnGoalStatus> = std::to_array<std::string_view>({"active", "reached", "taken_back"});

/// What somebody wants to reach, in their own words. The goals of a plan are agreed with somebody else; these are not, yet.
struct OwnGoal {
    Id id;
    Id person;
    GoalKind kind = GoalKind::work;
    std::string text;
    std::string language;
    OwnGoalStatus status = OwnGoalStatus::active;
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("kind", kind), field("text", text), field("language", language),
                field("status", status), field("at", at));
    }
    bool operator==(const OwnGoal&) const = default;
};

} // namespace foothold::domain
