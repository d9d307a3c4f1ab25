#include "app/screens/busy_view.hpp"
#include "app/screens/new_meeting_view.hpp"
#include "app/screens/proposal_view.hpp"
#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::BusyTime;
using domain::TellBusyTime;
using domain::Weekday;
using domain::Workday;

constexpr domain::Id work_id{29, 2};
const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

std::vector<Workday> working_hours() {
    std::vector<Workday> hours;
    for (const Weekday day : {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday})
        hours.push_back({day, 8 * 60, 15 * 60});
    hours.push_back({Weekday::friday, 8 * 60, 12 * 60});
    return hours;
}

BusyTime work() { return {work_id, person, "Work", "en", working_hours(), morning}; }

BusyTime wordless() { return {{29, 1}, person, {}, "en", {{Weekday::wednesday, 17 * 60, 19 * 60}}, morning + 60}; }

} // namespace

TEST_CASE("what is told stands with its days and hours in words, the oldest first") {
    const Stage stage({wordless(), work()}, {"en"}, domain::Role::mentor);
    const auto told = make_busy_times(stage.scene()).told;
    REQUIRE(told.size() == 2);
    CHECK(told[0].words.text == "Work");
    REQUIRE(told[0].hours.size() == 2);
    CHECK(visible(told[0].hours[0]) == "Monday to Thursday, 8:00 to 15:00");
    CHECK(visible(told[0].hours[1]) == "Friday, 8:00 to 12:00");
    CHECK(told[0].unsent.empty());
    CHECK(told[1].words.text == "Busy");
    CHECK(visible(told[1].hours.at(0)) == "Wednesday, 17:00 to 19:00");
}

TEST_CASE("what is told can be taken back, which can be undone") {
    Stage stage({work()}, {"en"}, domain::Role::mentor);
    const Perform take_back = make_busy_times(stage.scene()).told.front().take_back;
    CHECK(std::get<TellBusyTime>(take_back.intent) == TellBusyTime{work_id, "Work", "en", {}});
    CHECK(std::get<TellBusyTime>(*take_back.undo) == TellBusyTime{work_id, "Work", "en", working_hours()});
    stage.model.perform({{9, 1}, person, morning, take_back.intent});
    CHECK(make_busy_times(stage.scene()).told.empty());
    stage.model.perform({{9, 2}, person, morning, *take_back.undo});
    REQUIRE(make_busy_times(stage.scene()).told.size() == 1);
    CHECK(make_busy_times(stage.scene()).told.front().unsent == "Being kept");
}

TEST_CASE("what somebody else has told stands nowhere") {
    BusyTime other = work();
    other.person = {1, 99};
    const Stage stage({other}, {"en"}, domain::Role::mentor);
    CHECK(make_busy_times(stage.scene()).told.empty());
    CHECK(busy_on(domain::danish_time(morning).date, stage.scene()).empty());
    CHECK(busy_then(at(12, 10), at(12, 11), stage.scene()).empty());
}

TEST_CASE("days are chosen one by one, and taken out again") {
    Stage stage({}, {"en"}, domain::Role::mentor);
    BusyTimesView view = make_busy_times(stage.scene());
    REQUIRE(view.days.size() == 7);
    CHECK(view.days[0].name == "Mon");
    CHECK_FALSE(view.can_be_kept);
    CHECK(view.chosen == "Choose at least one day.");
    stage.place.busy = view.days[0].other;
    stage.place.busy = make_busy_times(stage.scene()).days[2].other;
    view = make_busy_times(stage.scene());
    CHECK((view.days[0].is_chosen && !view.days[1].is_chosen && view.days[2].is_chosen));
    CHECK(view.can_be_kept);
    CHECK(visible(view.chosen) == "Monday, Wednesday, 8:00 to 16:00");
    CHECK(view.keep.told.hours ==
          std::vector<Workday>{{Weekday::monday, 8 * 60, 16 * 60}, {Weekday::wednesday, 8 * 60, 16 * 60}});
    stage.place.busy = view.days[0].other;
    CHECK_FALSE(make_busy_times(stage.scene()).days[0].is_chosen);
}

TEST_CASE("beginning and end go by half hours, within the day, and not the other way round") {
    Stage stage({}, {"en"}, domain::Role::mentor);
    stage.place.busy.days[0] = true;
    BusyTimesView view = make_busy_times(stage.scene());
    CHECK(view.from.time == "8:00");
    CHECK(view.from.earlier.time == "7:30");
    CHECK(view.from.earlier.choice.from_minute == 7 * 60 + 30);
    CHECK(view.until.later.time == "16:30");
    CHECK(view.until.later.choice.until_minute == 16 * 60 + 30);
    stage.place.busy.from_minute = 0;
    stage.place.busy.until_minute = 24 * 60;
    view = make_busy_times(stage.scene());
    CHECK_FALSE(view.from.earlier.is_possible);
    CHECK(view.from.later.is_possible);
    CHECK_FALSE(view.until.later.is_possible);
    CHECK(view.until.time == "24:00");
    CHECK(view.can_be_kept);
    stage.place.busy.until_minute = 0;
    view = make_busy_times(stage.scene());
    CHECK_FALSE(view.can_be_kept);
    CHECK(view.chosen == "The end has to come after the beginning.");
}

TEST_CASE("a meeting is not offered when she can not, and who chooses such a time all the same reads what is then") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.busy(working_hours(), "Work");
    desk.busy({{Weekday::friday, 13 * 60, 14 * 60}});
    const auto with_meeting_at = [&](domain::Instant starts) {
        desk.place.meeting.starts = starts;
        std::optional<NewMeetingView> view;
        desk.look([&](const Scene& scene) { view = make_new_meeting(samira, scene); });
        REQUIRE(view);
        return *view;
    };
    const NewMeetingView within = with_meeting_at(at(13, 10));
    REQUIRE(within.times.size() >= 2);
    CHECK(within.times[0].starts == at(12, 15));
    CHECK(within.times[1].starts == at(13, 14));
    CHECK_FALSE(within.hours[2].is_free); // 10 o'clock
    CHECK(within.hours[4].is_free);       // 12 o'clock
    REQUIRE(within.taken.size() == 1);
    CHECK(visible(within.taken.front()) == "You have this then: Work");
    CHECK(with_meeting_at(at(13, 13)).taken == std::vector<std::string>{"You have told that you can’t then."});
    CHECK(with_meeting_at(at(13, 12)).taken.empty());
}

TEST_CASE("a mentor who is asked for a time when she can not reads what is then") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.busy(working_hours(), "Work");
    desk.proposal(samira, at(13, 9), true);
    desk.look([](const Scene& scene) {
        const auto proposals = make_proposals(scene);
        REQUIRE(proposals.size() == 1);
        CHECK(visible(proposals.front().detail) == "You have this then: Work");
    });
}

} // namespace foothold::screens
