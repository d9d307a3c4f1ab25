#include "sync/server/repeat.hpp"

#include <charconv>
#include <map>

namespace foothold::server {

namespace {

using domain::Course;
using domain::Date;
using domain::Id;
using domain::Session;
using domain::Weekday;

Date next_day(Date day, Rhythm rhythm) {
    if (rhythm == Rhythm::week) return day + 7;
    Date next = day + 1;
    while (rhythm == Rhythm::weekday && domain::weekday_of(next) >= Weekday::saturday) next = next + 1;
    return next;
}

Date week_of(const Session& session) { return domain::monday_of_week(domain::danish_time(session.starts).date); }

} // namespace

int repetitions_of(const YamlNode& entry) {
    const YamlNode* repeat = entry.find("repeat");
    const YamlNode* times = repeat ? repeat->find("times") : nullptr;
    std::uint32_t count = 0;
    if (!times) return 0;
    std::from_chars(times->scalar.data(), times->scalar.data() + times->scalar.size(), count);
    return static_cast<int>(std::min(count, repetitions_max));
}

std::vector<Session> repeated(const Session& session, const Repeat& repeat, domain::LocalTime first) {
    std::vector<Session> sessions;
    const std::int64_t length_s = session.ends - session.starts;
    for (std::uint32_t number = 0; number < repeat.times; ++number) {
        Session one = session;
        one.starts = domain::instant_of(first);
        one.ends = one.starts + length_s;
        if (session.week > 0) one.week = session.week + static_cast<std::uint32_t>(week_of(one) - week_of(session)) / 7;
        sessions.push_back(std::move(one));
        first.date = next_day(first.date, repeat.every);
    }
    return sessions;
}

void count_weeks(std::vector<domain::Record>& records) {
    std::map<Id, Course> courses;
    std::map<Id, Date> first_weeks;
    for (const domain::Record& record : records) {
        if (const auto* course = std::get_if<Course>(&record); course && !course->weeks.empty()) courses[course->id] = *course;
        if (const auto* session = std::get_if<Session>(&record)) {
            const Date week = week_of(*session);
            const auto first = first_weeks.try_emplace(session->course, week).first;
            first->second = std::min(first->second, week);
        }
    }
    for (domain::Record& record : records) {
        auto* session = std::get_if<Session>(&record);
        const auto course = session ? courses.find(session->course) : courses.end();
        if (course == courses.end()) continue;
        const bool has_begin = course->second.from.days != 0;
        const Date first = has_begin ? domain::monday_of_week(course->second.from) : first_weeks[session->course];
        if (session->week == 0 && week_of(*session) >= first)
            session->week = static_cast<std::uint32_t>(week_of(*session) - first) / 7 + 1;
        const auto& weeks = course->second.weeks;
        if (session->topic.empty() && session->week > 0 && session->week <= weeks.size())
            session->topic = weeks[session->week - 1];
    }
}

} // namespace foothold::server
