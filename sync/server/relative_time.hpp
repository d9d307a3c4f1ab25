#pragma once

#include "domain/contact.hpp"
#include "domain/time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace foothold::server {

/// "2026-03-12", "today", "today+7", "monday" (of the week of `now`), "sunday-7".
std::optional<domain::Date> parse_day(std::string_view text, domain::Instant now);

/// A day and a Danish time, "monday+3 14:30", or a distance: "now", "now-2h", "now+30m", "now-3d".
std::optional<domain::Instant> parse_moment(std::string_view text, domain::Instant now);

/// Minutes since midnight of "08:00"; "24:00" is one, too.
std::optional<int> parse_clock(std::string_view text);

/// "monday 08:00-15:00", "weekdays 08:00-20:00", "every day 00:00-24:00": one for each day. Empty when it is none of these.
std::vector<domain::OpeningHours> parse_hours(std::string_view text);

} // namespace foothold::server
