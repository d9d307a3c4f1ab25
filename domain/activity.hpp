#pragma once

#include "domain/enumeration.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace foothold::domain {

/// What an appointment is about. Each has an icon, a colour and a word (DESIGN.md, section 2).
enum class Activity : std::uint8_t { course, danish, talk, mentor, work, event };

template <>
inline constexpr auto enumeration_names<Activity> = std::to_array<std::string_view>({"course", "danish", "talk", "mentor", "work",
                                                                                     "event"});

} // namespace foothold::domain
