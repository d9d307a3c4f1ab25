#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>

namespace foothold::domain {

enum class EnrolmentStatus : std::uint8_t { invited, active, finished, ended };

template <>
inline constexpr auto enumeration_names<EnrolmentStatus> = std::to_array<std::string_view>({"invited", "active", "finished",
                                                                                            "ended"});

/// A person takes part in a programme, and in one of its courses when `course` is not nil.
struct Enrolment {
    Id id;
    Id person;
    Id programme;
    Id course;
    EnrolmentStatus status = EnrolmentStatus::active;
    Date since;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("programme", programme), field("course", course),
                field("status", status), field("since", since));
    }
    bool operator==(const Enrolment&) const = default;
};

} // namespace foothold::domain
