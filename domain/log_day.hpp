#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <string>

namespace foothold::domain {

/// A day of an internship in the person's own words and language. Nobody else reads it.
struct LogDay {
    Id id; ///< log_day_id
    Id internship;
    Id person;
    Date day;
    std::string text; ///< empty: taken back
    std::string language;
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("internship", internship), field("person", person), field("day", day), field("text", text),
                field("language", language), field("at", at));
    }
    bool operator==(const LogDay&) const = default;
};

inline Id log_day_id(Id internship, Date day) { return combine(internship, {0x106, static_cast<std::uint64_t>(day.days)}); }

} // namespace foothold::domain
