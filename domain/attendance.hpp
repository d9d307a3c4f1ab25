#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>

namespace foothold::domain {

enum class AttendanceAnswer : std::uint8_t { coming, cannot_come, attended };
/// The only reasons that are offered and kept. Illness is health data: never asked for, never stored.
enum class AbsenceReason : std::uint8_t { not_given, other_meeting, no_transport, personal };

template <>
inline constexpr auto enumeration_names<AttendanceAnswer> = std::to_array<std::string_view>({"coming", "cannot_come",
                                                                                             "attended"});
template <>
inline constexpr auto enumeration_names<AbsenceReason> = std::to_array<std::string_view>({"not_given", "other_meeting",
                                                                                          "no_transport", "personal"});

/// A person's answer to one session or talk; its id is combine(appointment, person).
struct Attendance {
    Id id;
    Id appointment;
    Id person;
    AttendanceAnswer answer = AttendanceAnswer::coming;
    AbsenceReason reason = AbsenceReason::not_given;
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("appointment", appointment), field("person", person), field("answer", answer),
                field("reason", reason), field("at", at));
    }
    bool operator==(const Attendance&) const = default;
};

} // namespace foothold::domain
