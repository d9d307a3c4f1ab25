#pragma once

#include "domain/activity.hpp"
#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

enum class StepStatus : std::uint8_t { done, now, next };
enum class StepKind : std::uint8_t { welcome, plan, course, visit, internship, goal };
enum class GoalKind : std::uint8_t { kitchen, language, community, work, education, home };
/// What the next step of a plan is done on, when that is no record.
enum class NextTask : std::uint8_t { none, competences, goals };
enum class TrackUnit : std::uint8_t { week, module, area, visit };

template <>
inline constexpr auto enumeration_names<StepStatus> = std::to_array<std::string_view>({"done", "now", "next"});
template <>
inline constexpr auto enumeration_names<StepKind> = std::to_array<std::string_view>({"welcome", "plan", "course", "visit",
                                                                                     "internship", "goal"});
template <>
inline constexpr auto enumeration_names<GoalKind> = std::to_array<std::string_view>({"kitchen", "language", "community", "work",
                                                                                     "education", "home"});
template <>
inline constexpr auto enumeration_names<NextTask> = std::to_array<std::string_view>({"none", "competences", "goals"});
template <>
inline constexpr auto enumeration_names<TrackUnit> = std::to_array<std::string_view>({"week", "module", "area", "visit"});

/// One stone of the way.
struct Step {
    StepKind kind = StepKind::plan;
    StepStatus status = StepStatus::next;
    LocalizedText title;
    std::optional<Date> date;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("kind", kind), field("status", status), field("title", title), field("date", date));
    }
    bool operator==(const Step&) const = default;
};

struct Goal {
    GoalKind kind = GoalKind::work;
    LocalizedText title;
    LocalizedText detail;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("kind", kind), field("title", title), field("detail", detail));
    }
    bool operator==(const Goal&) const = default;
};

/// Something that runs beside the others and is counted in stones.
struct Track {
    Activity activity = Activity::course;
    LocalizedText title;
    LocalizedText detail;
    TrackUnit unit = TrackUnit::week;
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    bool has_started = false; ///< the stone after the last done one is "now"
    std::optional<Date> from; ///< shown until it has started
    Id about;                 ///< the course or internship that it leads to, nil when none

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("activity", activity), field("title", title), field("detail", detail), field("unit", unit),
                field("done", done), field("total", total), field("has_started", has_started), field("from", from),
                field("about", about));
    }
    bool operator==(const Track&) const = default;
};

/// What a participant and a contact person have agreed on.
struct Plan {
    Id id;
    Id person;
    std::string agreed_with; ///< first name
    Date agreed_on;
    std::vector<Step> steps;
    std::vector<Goal> goals;
    std::vector<Track> tracks;
    LocalizedText next_title;
    LocalizedText next_detail;
    std::optional<Date> next_date;
    Id next_about; ///< the course, internship, talk or event that the next step is about, nil when none
    NextTask next_task = NextTask::none;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("agreed_with", agreed_with), field("agreed_on", agreed_on),
                field("steps", steps), field("goals", goals), field("tracks", tracks), field("next_title", next_title),
                field("next_detail", next_detail), field("next_date", next_date), field("next_about", next_about),
                field("next_task", next_task));
    }
    bool operator==(const Plan&) const = default;
};

} // namespace foothold::domain
