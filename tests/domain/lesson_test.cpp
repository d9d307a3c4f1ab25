#include "domain/lesson_material.hpp"
#include "domain/schedule.hpp"
#include "domain/scope.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

namespace foothold::domain {

namespace {

constexpr Id course{1, 1};
const Date today = *parse_date("2026-03-12");

Instant at(int day, int hour) { return instant_of({today + day, hour * 60}); }

Hash hash_of(int number) {
    Hash hash;
    hash.bytes[0] = static_cast<std::byte>(number);
    return hash;
}

Session session(std::uint64_t number, std::uint32_t week, int day) {
    Session made;
    made.id = {2, number};
    made.course = course;
    made.week = week;
    made.starts = at(day, 10);
    made.ends = at(day, 12);
    return made;
}

Lesson lesson(std::uint64_t number, std::uint32_t week, const std::vector<int>& pictures, Id of_session = {}) {
    Lesson made;
    made.id = {3, number};
    made.course = course;
    made.week = week;
    made.session = of_session;
    for (const int picture : pictures) {
        made.pages.emplace_back().picture.emplace();
        made.pages.back().picture->hash = hash_of(picture);
    }
    return made;
}

Records records(const std::vector<Record>& all) {
    Records made;
    for (const Record& record : all) made.put(record);
    return made;
}

std::vector<int> order_of(const Records& all) {
    std::vector<int> order;
    for (const LessonMaterial& material : material_of_lessons(all, today))
        order.push_back(std::to_integer<int>(material.attachment.hash.bytes[0]));
    return order;
}

} // namespace

TEST_CASE("a hash is written as 64 digits, and nothing else is one") {
    Hash hash;
    CHECK(hash.is_nil());
    for (std::size_t at = 0; at < 32; ++at) hash.bytes[at] = static_cast<std::byte>(at * 9);
    const std::string text = to_string(hash);
    CHECK(text.starts_with("0009121b"));
    CHECK(parse_hash(text) == hash);
    CHECK_FALSE(parse_hash(text.substr(1)));
    CHECK_FALSE(parse_hash(text + "0"));
    CHECK_FALSE(parse_hash("A" + text.substr(1)));
    CHECK_FALSE(parse_hash(" " + text.substr(1)));
}

TEST_CASE("a lesson is seen by those in its course") {
    CHECK(scopes_of(lesson(1, 1, {})) == std::vector<Scope>{{ScopeKind::group, course}});
    CHECK(grants_of(lesson(1, 1, {}), {}).empty());
}

TEST_CASE("a lesson is taught in its session, in its week, or in its course") {
    Course of;
    of.id = course;
    of.from = today - 7;
    of.until = today + 21;
    of.weeks.resize(4);
    const Records all = records({of, session(1, 2, 1), session(2, 2, 3), session(3, 3, 8)});
    CHECK(days_of(lesson(1, 2, {}, {2, 3}), all) == LessonDays{today + 8, today + 8});
    CHECK(days_of(lesson(1, 2, {}), all) == LessonDays{today + 1, today + 3});
    CHECK(days_of(lesson(1, 4, {}), all) == LessonDays{today + 14, today + 20});
    CHECK(days_of(lesson(1, 0, {}), all) == LessonDays{today - 7, today + 21});
    CHECK(days_of(lesson(1, 9, {}), all) == LessonDays{today - 7, today + 21});
    CHECK(days_of(lesson(1, 1, {}), Records{}).first > today + 10'000);
}

TEST_CASE("material comes in the order in which it is needed, each once") {
    const Records all = records({session(1, 1, -20), session(2, 2, -3), session(3, 3, 2), session(4, 4, 14), session(5, 5, 15),
                                 session(6, 6, 90), lesson(1, 1, {1, 9}), lesson(2, 2, {2}), lesson(3, 3, {3, 8, 3}),
                                 lesson(4, 4, {4, 8}), lesson(5, 5, {5, 9}), lesson(6, 6, {6, 3})});
    CHECK(order_of(all) == std::vector<int>{3, 8, 4, 5, 9, 6, 2, 1});
    const auto material = material_of_lessons(all, today);
    CHECK(std::ranges::count(material, true, &LessonMaterial::is_soon) == 3);
}

TEST_CASE("what is needed soon is soon wherever else it stands") {
    std::mt19937 random{11};
    for (int world = 0; world < 300; ++world) {
        std::vector<Record> all;
        for (std::uint64_t number = 1; number <= 8; ++number) {
            all.emplace_back(session(number, static_cast<std::uint32_t>(number), static_cast<int>(random() % 80) - 40));
            all.emplace_back(lesson(number, static_cast<std::uint32_t>(number),
                                    {static_cast<int>(random() % 6), static_cast<int>(random() % 6)}));
        }
        const Records made = records(all);
        const auto material = material_of_lessons(made, today);
        for (const auto& [id, one] : made.all<Lesson>()) {
            const LessonDays days = days_of(one, made);
            const bool is_near = days.last >= today && days.first <= today + prepared_days;
            for (const Attachment& attachment : attachments_of(one)) {
                const auto found =
                    std::ranges::find(material, attachment.hash, [](const auto& each) { return each.attachment.hash; });
                REQUIRE(found != material.end());
                if (is_near) CHECK(found->is_soon);
            }
        }
        CHECK(std::ranges::is_partitioned(material, &LessonMaterial::is_soon));
    }
}

} // namespace foothold::domain
