#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/internship.hpp"
#include "domain/time.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace foothold::domain {

/// When somebody can not, every week, in their own words: work, a choir. Only they see it; for others it is time that is not
/// free.
struct BusyTime {
    Id id;
    Id person;
    std::string text;
    std::string language;       ///< of `text`
    std::vector<Workday> hours; ///< empty: taken back
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("text", text), field("language", language), field("hours", hours),
                field("at", at));
    }
    bool operator==(const BusyTime&) const = default;
};

inline constexpr std::size_t busy_hours_max = 21; ///< three a day
inline constexpr std::size_t busy_text_bytes_max = 200;

/// Within a day, and not the other way round.
inline bool are_hours(std::span<const Workday> hours) {
    constexpr std::uint32_t day_minutes = 24 * 60;
    return hours.size() <= busy_hours_max && std::ranges::all_of(hours, [](const Workday& day) {
               return day.from_minute < day.until_minute && day.until_minute <= day_minutes;
           });
}

} // namespace foothold::domain
