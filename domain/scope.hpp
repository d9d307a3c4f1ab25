#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/record.hpp"
#include "domain/time.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <vector>

namespace foothold::domain {

enum class ScopeKind : std::uint8_t { everybody, person, group, place, match, staff };

template <>
inline constexpr auto enumeration_names<ScopeKind> = std::to_array<std::string_view>({"everybody", "person", "group", "place",
                                                                                      "match", "staff"});

/// A set of records that people see together. A person gets every record of every scope that they hold, and no other.
struct Scope {
    ScopeKind kind = ScopeKind::everybody;
    Id id; ///< the person, course, programme, place or match; nil for `everybody`

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("kind", kind), field("id", id));
    }
    auto operator<=>(const Scope&) const = default;
};

/// Where a record lives: one scope or more, never none.
std::vector<Scope> scopes_of(const Record& record);

/// The scopes that a record gives somebody on this day, with that person's id: an enrolment gives its course and programme, a
/// residence its place, a match both of its people until its grace is over, a move that is announced the place and the courses
/// that wait there. Empty for records that grant nothing.
struct Grant {
    Id person;
    Scope scope;

    auto operator<=>(const Grant&) const = default;
};
std::vector<Grant> grants_of(const Record& record, Date today);

} // namespace foothold::domain
