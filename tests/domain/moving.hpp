#pragma once

#include "domain/relocate.hpp"

// Amal, who is told on 12 March that she moves on 1 April, and what she may have.
namespace foothold::domain::moving {

inline constexpr Id amal{1, 1};
inline constexpr Id line{1, 2};
inline constexpr Id birgitte{1, 3};
inline constexpr Id kirsten{1, 4};
inline constexpr Id programme{2, 1};
inline constexpr Id old_centre{3, 1};
inline constexpr Id new_centre{3, 2};
inline constexpr Id house{3, 3};
inline constexpr Id bakery{4, 1};
inline const Date today = *parse_date("2026-03-12");
inline const Date moving_day = *parse_date("2026-04-01");

inline Instant at(Date date, int hour) { return instant_of({date, hour * 60}); }

inline Move announced() {
    return {.id = {9, 1},
            .person = amal,
            .from_place = old_centre,
            .to_place = new_centre,
            .date = moving_day,
            .announced_at = at(today, 9)};
}

inline Course course(Id id, Id place, const char* title, CourseKind kind = CourseKind::course) {
    return {.id = id, .programme = programme, .kind = kind, .title = untranslated(title), .place = place};
}

inline Enrolment enrolment(Id id, Id in_course, EnrolmentStatus status = EnrolmentStatus::active) {
    return {.id = id, .person = amal, .programme = programme, .course = in_course, .status = status};
}

inline Session session(Id id, Id of_course, Date date, Id place = {}) {
    return {.id = id, .course = of_course, .starts = at(date, 10), .ends = at(date, 12), .place = place};
}

inline Talk talk(Id id, Date date, Id place) {
    return {.id = id,
            .person = amal,
            .with_user = line,
            .with_name = "Line",
            .starts = at(date, 10),
            .ends = at(date, 11),
            .place = place};
}

inline Contact contact(Id id, Id person, Id place, ContactRole role) {
    return {.id = id,
            .person = person,
            .place = place,
            .role = role,
            .name = "Somebody",
            .phone = "70 00 00 01",
            .lifeline_order = 1};
}

} // namespace foothold::domain::moving
