#include "app/screens/reminders.hpp"

#include "app/screens/reminder_note.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::Appointment;
using domain::Id;

constexpr Id talk_id{2, 1};
constexpr Id other_id{2, 2};

domain::Talk talk(Id id, std::string_view starts) {
    return {.id = id, .person = person, .with_name = "Mette", .starts = at(starts), .ends = at(starts) + domain::hour_s};
}

domain::Records with(const std::vector<domain::Record>& all) {
    domain::Records records;
    for (const domain::Record& record : all) records.put(record);
    return records;
}

std::vector<Id> told_of(const domain::Records& records, std::string_view now, ReminderTime setting,
                        const std::set<Id>& told = {}) {
    std::vector<Id> ids;
    for (const Appointment& each : due_reminders(person, records, at(now), setting, told)) ids.push_back(each.source);
    return ids;
}

using Ids = std::vector<Id>;

} // namespace

TEST_CASE("an hour before, and not a minute earlier, somebody is told, until it begins") {
    const auto records = with({talk(talk_id, "2026-03-12T10:00")});
    CHECK(told_of(records, "2026-03-12T08:59", ReminderTime::hour_before).empty());
    CHECK(told_of(records, "2026-03-12T09:00", ReminderTime::hour_before) == Ids{talk_id});
    CHECK(told_of(records, "2026-03-12T09:59", ReminderTime::hour_before) == Ids{talk_id});
    CHECK(told_of(records, "2026-03-12T10:00", ReminderTime::hour_before).empty());
    CHECK(told_of(records, "2026-03-12T09:30", ReminderTime::never).empty());
}

TEST_CASE("the evening before begins at six, and a device that was off then tells it in the morning") {
    const auto records = with({talk(talk_id, "2026-03-13T10:00")});
    CHECK(told_of(records, "2026-03-12T17:59", ReminderTime::evening_before).empty());
    CHECK(told_of(records, "2026-03-12T18:00", ReminderTime::evening_before) == Ids{talk_id});
    CHECK(told_of(records, "2026-03-13T08:00", ReminderTime::evening_before) == Ids{talk_id});
    CHECK(told_of(records, "2026-03-13T10:00", ReminderTime::evening_before).empty());
}

TEST_CASE("across midnight and across both changes of the clock an hour is an hour") {
    const auto night = with({talk(talk_id, "2026-03-13T00:30")});
    CHECK(told_of(night, "2026-03-12T23:29", ReminderTime::hour_before).empty());
    CHECK(told_of(night, "2026-03-12T23:30", ReminderTime::hour_before) == Ids{talk_id});
    const auto spring = with({talk(talk_id, "2026-03-29T03:30")});
    CHECK(told_of(spring, "2026-03-29T01:29", ReminderTime::hour_before).empty());
    CHECK(told_of(spring, "2026-03-29T01:30", ReminderTime::hour_before) == Ids{talk_id});
    const auto autumn = with({talk(talk_id, "2026-10-25T03:30")});
    const domain::Instant due = at("2026-10-25T03:30") - domain::hour_s;
    CHECK(due_reminders(person, autumn, due, ReminderTime::hour_before, {}).size() == 1);
    CHECK(due_reminders(person, autumn, due - 1, ReminderTime::hour_before, {}).empty());
}

TEST_CASE("a reminder is told once, and once more when the appointment is at another time") {
    const auto records = with({talk(talk_id, "2026-03-12T10:00"), talk(other_id, "2026-03-12T10:00")});
    const auto due = due_reminders(person, records, at("2026-03-12T09:30"), ReminderTime::hour_before, {});
    REQUIRE(due.size() == 2);
    const std::set<Id> told{reminder_of(due[0])};
    CHECK(told_of(records, "2026-03-12T09:30", ReminderTime::hour_before, told) == Ids{due[1].source});
    const auto moved = with({talk(due[0].source, "2026-03-12T10:15")});
    CHECK(told_of(moved, "2026-03-12T09:30", ReminderTime::hour_before, told) == Ids{due[0].source});
}

TEST_CASE("nobody is told of what is off, what they cannot come to, or what is somebody else's") {
    domain::Talk off = talk(talk_id, "2026-03-12T10:00");
    off.is_cancelled = true;
    domain::Talk others = talk(other_id, "2026-03-12T10:00");
    others.person = {1, 2};
    const domain::Talk declined = talk({2, 3}, "2026-03-12T10:00");
    domain::Attendance answer{.id = domain::combine(declined.id, person), .appointment = declined.id, .person = person};
    answer.answer = domain::AttendanceAnswer::cannot_come;
    CHECK(told_of(with({off, others, declined, answer}), "2026-03-12T09:30", ReminderTime::hour_before).empty());
}

TEST_CASE("a reminder says when and what, how much more there is, and leads there") {
    const std::vector<domain::Record> records{talk(talk_id, "2026-03-12T09:40"), talk(other_id, "2026-03-12T09:45")};
    const Stage stage{records};
    const auto due = due_reminders(person, with(records), morning, ReminderTime::evening_before, {});
    REQUIRE(due.size() == 2);
    const ToastNote both = reminder_note(due, stage.scene());
    CHECK(visible(both.sentence) == "In 1 hour: Talk with Mette, and 1 more thing");
    CHECK(both.leads_to == Route{Screen::talk, talk_id});
    const ToastNote one = reminder_note({due[1]}, stage.scene());
    CHECK(visible(one.sentence) == "Today 9:45: Talk with Mette");
    const std::vector<domain::Record> tomorrow{talk(talk_id, "2026-03-13T10:00")};
    const auto later = due_reminders(person, with(tomorrow), at("2026-03-12T18:00"), ReminderTime::evening_before, {});
    REQUIRE(later.size() == 1);
    CHECK(visible(reminder_note(later, Stage{tomorrow}.scene()).sentence) == "Tomorrow 10:00: Talk with Mette");
}

} // namespace foothold::screens
