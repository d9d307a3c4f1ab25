#pragma once

#include "domain/change.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/interpreter.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace foothold::domain {

/// One meeting of a course.
struct Session {
    Id id;
    Id course;
    std::uint32_t week = 0; ///< of the course, from 1; 0 when the course has no weeks
    LocalizedText topic;
    Instant starts;
    Instant ends;
    Id place;
    LocalizedText room;
    std::string teacher; ///< first name
    LocalizedText bring;
    Interpreter interpreter;
    bool is_cancelled = false;
    std::optional<Change> change;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("course", course), field("week", week), field("topic", topic), field("starts", starts),
                field("ends", ends), field("place", place), field("room", room), field("teacher", teacher), field("bring", bring),
                field("interpreter", interpreter), field("is_cancelled", is_cancelled), field("change", change));
    }
    bool operator==(const Session&) const = default;
};

} // namespace foothold::domain
