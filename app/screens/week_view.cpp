#include "app/screens/week_view.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/busy_view.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/meeting_times.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Appointment;
using domain::Date;
using domain::Instant;
using domain::LocalTime;
using domain::SharedAppointment;
using domain::Talk;
using ui::CalendarChipLook;

namespace {

/// Weeks that lie whole in what the server shares with a mentor.
constexpr int weeks_back_max = 1;
constexpr int weeks_ahead_max = 5;
constexpr std::size_t brief_max = 2;
constexpr std::size_t offers_max = 3;
constexpr std::size_t proposals_max = 1;
constexpr int offered_days = 13; ///< beyond the first
constexpr int meeting_days_ahead = 42;

std::size_t column_of(Date date, Date monday) { return static_cast<std::size_t>(date - monday); }

/// "13" on the hour, "13:15" elsewhere.
std::string brief_clock(LocalTime time, const Scene& scene) {
    return time.minute % 60 == 0 ? scene.reader.number(time.minute / 60) : scene.reader.dates().clock(time);
}

std::string hours(LocalTime from, LocalTime until, const Scene& scene) {
    // Translators: hours in a narrow column, such as "13–15"; words where a dash could be read backwards.
    return scene.reader.text_in("hours", "{from}–{until}",
                                {{"from", brief_clock(from, scene)}, {"until", brief_clock(until, scene)}});
}

/// Words for hours do not fit a column. Isolated, a range is not read backwards.
std::string narrow_hours(LocalTime from, LocalTime until, const Scene& scene) {
    if (!scene.reader.words().is_right_to_left()) return hours(from, until, scene);
    return i18n::isolated(brief_clock(from, scene) + "–" + brief_clock(until, scene));
}

ChipView chip(CalendarChipLook look, Instant starts, Instant ends, std::string word, const Scene& scene) {
    return {.look = look,
            .starts = starts,
            .ends = ends,
            .hours = hours(domain::danish_time(starts), domain::danish_time(ends), scene),
            .narrow_hours = narrow_hours(domain::danish_time(starts), domain::danish_time(ends), scene),
            .word = std::move(word)};
}

/// The end of the day is 24 o'clock.
ChipView busy_chip(const BusyHours& busy, Date date, const Scene& scene) {
    const LocalTime from{date, busy.span.from};
    const LocalTime until{date, busy.span.until};
    return {.look = CalendarChipLook::quiet,
            .starts = domain::instant_of(from),
            .ends = domain::instant_of(until),
            .hours = hours(from, until, scene),
            .narrow_hours = narrow_hours(from, until, scene),
            .word = busy_word(*busy.busy, scene),
            .is_busy = true,
            .route = Route{Screen::busy_times, {}}};
}

bool is_busy(const ChipView& each) { return each.is_busy; }

bool is_plain(const ChipView& each) {
    return (each.look == CalendarChipLook::lane || each.look == CalendarChipLook::quiet) && !each.is_busy;
}

void sort_by_time(LaneView& lane) {
    for (auto& day : lane.days)
        std::ranges::stable_sort(day, {}, [](const ChipView& each) { return std::pair{each.starts, each.ends}; });
}

class WeekMaker {
public:
    WeekMaker(const Scene& scene, Date monday) :
        scene_(scene), monday_(monday), matches_(active_matches(scene)),
        mine_(domain::schedule_of(scene.me(), scene.records(), monday, monday + 6)) {
        std::erase_if(mine_, [](const Appointment& plan) { return plan.is_cancelled || plan.is_declined; });
        find_clashes();
    }

    void fill(WeekView& view) {
        view.lanes.push_back(my_lane());
        for (std::size_t position = 0; position < matches_.size(); ++position) view.lanes.push_back(mentee_lane(position));
        for (LaneView& lane : view.lanes)
            for (std::size_t day = 0; day < 7; ++day) lane.brief[day] = brief(lane.days[day]);
        if (!matches_.empty()) view.free = free_lane();
        view.panel = panel();
    }

private:
    /// Plans of hers that run into each other.
    using Clash = std::vector<const Appointment*>;

    void find_clashes() {
        Clash run;
        Instant until{};
        const auto close = [&] {
            if (run.size() > 1) clashes_.push_back(run);
            run.clear();
        };
        for (const Appointment& plan : mine_) {
            if (!run.empty() && plan.starts >= until) close();
            until = run.empty() ? plan.ends : std::max(until, plan.ends);
            run.push_back(&plan);
        }
        close();
    }

    const Clash* clash_of(domain::Id plan) const {
        for (const Clash& clash : clashes_)
            if (std::ranges::any_of(clash, [&](const Appointment* each) { return each->source == plan; })) return &clash;
        return nullptr;
    }

    const Talk* talk_of(const Appointment& plan) const { return scene_.records().find<Talk>(plan.source); }

    const Appointment* plan_behind(const SharedAppointment& shared, domain::Id participant) const {
        for (const Appointment& plan : mine_) {
            const Talk* talk = talk_of(plan);
            if (talk && talk->person == participant && talk->starts == shared.starts) return &plan;
        }
        return nullptr;
    }

    std::optional<std::size_t> mentee_in(const Appointment& plan) const {
        const Talk* talk = talk_of(plan);
        for (std::size_t position = 0; talk && position < matches_.size(); ++position)
            if (matches_[position]->participant == talk->person) return position;
        return std::nullopt;
    }

    std::string my_word(const Appointment& plan) const {
        const Talk* talk = talk_of(plan);
        if (talk) return talk->person == scene_.me() ? talk->with_name : talk->person_name;
        return word_of(plan.activity, scene_.reader);
    }

    ChipView clash_chip(const Clash& clash) const {
        const auto count = static_cast<std::int64_t>(clash.size());
        std::string word =
            count == 2 ? scene_.text("Two plans") : scene_.reader.plural("{count} appointment", "{count} appointments", count);
        ChipView view = chip(CalendarChipLook::two_plans, clash.front()->starts, clash.back()->ends, std::move(word), scene_);
        view.hours = scene_.reader.dates().clock(clash[1]->starts);
        view.narrow_hours = view.hours;
        return view;
    }

    LaneView my_lane() const {
        const auto* me = scene_.records().find<domain::Person>(scene_.me());
        LaneView lane{.name = scene_.text("Me"), .initials = me ? initials(me->name, me->initial) : std::string{}};
        for (const Appointment& plan : mine_) {
            auto& day = lane.days[column_of(domain::danish_time(plan.starts).date, monday_)];
            const Clash* clash = clash_of(plan.source);
            if (clash && clash->front() != &plan) continue;
            if (clash) {
                day.push_back(clash_chip(*clash));
                continue;
            }
            day.push_back(chip(CalendarChipLook::quiet, plan.starts, plan.ends, my_word(plan), scene_));
            day.back().route = describe(plan, scene_).route;
        }
        for (std::size_t day = 0; day < 7; ++day) {
            const Date date = monday_ + static_cast<int>(day);
            for (const BusyHours& busy : busy_on(date, scene_)) lane.days[day].push_back(busy_chip(busy, date, scene_));
        }
        sort_by_time(lane);
        return lane;
    }

    LaneView mentee_lane(std::size_t position) {
        const domain::Match& match = *matches_[position];
        LaneView lane{.name = match.participant_name,
                      .initials = initials(match.participant_name, match.participant_initial),
                      .mentee = position};
        lane.match = match.id;
        for (const auto& [id, shared] : scene_.records().all<SharedAppointment>()) {
            const Date date = domain::danish_time(shared.starts).date;
            if (shared.match != match.id || date < monday_ || date > monday_ + 6) continue;
            lane.days[column_of(date, monday_)].push_back(mentee_chip(shared, match.participant));
            if (!shared.is_with_mentor) lane.shared[column_of(date, monday_)].push_back(shared.activity);
        }
        for (const auto& [id, proposal] : scene_.records().all<domain::Proposal>()) {
            const Date date = domain::danish_time(proposal.starts).date;
            const bool is_open = proposal.match == match.id && proposal.status == domain::ProposalStatus::open;
            if (is_open && proposal.starts > scene_.now && date >= monday_ && date <= monday_ + 6)
                lane.days[column_of(date, monday_)].push_back(proposal_chip(proposal));
        }
        sort_by_time(lane);
        return lane;
    }

    ChipView proposal_chip(const domain::Proposal& proposal) const {
        const bool is_mine = proposal.from == scene_.me();
        ChipView view =
            chip(CalendarChipLook::asked, proposal.starts, proposal.ends,
                 is_mine ? scene_.reader.text_in("meeting", "Asked") : scene_.reader.text_in("meeting", "Asks you"), scene_);
        view.route = Route{Screen::mentee, proposal.match};
        return view;
    }

    ChipView mentee_chip(const SharedAppointment& shared, domain::Id participant) const {
        if (!shared.is_with_mentor)
            return chip(CalendarChipLook::lane, shared.starts, shared.ends, word_of(shared.activity, scene_.reader), scene_);
        ChipView view = chip(CalendarChipLook::with_me, shared.starts, shared.ends, scene_.text("With you"), scene_);
        if (const Appointment* plan = plan_behind(shared, participant)) {
            view.route = Route{Screen::talk, plan->source};
            view.is_ringed = clash_of(plan->source) != nullptr;
        }
        return view;
    }

    /// One chip for all those.
    std::vector<ChipView> merged(const std::vector<ChipView>& day, bool (*belongs)(const ChipView&)) const {
        const auto count = std::ranges::count_if(day, belongs);
        if (count < 2) return day;
        std::vector<ChipView> shown;
        std::optional<ChipView> one;
        for (const ChipView& each : day) {
            if (!belongs(each))
                shown.push_back(each);
            else if (!one)
                one = each;
            else
                one->ends = std::max(one->ends, each.ends);
        }
        ChipView all =
            chip(one->look, one->starts, one->ends, scene_.reader.plural("{count} thing", "{count} things", count), scene_);
        if (one->is_busy) all.route = one->route;
        all.is_busy = one->is_busy;
        shown.insert(shown.begin(), std::move(all));
        std::ranges::stable_sort(shown, {}, &ChipView::starts);
        return shown;
    }

    /// More than two on a day: what is not between the two of them becomes one chip. A meeting within a busy time is still seen.
    std::vector<ChipView> brief(const std::vector<ChipView>& day) const {
        if (day.size() <= brief_max) return day;
        const auto planned = day.size() - static_cast<std::size_t>(std::ranges::count_if(day, is_busy));
        const std::vector<ChipView> shown = merged(day, is_busy);
        return planned > brief_max ? merged(shown, is_plain) : shown;
    }

    LaneView free_lane() const {
        LaneView lane{.name = scene_.text("All free")};
        const MeetingTimes times(scene_, matches_, monday_, monday_ + 6);
        for (std::size_t day = 0; day < 7; ++day) {
            const Date date = monday_ + static_cast<int>(day);
            const std::vector<Span> free = times.on(date);
            const auto free_chip = [&](const Span& span) {
                return chip(CalendarChipLook::free, domain::instant_of({date, span.from}), domain::instant_of({date, span.until}),
                            scene_.text("Free"), scene_);
            };
            for (const Span& span : free) lane.days[day].push_back(free_chip(span));
            if (!free.empty()) lane.brief[day].push_back(free_chip(*std::ranges::max_element(free, {}, &Span::length)));
        }
        return lane;
    }

    PlanView plan_view(const Appointment& plan) const {
        const AppointmentWords words = describe(plan, scene_);
        PlanView view{.mentee = mentee_in(plan), .icon = words.icon, .title = words.title, .route = words.route};
        if (view.mentee) {
            const domain::Match& match = *matches_[*view.mentee];
            view.initials = initials(match.participant_name, match.participant_initial);
            view.title = Reader::own(match.participant_name);
        }
        const std::string time = scene_.reader.dates().range(plan.starts, plan.ends);
        view.detail = Reader::own(
            words.detail.empty() ? time
                                 : scene_.text("{time}, {place}", {{"time", time}, {"place", inside_sentence(words.detail)}}));
        return view;
    }

    std::string heading(Instant starts) const {
        const LocalTime time = domain::danish_time(starts);
        const auto& dates = scene_.reader.dates();
        const bool is_this_week = time.date >= monday_ && time.date <= monday_ + 6;
        const std::string day = is_this_week ? dates.weekday(time.date) : dates.long_date(time.date);
        return scene_.text("{day} at {time}", {i18n::phrase("day", day), {"time", dates.clock(time)}});
    }

    /// The first of those with whom no meeting lies ahead, and none is asked for.
    std::size_t whom_to_ask() const {
        const auto schedule =
            domain::schedule_of(scene_.me(), scene_.records(), scene_.today(), scene_.today() + meeting_days_ahead);
        for (std::size_t position = 0; position < matches_.size(); ++position) {
            const domain::Id participant = matches_[position]->participant;
            const bool meets = std::ranges::any_of(schedule, [&](const Appointment& plan) {
                const Talk* talk = talk_of(plan);
                return talk && talk->person == participant && !plan.is_cancelled && plan.starts > scene_.now;
            });
            if (!meets && make_proposals(scene_, participant).empty()) return position;
        }
        return 0;
    }

    void add_proposals(PanelView& panel) const {
        for (std::size_t position = 0; position < matches_.size(); ++position) {
            const domain::Match& match = *matches_[position];
            for (ProposalView& proposal : make_proposals(scene_, match.participant)) {
                if (proposal.state == ProposalState::waiting) continue; // those stand in the grid
                // Translators: above the name of somebody who asks the reader for a meeting, and the time of it.
                std::string heading =
                    proposal.state == ProposalState::to_answer ? scene_.text("Asks to meet") : proposal.state_words;
                panel.proposals.push_back({std::move(proposal), position,
                                           initials(match.participant_name, match.participant_initial), std::move(heading)});
            }
        }
        std::ranges::sort(panel.proposals, {}, [](const PanelProposal& each) {
            return std::pair{each.proposal.state, each.proposal.starts};
        });
        if (panel.proposals.size() > proposals_max) panel.proposals.resize(proposals_max);
    }

    void add_offers(PanelView& panel, std::optional<std::size_t> mentee) const {
        add_proposals(panel);
        if (matches_.empty()) return;
        const domain::Match& match = *matches_[mentee.value_or(whom_to_ask())];
        panel.note = scene_.text("You see only what they share with you.");
        const Date first = std::max(monday_, scene_.today());
        const std::vector<Instant> offers =
            MeetingTimes(scene_, {&match}, first, first + offered_days).offers(offers_max - panel.proposals.size());
        if (offers.empty()) return;
        const auto& choice = scene_.place.meeting.starts;
        const Instant chosen = choice && std::ranges::find(offers, *choice) != offers.end() ? *choice : offers.front();
        panel.free_heading = scene_.text("You and {name} are both free:", {{"name", match.participant_name}});
        panel.times = meeting_times(offers, chosen, scene_);
        panel.ask = make_meeting_ask(match, chosen, {}, scene_);
    }

    PanelView panel() const {
        for (const Clash& clash : clashes_) {
            if (clash.back()->ends <= scene_.now) continue;
            PanelView panel{.is_clash = true, .kind = scene_.text("Two plans"), .heading = heading(clash[1]->starts)};
            std::optional<std::size_t> mentee;
            for (const Appointment* plan : clash) {
                panel.plans.push_back(plan_view(*plan));
                if (!mentee) mentee = panel.plans.back().mentee;
            }
            add_offers(panel, mentee);
            return panel;
        }
        return next_meeting();
    }

    PanelView next_meeting() const {
        PanelView panel{.kind = scene_.text("Next meeting")};
        const auto schedule =
            domain::schedule_of(scene_.me(), scene_.records(), scene_.today(), scene_.today() + meeting_days_ahead);
        if (const Appointment* next = domain::next_of(schedule, scene_.now)) {
            panel.heading = heading(next->starts);
            panel.plans.push_back(plan_view(*next));
        }
        add_offers(panel, std::nullopt);
        return panel;
    }

    const Scene& scene_;
    Date monday_;
    std::vector<const domain::Match*> matches_;
    std::vector<Appointment> mine_;
    std::vector<Clash> clashes_;
};

} // namespace

WeekView make_week(const Scene& scene) {
    const Date this_monday = domain::monday_of_week(scene.today());
    const auto& dates = scene.reader.dates();
    WeekView view;
    view.monday = scene.place.week.value_or(this_monday);
    view.label =
        scene.text("{week}, week {number}", {i18n::phrase("week", dates.week(view.monday)),
                                             i18n::phrase("number", scene.reader.number(domain::week_number(view.monday)))});
    if (view.monday > this_monday - 7 * weeks_back_max) view.previous = view.monday - 7;
    if (view.monday < this_monday + 7 * weeks_ahead_max) view.next = view.monday + 7;
    const Date chosen = scene.place.day.value_or(scene.today());
    if (chosen >= view.monday && chosen <= view.monday + 6) view.day = column_of(chosen, view.monday);
    for (std::size_t day = 0; day < 7; ++day) {
        const Date date = view.monday + static_cast<int>(day);
        view.days[day] = {dates.short_weekday(date), dates.day_number(date), date == scene.today()};
    }
    WeekMaker{scene, view.monday}.fill(view);
    view.news = make_news(scene);
    const auto matches = active_matches(scene);
    if (!matches.empty())
        view.new_meeting =
            Route{Screen::new_meeting, view.panel.ask ? view.panel.ask->command.proposal.match : matches.front()->id};
    return view;
}

} // namespace foothold::screens
