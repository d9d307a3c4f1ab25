#pragma once

#include "domain/attachment.hpp"
#include "domain/records.hpp"
#include "domain/time.hpp"

#include <vector>

namespace foothold::domain {

/// Everything that this record refers to, each hash once, in the order in which it is met.
std::vector<Attachment> attachments_of(const Record& record);

/// From the first to the last day on which a lesson is taught.
struct LessonDays {
    Date first;
    Date last;

    auto operator<=>(const LessonDays&) const = default;
};
/// By its session; by the sessions of its week; by the course's week, counted in sevens from its first day; by the course.
/// Without any of these records: the first and last day that there is, so that it counts as neither near nor first.
LessonDays days_of(const Lesson& lesson, const Records& records);

/// An attachment, and whether somebody needs it within the `prepared_days` (schedule.hpp).
struct LessonMaterial {
    Attachment attachment;
    bool is_soon = false;

    bool operator==(const LessonMaterial&) const = default;
};
/// What all lessons refer to, each hash once, in the order in which it is needed: what is soon, by its day; then what comes
/// later, by its day; then what is over, the latest first.
std::vector<LessonMaterial> material_of_lessons(const Records& records, Date today);

} // namespace foothold::domain
