#include "domain/lesson_material.hpp"

#include "domain/schedule.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <tuple>

namespace foothold::domain {

namespace {

constexpr int days_a_week = 7;

struct AttachmentsOf {
    std::vector<Attachment> operator()(const Lesson& lesson) const {
        std::vector<Attachment> all;
        for (const LessonPage& page : lesson.pages) {
            if (page.picture) all.push_back(*page.picture);
            for (const VoiceClip& voice : page.voices) all.push_back(voice.clip);
        }
        return all;
    }
    template <class Other>
    std::vector<Attachment> operator()(const Other&) const {
        return {};
    }
};

bool is_of(const Session& session, const Lesson& lesson) {
    if (!lesson.session.is_nil()) return session.id == lesson.session;
    return lesson.week > 0 && session.course == lesson.course && session.week == lesson.week;
}

void widen(std::optional<LessonDays>& days, const Session& session) {
    const LessonDays its{danish_time(session.starts).date, danish_time(session.ends).date};
    days = days ? LessonDays{std::min(days->first, its.first), std::max(days->last, its.last)} : its;
}

/// By today, lessons that are on come before those that follow, and those before what is over.
struct Need {
    enum class Time { soon, later, over };
    Time time;
    int distance_days; ///< from today

    auto operator<=>(const Need&) const = default;
};

Need need_for(const LessonDays& days, Date today) {
    if (days.last < today) return {Need::Time::over, today - days.last};
    const int ahead = std::max(0, days.first.days - today.days);
    return {ahead <= prepared_days ? Need::Time::soon : Need::Time::later, ahead};
}

} // namespace

std::vector<Attachment> attachments_of(const Record& record) {
    auto all = std::visit(AttachmentsOf{}, record);
    std::set<Hash> seen;
    std::erase_if(all, [&](const Attachment& attachment) { return !seen.insert(attachment.hash).second; });
    return all;
}

LessonDays days_of(const Lesson& lesson, const Records& records) {
    std::optional<LessonDays> days;
    for (const auto& [id, session] : records.all<Session>())
        if (is_of(session, lesson)) widen(days, session);
    if (days) return *days;
    const auto* course = records.find<Course>(lesson.course);
    if (!course) return {{std::numeric_limits<std::int32_t>::max()}, {std::numeric_limits<std::int32_t>::max()}};
    if (lesson.week == 0 || lesson.week > course->weeks.size()) return {course->from, course->until};
    const Date monday = course->from + static_cast<int>(lesson.week - 1) * days_a_week;
    return {monday, monday + (days_a_week - 1)};
}

std::vector<LessonMaterial> material_of_lessons(const Records& records, Date today) {
    std::vector<std::pair<Need, const Lesson*>> lessons;
    for (const auto& [id, lesson] : records.all<Lesson>())
        lessons.emplace_back(need_for(days_of(lesson, records), today), &lesson);
    std::ranges::stable_sort(lessons, {}, [](const auto& entry) { return entry.first; });
    std::vector<LessonMaterial> material;
    std::set<Hash> seen;
    for (const auto& [need, lesson] : lessons)
        for (Attachment& attachment : attachments_of(*lesson))
            if (seen.insert(attachment.hash).second) material.push_back({std::move(attachment), need.time == Need::Time::soon});
    return material;
}

} // namespace foothold::domain
