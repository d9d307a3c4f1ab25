#pragma once

#include "app/screens/appointment_view.hpp"
#include "app/screens/lesson_rows.hpp"

#include <optional>
#include <vector>

namespace foothold::screens {

/// One meeting of a course, whole.
struct SessionView {
    AppointmentView appointment;
    ui::Words topic; ///< of the session, else of its week
    ui::Words course;
    ui::Words rhythm;
    std::optional<Route> route; ///< to the course
    std::vector<LessonRow> lessons;
};

/// Nothing when the session is no longer there.
std::optional<SessionView> make_session(domain::Id id, const Scene& scene);

} // namespace foothold::screens
