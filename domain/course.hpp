#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace foothold::domain {

enum class CourseKind : std::uint8_t { course, danish, upskilling, youth };

template <>
inline constexpr auto enumeration_names<CourseKind> = std::to_array<std::string_view>({"course", "danish", "upskilling",
                                                                                       "youth"});

struct Course {
    Id id;
    Id programme;
    CourseKind kind = CourseKind::course;
    LocalizedText title;
    LocalizedText summary;
    LocalizedText rhythm; ///< "Thursday at 10", "4 times a week"
    std::string teacher;  ///< first name
    Id place;
    Date from;
    Date until;
    std::vector<LocalizedText> weeks; ///< the topic of each week, in order; empty for courses without weeks
    std::vector<std::string> languages;
    LocalizedText hint; ///< for whom: an invitation in words, never a rule that decides by itself

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("programme", programme), field("kind", kind), field("title", title),
                field("summary", summary), field("rhythm", rhythm), field("teacher", teacher), field("place", place),
                field("from", from), field("until", until), field("weeks", weeks), field("languages", languages),
                field("hint", hint));
    }
    bool operator==(const Course&) const = default;
};

} // namespace foothold::domain
