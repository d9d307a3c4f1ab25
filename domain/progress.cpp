#include "domain/progress.hpp"

#include <algorithm>

namespace foothold::domain {

namespace {

std::uint32_t weeks_between(Date first, Date last) {
    return static_cast<std::uint32_t>((monday_of_week(last) - monday_of_week(first)) / 7);
}

} // namespace

Progress weeks_of(const Course& course, const Records& records, Instant now) {
    Progress progress{.total = static_cast<std::uint32_t>(course.weeks.size())};
    const Session* next = nullptr;
    bool has_begun = false;
    for (const auto& [id, session] : records.all<Session>()) {
        if (session.course != course.id || session.week == 0 || session.is_cancelled) continue;
        has_begun = has_begun || danish_time(session.starts).date <= danish_time(now).date;
        if (session.ends > now && (!next || session.starts < next->starts)) next = &session;
    }
    progress.done = next ? std::min(next->week - 1, progress.total) : has_begun ? progress.total : 0;
    progress.has_now = has_begun && progress.done < progress.total;
    return progress;
}

Progress weeks_of(const Internship& internship, Date today) {
    if (internship.until < internship.from) return {};
    Progress progress{.total = weeks_between(internship.from, internship.until) + 1};
    if (today < internship.from) return progress;
    progress.done = today > internship.until ? progress.total : weeks_between(internship.from, today);
    progress.has_now = today <= internship.until;
    return progress;
}

} // namespace foothold::domain
