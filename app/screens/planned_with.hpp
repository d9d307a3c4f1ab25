#pragma once

#include "app/screens/scene.hpp"
#include "domain/schedule.hpp"

#include <vector>

namespace foothold::screens {

/// What the reader and this contact have planned in the weeks to come: talks, a teacher's classes, what an interpreter comes to.
/// The next one first; nothing that is cancelled, declined or over.
std::vector<domain::Appointment> planned_with(const domain::Contact& contact, const Scene& scene);

} // namespace foothold::screens
