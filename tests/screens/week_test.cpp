#include "app/screens/week_view.hpp"

#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::Weekday;

constexpr std::size_t monday = 0;
constexpr std::size_t thursday = 3;
constexpr std::size_t saturday = 5;

const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

/// Names and times stand in isolates; here only what can be read counts.
std::string plain(std::string text) {
    for (const std::string_view isolate : {"\u2066", "\u2067", "\u2068", "\u2069"})
        for (auto found = text.find(isolate); found != std::string::npos; found = text.find(isolate))
            text.erase(found, isolate.size());
    return text;
}

WeekView week_of(MentorDesk& desk) {
    WeekView view;
    desk.look([&](const Scene& scene) { view = make_week(scene); });
    return view;
}

} // namespace

TEST_CASE("lanes are the mentor and her mentees, the longest match first") {
    MentorDesk desk;
    desk.match("Yonas", february + 28);
    desk.match("Samira", february);
    desk.match("Ended", february - 100, domain::MatchStatus::ended);
    const WeekView week = week_of(desk);
    REQUIRE(week.lanes.size() == 3);
    CHECK(week.lanes[0].initials == "BM");
    CHECK(week.lanes[1].name == "Samira");
    CHECK(week.lanes[2].name == "Yonas");
    CHECK(plain(week.label) == "9–15 March, week 11");
    CHECK(week.day == thursday);
    CHECK(week.days[thursday].is_today);
}

TEST_CASE("full hours are written without minutes") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.shared(samira, at(9, 13), at(9, 15));
    desk.shared(samira, at(12, 13), at(12, 14, 15));
    const WeekView week = week_of(desk);
    CHECK(plain(week.lanes[1].days[monday].front().hours) == "13–15");
    CHECK(plain(week.lanes[1].days[thursday].front().hours) == "13–14:15");
    CHECK(week.lanes[1].days[monday].front().word == "Danish");
    CHECK_FALSE(week.lanes[1].days[monday].front().route);
}

TEST_CASE("her busy times stand in her own lane on their days, in order of time, and lead to their page") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.busy({{Weekday::thursday, 17 * 60, 19 * 60}});
    desk.busy({{Weekday::monday, 8 * 60, 15 * 60}, {Weekday::thursday, 8 * 60, 15 * 60 + 30}}, "Work");
    desk.meeting(samira, at(12, 16), at(12, 17));
    const WeekView week = week_of(desk);
    REQUIRE(week.lanes[0].days[monday].size() == 1);
    const ChipView& work = week.lanes[0].days[monday].front();
    CHECK(work.look == ui::CalendarChipLook::quiet);
    CHECK(plain(work.hours) == "8–15");
    CHECK(work.word == "Work");
    CHECK(work.route == Route{Screen::busy_times, {}});
    REQUIRE(week.lanes[0].days[thursday].size() == 3);
    CHECK(plain(week.lanes[0].days[thursday][0].hours) == "8–15:30");
    CHECK(week.lanes[0].days[thursday][1].word == "Samira");
    CHECK(week.lanes[0].days[thursday][2].word == "Busy");
    CHECK(week.lanes[1].days[monday].empty());
    desk.place.week = week.next;
    CHECK(week_of(desk).lanes[0].days[monday].size() == 1);
}

TEST_CASE("what she can not is not free, and what somebody else can not, or what was taken back, is nothing to her") {
    MentorDesk desk;
    desk.match("Samira", february);
    desk.busy({{Weekday::monday, 8 * 60, 15 * 60}, {Weekday::saturday, 12 * 60, 24 * 60}}, "Work");
    desk.busy({{Weekday::thursday, 8 * 60, 15 * 60}}, "Not mine", {1, 99});
    desk.busy({}, "Not any more");
    const WeekView week = week_of(desk);
    REQUIRE(week.free->days[monday].size() == 1);
    CHECK(plain(week.free->days[monday].front().hours) == "15–20");
    CHECK(plain(week.free->days[saturday].front().hours) == "8–12");
    CHECK(plain(week.lanes[0].days[saturday].front().hours) == "12–24");
    CHECK(week.lanes[0].days[thursday].empty());
    CHECK(plain(week.free->days[thursday].front().hours) == "8–20");
}

TEST_CASE("a meeting within a busy time is no second plan, and is seen beside it") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.busy({{Weekday::thursday, 8 * 60, 15 * 60}}, "Work");
    const auto coffee = desk.meeting(samira, at(12, 10), at(12, 11));
    WeekView week = week_of(desk);
    CHECK_FALSE(week.panel.is_clash);
    CHECK_FALSE(week.lanes[1].days[thursday].front().is_ringed);
    REQUIRE(week.lanes[0].brief[thursday].size() == 2);
    CHECK(week.lanes[0].brief[thursday][0].word == "Work");
    CHECK(week.lanes[0].brief[thursday][1].route == Route{Screen::talk, coffee});
    desk.busy({{Weekday::thursday, 17 * 60, 19 * 60}}, "Choir");
    week = week_of(desk);
    CHECK(week.lanes[0].days[thursday].size() == 3);
    REQUIRE(week.lanes[0].brief[thursday].size() == 2);
    CHECK(plain(week.lanes[0].brief[thursday][0].hours) == "8–19");
    CHECK(plain(week.lanes[0].brief[thursday][0].word) == "2 things");
    CHECK(week.lanes[0].brief[thursday][0].route == Route{Screen::busy_times, {}});
    CHECK(week.lanes[0].brief[thursday][1].word == "Samira");
}

TEST_CASE("two plans at the same time are ringed, and the panel tells about both") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    const auto yonas = desk.match("Yonas", february + 1);
    const auto coffee = desk.meeting(samira, at(12, 16), at(12, 17));
    desk.meeting(yonas, at(12, 16, 30), at(12, 18));
    const WeekView week = week_of(desk);
    REQUIRE(week.lanes[0].days[thursday].size() == 1);
    CHECK(week.lanes[0].days[thursday].front().look == ui::CalendarChipLook::two_plans);
    CHECK(week.lanes[0].days[thursday].front().hours == "16:30");
    const ChipView& chip = week.lanes[1].days[thursday].front();
    CHECK(chip.look == ui::CalendarChipLook::with_me);
    CHECK(chip.is_ringed);
    CHECK(chip.route == Route{Screen::talk, coffee});
    CHECK(week.panel.is_clash);
    CHECK(plain(week.panel.heading) == "Thursday at 16:30");
    REQUIRE(week.panel.plans.size() == 2);
    CHECK(week.panel.plans[0].title.text == "Samira");
    CHECK(week.panel.plans[1].title.text == "Yonas");
    CHECK(plain(week.panel.free_heading) == "You and Samira are both free:");
}

TEST_CASE("plans that touch are not at the same time") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.meeting(samira, at(12, 15), at(12, 16));
    desk.meeting(samira, at(12, 16), at(12, 17));
    const WeekView week = week_of(desk);
    CHECK(week.lanes[0].days[thursday].size() == 2);
    CHECK_FALSE(week.panel.is_clash);
    CHECK(plain(week.panel.heading) == "Thursday at 15:00");
}

TEST_CASE("more than two things on a day become one chip, beside the meeting with her") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.shared(samira, at(12, 10), at(12, 12));
    desk.shared(samira, at(12, 13), at(12, 14));
    desk.shared(samira, at(12, 14, 30), at(12, 15));
    desk.meeting(samira, at(12, 16), at(12, 17));
    const WeekView week = week_of(desk);
    CHECK(week.lanes[1].days[thursday].size() == 4);
    const auto& brief = week.lanes[1].brief[thursday];
    REQUIRE(brief.size() == 2);
    CHECK(plain(brief[0].hours) == "10–15");
    CHECK(plain(brief[0].word) == "3 things");
    CHECK(brief[1].word == "With you");
}

TEST_CASE("all are free when neither she nor any mentee has something") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    const auto yonas = desk.match("Yonas", february + 1);
    desk.shared(samira, at(14, 9), at(14, 12));
    desk.shared(yonas, at(14, 13, 30), at(14, 15));
    desk.meeting(yonas, at(14, 18), at(14, 19, 30));
    const WeekView week = week_of(desk);
    REQUIRE(week.free);
    const auto& free = week.free->days[saturday];
    REQUIRE(free.size() == 3);
    CHECK(plain(free[0].hours) == "8–9");
    CHECK(plain(free[1].hours) == "12–13:30");
    CHECK(plain(free[2].hours) == "15–18");
    REQUIRE(week.free->brief[saturday].size() == 1);
    CHECK(plain(week.free->brief[saturday].front().hours) == "15–18");
}

TEST_CASE("the first times at which the two are free can be asked for, and none that has passed") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.shared(samira, at(12, 10), at(12, 20));
    desk.shared(samira, at(13, 8), at(13, 15));
    desk.shared(samira, at(14, 8), at(14, 19, 30));
    const WeekView week = week_of(desk);
    REQUIRE(week.panel.times.size() == 3);
    CHECK(plain(week.panel.times[0].words) == "Friday 15:00"); // what is left of today is less than an hour
    CHECK(plain(week.panel.times[1].words) == "Sunday 10:00");
    CHECK(week.panel.times[0].is_chosen);
    REQUIRE(week.panel.ask);
    CHECK(plain(week.panel.ask->word) == "Ask Samira");
    CHECK(plain(week.panel.ask->note) == "Samira gets it in Arabic and answers yes or no.");
    CHECK(week.panel.ask->command.proposal.starts == at(13, 15));
    desk.place.meeting.starts = week.panel.times[1].starts;
    const WeekView other = week_of(desk);
    CHECK(other.panel.times[1].is_chosen);
    CHECK(other.panel.ask->command.proposal.starts == at(15, 10));
}

TEST_CASE("a meeting that waits for an answer stands in the lane and takes its time from what is free") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.match("Yonas", february + 1);
    desk.proposal(samira, at(14, 9));
    const WeekView week = week_of(desk);
    REQUIRE(week.lanes[1].days[saturday].size() == 1);
    const ChipView& chip = week.lanes[1].days[saturday].front();
    CHECK(chip.look == ui::CalendarChipLook::asked);
    CHECK(chip.word == "Asked");
    CHECK(chip.route == Route{Screen::mentee, samira});
    CHECK(plain(week.free->days[saturday].front().hours) == "8–9");
    CHECK(week.panel.proposals.empty());
    CHECK(plain(week.panel.ask->word) == "Ask Yonas"); // Samira is asked already
}

TEST_CASE("a meeting that a mentee asks for is told apart from one that she is asked for") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.proposal(samira, at(14, 9), true);
    const WeekView week = week_of(desk);
    CHECK(week.lanes[1].days[saturday].front().word == "Asks you");
    CHECK(week.panel.proposals.front().proposal.state == ProposalState::to_answer);
    CHECK(week.panel.proposals.front().heading == "Asks to meet");
}

TEST_CASE("hours in a narrow column are a range from left to right, also where a line of words says them") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.shared(samira, at(9, 13), at(9, 14, 15));
    CHECK(plain(week_of(desk).lanes[1].days[monday].front().narrow_hours) == "13–14:15");
    desk.language = "ar";
    CHECK(week_of(desk).lanes[1].days[monday].front().narrow_hours == "\u206813–14:15\u2069");
}

TEST_CASE("what the lanes show of a mentee is known by kind, without the meetings of the two") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.shared(samira, at(12, 13), at(12, 15));
    desk.meeting(samira, at(12, 16), at(12, 17));
    const WeekView week = week_of(desk);
    CHECK(week.lanes[1].match == samira);
    CHECK(week.lanes[1].shared[thursday] == std::vector{domain::Activity::danish});
    CHECK(week.lanes[0].shared[thursday].empty());
}

TEST_CASE("another week can be looked at as far as the server shares it") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.shared(samira, at(17, 13), at(17, 15));
    const WeekView now = week_of(desk);
    REQUIRE(now.next);
    desk.place.week = now.next;
    WeekView week = week_of(desk);
    CHECK(plain(week.label) == "16–22 March, week 12");
    CHECK(week.lanes[1].days[1].size() == 1);
    CHECK(week.day == monday);
    int weeks = 1;
    for (; week.next; ++weeks) {
        desk.place.week = week.next;
        week = week_of(desk);
    }
    CHECK(weeks == 5);
    desk.place.week = now.previous;
    CHECK_FALSE(week_of(desk).previous);
}

TEST_CASE("a mentor without mentees sees her own week and nobody's free time") {
    MentorDesk desk;
    const WeekView week = week_of(desk);
    CHECK(week.lanes.size() == 1);
    CHECK_FALSE(week.free);
    CHECK(week.panel.heading.empty());
    CHECK(week.panel.times.empty());
    CHECK_FALSE(week.panel.ask);
    CHECK_FALSE(week.new_meeting);
}

TEST_CASE("a mentor's week tells of what she has not seen yet: messages and notices") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", domain::date_of(std::chrono::year{2026} / 2 / 2));
    desk.look([](const Scene& scene) { CHECK(make_week(scene).news.rows.empty()); });
    desk.message(samira, at(12, 8), "Can we meet earlier?");
    desk.notice("The course for mentors moves");
    desk.look([&](const Scene& scene) {
        const NewsListView news = make_week(scene).news;
        REQUIRE(news.rows.size() == 2);
        CHECK(visible(news.rows[0].title.text) == "Message from Samira");
        CHECK(news.rows[0].route == Route{Screen::conversation, samira});
        CHECK(news.rows[1].title.text == "The course for mentors moves");
    });
}

} // namespace foothold::screens
