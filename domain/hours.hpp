#pragma once

#include "domain/contact.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace foothold::domain {

/// Minutes since midnight of "08:00"; "24:00" is one, too.
std::optional<int> parse_clock(std::string_view text);

/// "monday 08:00-15:00", "weekdays 08:00-20:00", "every day 00:00-24:00": one for each day. Empty when it is none of these.
std::vector<OpeningHours> parse_hours(std::string_view text);

} // namespace foothold::domain
