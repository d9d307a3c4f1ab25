#pragma once

#include "app/screens/build.hpp"
#include "domain/course.hpp"
#include "domain/session.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace foothold::screens {

/// A lesson as it is offered: how long it is, and whether its pictures are here.
struct LessonRow {
    ui::Words title;
    std::string detail; ///< "3 pages. Kept on this tablet."
    Route route;
};

/// Of a week of the course, those of its sessions among them.
std::vector<LessonRow> lessons_of_week(const domain::Course& course, std::uint32_t week, const Scene& scene);
/// Of this session, and of the week that it is in.
std::vector<LessonRow> lessons_of_session(const domain::Session& session, const Scene& scene);
/// Those that no week of the course has.
std::vector<LessonRow> lessons_outside_weeks(const domain::Course& course, const Scene& scene);

/// A card with these rows; nothing when there are none.
void lessons_card(Build& build, const std::vector<LessonRow>& lessons);
/// One of them amid other rows.
void lesson_row(Build& build, const LessonRow& lesson);

} // namespace foothold::screens
