#pragma once

#include "domain/time.hpp"

#include <optional>
#include <string_view>

namespace foothold::server {

/// "2026-03-12", "today", "today+7", "monday" (of the week of `now`), "sunday-7".
std::optional<domain::Date> parse_day(std::string_view text, domain::Instant now);

/// A day and a Danish time, "monday+3 14:30", or a distance: "now", "now-2h", "now+30m", "now-3d".
std::optional<domain::Instant> parse_moment(std::string_view text, domain::Instant now);

} // namespace foothold::server
