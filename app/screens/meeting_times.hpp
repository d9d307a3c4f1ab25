#pragma once

#include "app/screens/free_time.hpp"
#include "app/screens/scene.hpp"
#include "domain/schedule.hpp"

#include <cstddef>
#include <vector>

namespace foothold::screens {

inline constexpr int meeting_minutes = 60;

/// When the reader has nothing and has not told that they can not, and neither have those of these matches, as far as the reader
/// knows: a mentor what is shared with her, a participant nothing of her mentor's. A meeting that waits for an answer takes its
/// time too.
class MeetingTimes {
public:
    MeetingTimes(const Scene& scene, std::vector<const domain::Match*> with, domain::Date first, domain::Date last);

    /// By day, when people meet.
    std::vector<Span> on(domain::Date date) const;
    /// When a meeting could begin: one for each day from now on, no more than this.
    std::vector<domain::Instant> offers(std::size_t most) const;

    /// What of the reader's is at that time; null when there is nothing.
    const domain::Appointment* own_at(domain::Instant starts) const;
    /// What is shared with the reader at that time; null when there is nothing.
    const domain::SharedAppointment* shared_at(domain::Instant starts) const;

private:
    bool is_theirs(domain::Id match) const;
    std::optional<domain::Instant> offer_on(domain::Date date) const;

    const Scene& scene_;
    std::vector<const domain::Match*> with_;
    domain::Date first_;
    domain::Date last_;
    std::vector<domain::Appointment> own_;
};

} // namespace foothold::screens
