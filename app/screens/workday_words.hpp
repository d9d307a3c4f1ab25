#pragma once

#include "app/i18n/dates.hpp"
#include "app/screens/scene.hpp"
#include "domain/internship.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

std::string name_of(domain::Weekday weekday, const Scene& scene, i18n::Position position);
/// "8:00 to 13:00"
std::string hours_of(const domain::Workday& workday, const Scene& scene);
bool has_same_hours(const domain::Workday& a, const domain::Workday& b);
/// "Monday to Thursday" where no day is left out, else each of them. Of at least one.
std::string days_of(const std::vector<domain::Workday>& workdays, const Scene& scene);

} // namespace foothold::screens
