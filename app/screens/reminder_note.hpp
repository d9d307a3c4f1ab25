#pragma once

#include "app/screens/scene.hpp"
#include "domain/schedule.hpp"

#include <vector>

namespace foothold::screens {

/// "In 1 hour: Danish class", "Tomorrow 9:00: Danish class, and 2 more things": what is due, the first one by name, and the way
/// to it.
ToastNote reminder_note(const std::vector<domain::Appointment>& due, const Scene& scene);

} // namespace foothold::screens
