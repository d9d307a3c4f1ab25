#pragma once

#include "app/screens/scene.hpp"
#include "domain/internship.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// The day on which somebody may say that they cannot come to an internship: today, or else the next one of it. Nothing when it
/// has no more days.
std::optional<domain::Date> next_workday(const domain::Internship& internship, const Scene& scene);

/// One who can be told: by phone, or with words that are ready to be sent.
struct ToldPerson {
    std::string name;
    std::optional<CallSheet> call;
    std::optional<OpenWithWords> message;
};

/// A day of an internship on which somebody cannot come, and whom they tell: the company first, then the contact person. No
/// record keeps such a day, so it is humans who are told.
struct AbsenceView {
    std::string what; ///< "Baker's assistant, Thursday 12 March."
    std::vector<ToldPerson> people;
};

/// Nothing when nobody can be told.
std::optional<AbsenceView> make_absence(const AbsenceSheet& sheet, const Scene& scene);
/// The sheet for this day, when there is somebody to tell.
std::optional<AbsenceSheet> absence_of(const domain::Internship& internship, domain::Date day, const Scene& scene);

} // namespace foothold::screens
