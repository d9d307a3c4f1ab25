#pragma once

#include "app/screens/invitation_view.hpp"
#include "app/screens/lesson_rows.hpp"
#include "app/screens/scene.hpp"
#include "app/ui/facts.hpp"
#include "app/ui/stones.hpp"
#include "domain/activity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// What there is to say about one meeting beside its time.
enum class MeetingState : std::uint8_t { planned, over, attended, declined, cancelled, changed };

struct MeetingRow {
    std::string day;
    std::string time;
    ui::Words room;
    MeetingState state = MeetingState::planned;
    Route route;
};

/// A week of the course with its topic, or, without weeks, what is coming and what has been.
struct MeetingGroup {
    std::uint32_t week = 0; ///< 0: not a week
    std::string heading;
    ui::Words topic;
    std::vector<MeetingRow> meetings;
    std::vector<LessonRow> lessons;
};

struct OrganisationRow {
    ui::Icon icon = ui::Icon::none;
    ui::Words name;
    std::string kind;
};

struct CourseView {
    domain::Activity activity = domain::Activity::course;
    ui::Icon icon = ui::Icon::none;
    std::string word;
    ui::Words title;
    ui::Words programme;
    std::string progress;
    ui::Stones stones;
    std::string attended; ///< "You were there: 3 of 6"; empty as long as nobody has said that the reader was
    ui::Words summary;
    ui::Words hint; ///< for whom
    std::optional<InvitationView> invitation;
    std::vector<ui::Fact> facts;
    std::optional<DirectionsSheet> directions;
    std::vector<MeetingGroup> groups;
    std::vector<LessonRow> lessons; ///< of no week
    std::vector<OrganisationRow> organisations;
};

/// Nothing when the course is no longer there.
std::optional<CourseView> make_course(domain::Id id, const Scene& scene);

} // namespace foothold::screens
