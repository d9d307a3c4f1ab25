#pragma once

#include "app/screens/scene.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// Days that follow each other with the same hours: "Monday to Friday", "9:00 to 15:00".
struct HoursLine {
    std::string days;
    std::string hours;
};

std::vector<HoursLine> answering_hours(const std::vector<domain::OpeningHours>& hours, const Scene& scene);

} // namespace foothold::screens
