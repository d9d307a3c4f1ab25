#include "app/screens/new_meeting_view.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/busy_view.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/meeting_times.hpp"
#include "app/screens/name_words.hpp"

#include <algorithm>
#include <map>

namespace foothold::screens {

using domain::Date;
using domain::Id;
using domain::Instant;
using domain::Match;

namespace {

constexpr std::size_t times_max = 4;
constexpr std::size_t places_max = 3;
constexpr int days_shown = 7;
constexpr int days_ahead = 34; ///< what the server shares with a mentor reaches so far
constexpr int first_hour = 8;
constexpr int last_hour = 19;

class Maker {
public:
    Maker(const Match& match, const Scene& scene) :
        match_(match), scene_(scene), times_(scene, {&match}, scene.today(), scene.today() + days_ahead),
        offers_(times_.offers(times_max)) {}

    NewMeetingView make() {
        NewMeetingView view;
        if (match_.mentor == scene_.me()) view.partners = partners();
        const Instant starts = chosen();
        view.free_heading = free_heading();
        view.times = meeting_times(offers_, starts, scene_);
        add_days(view, starts);
        add_chosen(view, starts);
        view.places = places();
        view.field_name = domain::to_string(scene_.place.written_on());
        view.ask = make_meeting_ask(match_, starts, scene_.place.meeting.place, scene_);
        return view;
    }

private:
    /// Where nothing is free for weeks it is tomorrow, to be changed.
    Instant chosen() const {
        const auto& choice = scene_.place.meeting.starts;
        if (choice && *choice > scene_.now) return *choice;
        if (!offers_.empty()) return offers_.front();
        return domain::instant_of({scene_.today() + 1, 15 * 60});
    }

    std::vector<MeetingPartner> partners() const {
        std::vector<MeetingPartner> partners;
        const auto matches = active_matches(scene_);
        for (std::size_t position = 0; matches.size() > 1 && position < matches.size(); ++position) {
            const Match& each = *matches[position];
            partners.push_back({each.id, position, initials(each.participant_name, each.participant_initial),
                                each.participant_name, each.id == match_.id});
        }
        return partners;
    }

    std::string free_heading() const {
        if (match_.mentor != scene_.me()) return scene_.text("You are free:");
        return scene_.text("You and {name} are both free:", {{"name", match_.participant_name}});
    }

    void add_days(NewMeetingView& view, Instant starts) const {
        const Date chosen_day = domain::danish_time(starts).date;
        const Date looked_at = scene_.place.meeting.day.value_or(chosen_day);
        const Date first = scene_.today() + (looked_at - scene_.today()) / days_shown * days_shown;
        for (int offset = 0; offset < days_shown; ++offset) {
            const Date date = first + offset;
            const auto& dates = scene_.reader.dates();
            view.days.push_back({date, dates.day_of_week_strip(date, scene_.today()), dates.day_number(date),
                                 !times_.on(date).empty(), date == looked_at});
        }
        if (first > scene_.today()) view.days_before = first - days_shown;
        if (first + 2 * days_shown <= scene_.today() + days_ahead + 1) view.days_after = first + days_shown;
        add_hours(view, looked_at, starts);
    }

    void add_hours(NewMeetingView& view, Date date, Instant chosen) const {
        const auto free = times_.on(date);
        for (int hour = first_hour; hour <= last_hour; ++hour) {
            const Instant starts = domain::instant_of({date, hour * 60});
            if (starts <= scene_.now) continue;
            const bool is_free = std::ranges::any_of(
                free, [&](const Span& span) { return span.from <= hour * 60 && span.until >= hour * 60 + meeting_minutes; });
            view.hours.push_back({starts, scene_.reader.dates().clock(starts), is_free, starts == chosen});
        }
    }

    void add_chosen(NewMeetingView& view, Instant starts) const {
        const auto& dates = scene_.reader.dates();
        const std::string day = dates.long_date(domain::danish_time(starts).date);
        const std::string time = dates.range(starts, starts + meeting_minutes * domain::minute_s);
        view.chosen = scene_.text("{day}, {time}", {i18n::phrase("day", day), i18n::phrase("time", time)});
        if (const auto* plan = times_.own_at(starts))
            view.taken.push_back(
                scene_.text("You have this then: {what}", {{"what", inside_sentence(describe(*plan, scene_).title)}}));
        if (std::string busy = busy_then(starts, starts + meeting_minutes * domain::minute_s, scene_); !busy.empty())
            view.taken.push_back(std::move(busy));
        const auto* shared = times_.shared_at(starts);
        if (shared && !shared->is_with_mentor)
            view.taken.push_back(
                scene_.text("{name} has this then: {what}",
                            {{"name", match_.participant_name}, i18n::phrase("what", word_of(shared->activity, scene_.reader))}));
    }

    /// Where these two met before, the usual place first, and the other places where the reader meets people.
    std::vector<Id> known_places() const {
        std::map<Id, int> times_there;
        for (const auto& [id, talk] : scene_.records().all<domain::Talk>()) {
            if (!scene_.records().find<domain::Place>(talk.place)) continue;
            const bool is_theirs = talk.person == match_.participant && talk.with_user == match_.mentor;
            times_there[talk.place] += is_theirs ? 100 : 1;
        }
        std::vector<Id> places;
        for (const auto& [place, times] : times_there) places.push_back(place);
        std::ranges::sort(places, std::ranges::greater{}, [&](Id place) { return times_there[place]; });
        if (places.size() > places_max) places.resize(places_max);
        return places;
    }

    std::vector<MeetingPlace> places() const {
        const Id chosen = scene_.place.meeting.place;
        std::vector<MeetingPlace> places{{{}, Reader::own(scene_.text("We agree on that later")), chosen.is_nil()}};
        for (const Id place : known_places())
            places.push_back(
                {place, name_words(scene_.records().find<domain::Place>(place)->name, scene_.reader), place == chosen});
        return places;
    }

    const Match& match_;
    const Scene& scene_;
    MeetingTimes times_;
    std::vector<Instant> offers_;
};

} // namespace

std::optional<NewMeetingView> make_new_meeting(Id about, const Scene& scene) {
    const auto* match = scene.records().find<Match>(about);
    if (!match || !match->is_active()) return std::nullopt;
    if (match->mentor != scene.me() && match->participant != scene.me()) return std::nullopt;
    return Maker{*match, scene}.make();
}

} // namespace foothold::screens
