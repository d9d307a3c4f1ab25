#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/interpreter.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <optional>
#include <string>

namespace foothold::domain {

/// What somebody has to know to be where they are expected, or to reach somebody.
struct Terms {
    std::optional<Instant> starts; ///< and `ends`: none of a contact
    std::optional<Instant> ends;
    LocalizedText place; ///< its name
    LocalizedText room;
    std::string who; ///< the teacher, whom a talk is with, the contact
    Id user;         ///< the same as a user of Foothold; nil when there is none
    std::string phone;
    Interpreter interpreter;
    bool is_cancelled = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("starts", starts), field("ends", ends), field("place", place), field("room", room), field("who", who),
                field("user", user), field("phone", phone), field("interpreter", interpreter),
                field("is_cancelled", is_cancelled));
    }
    bool operator==(const Terms&) const = default;
};

/// One change of one thing: as it was told before, and as it is.
struct Difference {
    Terms before;
    Terms after;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("before", before), field("after", after));
    }
    bool operator==(const Difference&) const = default;
};

} // namespace foothold::domain
