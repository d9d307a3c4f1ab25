#include "app/screens/meeting_times.hpp"

#include "app/screens/busy_view.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Appointment;
using domain::Date;
using domain::Instant;
using domain::LocalTime;
using domain::SharedAppointment;

namespace {

constexpr int minutes_of_day = 1440;
constexpr Span waking{8 * 60, 20 * 60};
/// Nobody is asked to come earlier on a day that has room later.
constexpr int early_until = 10 * 60;
constexpr int half_an_hour = 30;

void add_busy(std::vector<Span>& busy, Instant starts, Instant ends, Date date) {
    const LocalTime from = domain::danish_time(starts);
    const LocalTime until = domain::danish_time(ends);
    if (from.date > date || until.date < date) return;
    busy.push_back({from.date < date ? 0 : from.minute, until.date > date ? minutes_of_day : until.minute});
}

template <class Planned>
bool is_at(const Planned& planned, Instant starts) {
    return planned.starts < starts + meeting_minutes * domain::minute_s && planned.ends > starts;
}

} // namespace

MeetingTimes::MeetingTimes(const Scene& scene, std::vector<const domain::Match*> with, Date first, Date last) :
    scene_(scene), with_(std::move(with)), first_(first), last_(last),
    own_(domain::schedule_of(scene.me(), scene.records(), first, last)) {
    std::erase_if(own_, [](const Appointment& plan) { return plan.is_cancelled || plan.is_declined; });
}

bool MeetingTimes::is_theirs(domain::Id match) const {
    return std::ranges::any_of(with_, [&](const domain::Match* each) { return each->id == match; });
}

std::vector<Span> MeetingTimes::on(Date date) const {
    std::vector<Span> busy;
    for (const Appointment& plan : own_) add_busy(busy, plan.starts, plan.ends, date);
    for (const BusyHours& hours : busy_on(date, scene_)) busy.push_back(hours.span);
    for (const auto& [id, shared] : scene_.records().all<SharedAppointment>())
        if (is_theirs(shared.match)) add_busy(busy, shared.starts, shared.ends, date);
    for (const auto& [id, proposal] : scene_.records().all<domain::Proposal>())
        if (proposal.status == domain::ProposalStatus::open) add_busy(busy, proposal.starts, proposal.ends, date);
    return free_time(std::move(busy), waking, meeting_minutes);
}

std::optional<Instant> MeetingTimes::offer_on(Date date) const {
    const LocalTime now = domain::danish_time(scene_.now);
    std::vector<Span> free = on(date);
    for (Span& span : free) {
        if (date == now.date) span.from = std::max(span.from, now.minute + half_an_hour);
        span.from = (span.from + half_an_hour - 1) / half_an_hour * half_an_hour;
    }
    const auto longest = std::ranges::max_element(free, {}, &Span::length);
    if (longest == free.end() || longest->length() < meeting_minutes) return std::nullopt;
    const int latest = longest->until - meeting_minutes;
    return domain::instant_of({date, std::max(longest->from, std::min(early_until, latest / half_an_hour * half_an_hour))});
}

std::vector<Instant> MeetingTimes::offers(std::size_t most) const {
    std::vector<Instant> offers;
    for (Date date = std::max(first_, scene_.today()); date <= last_ && offers.size() < most; date = date + 1)
        if (const auto offer = offer_on(date)) offers.push_back(*offer);
    return offers;
}

const Appointment* MeetingTimes::own_at(Instant starts) const {
    const auto found = std::ranges::find_if(own_, [&](const Appointment& plan) { return is_at(plan, starts); });
    return found == own_.end() ? nullptr : &*found;
}

const SharedAppointment* MeetingTimes::shared_at(Instant starts) const {
    for (const auto& [id, shared] : scene_.records().all<SharedAppointment>())
        if (is_theirs(shared.match) && is_at(shared, starts)) return &shared;
    return nullptr;
}

} // namespace foothold::screens
