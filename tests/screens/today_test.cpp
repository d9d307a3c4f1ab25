#include "app/screens/today_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

TEST_CASE("as long as only the first things have come, no day is called free that is not among them") {
    Stage stage({domain::Person{.id = person, .name = "Samira"}});
    client::Changes coming;
    coming.status.phase = client::SyncStatus::Phase::syncing;
    stage.model.take(coming);
    stage.place.day = stage.scene().today() + domain::prepared_days;
    CHECK(make_today(stage.scene()).nothing_more.text == "Nothing planned");
    stage.place.day = *stage.place.day + 1;
    CHECK(make_today(stage.scene()).nothing_more.text == "It is on its way");
}

TEST_CASE("somebody whose day is empty is greeted, and told so") {
    domain::Person samira;
    samira.id = person;
    samira.name = "Samira";
    const Stage stage({samira});
    const TodayView view = make_today(stage.scene());
    CHECK(visible(view.greeting) == "Good morning, Samira");
    CHECK(view.nothing_more.text == "Nothing more today");
}

namespace {

domain::Notice told(std::uint64_t number, const domain::Terms& before, const domain::Terms& after) {
    domain::Notice notice{.id = {8, number}, .person = person, .title = in("en", "Line"), .about = {7, number}};
    notice.at = morning - 600 + static_cast<std::int64_t>(number);
    notice.difference = domain::Difference{before, after};
    return notice;
}

domain::Terms meeting(std::string_view starts, const char* place) {
    domain::Terms terms{.starts = at(starts), .ends = at(starts) + domain::hour_s};
    terms.place = in("en", place);
    return terms;
}

std::string detail_of(const domain::Notice& notice) {
    const TodayView view = make_today(Stage({notice}).scene());
    REQUIRE(view.news.size() == 1);
    return visible(view.news[0].detail.text);
}

/// Somebody who reads neither English nor Danish.
Stage in_arabic(std::vector<domain::Record> records) {
    i18n::Catalogues words;
    words.add(catalogue_of("ar", "msgid \"Later\"\nmsgstr \"لاحقًا\"\n"));
    return Stage(std::move(records), {"ar"}, domain::Role::participant, std::move(words));
}

} // namespace

TEST_CASE("what has changed is said as it is now and as it was") {
    const auto before = meeting("2026-03-13T10:00", "The school");
    CHECK(detail_of(told(1, before, meeting("2026-03-16T14:00", "The school"))) ==
          "Monday 16 March, 14:00 (before: Friday 13 March, 10:00)");
    CHECK(detail_of(told(1, before, meeting("2026-03-16T14:00", "The library"))) ==
          "Monday 16 March, 14:00 (before: Friday 13 March, 10:00), The library (before: The school)");
    auto longer = before;
    longer.ends = *before.ends + domain::hour_s;
    CHECK(detail_of(told(1, before, longer)) == "10:00 to 12:00 (before: 10:00 to 11:00)");
}

TEST_CASE("a place that has changed is called as on signs until somebody has translated it") {
    auto before = meeting("2026-03-13T10:00", "The school");
    auto after = meeting("2026-03-13T10:00", "The library");
    before.place.translations.push_back({"da", "Skolen"});
    after.place.translations.push_back({"da", "Biblioteket"});
    const TodayView view = make_today(in_arabic({told(1, before, after)}).scene());
    REQUIRE(view.news.size() == 1);
    CHECK(visible(view.news[0].detail.text).starts_with("Biblioteket (before: Skolen)"));
}

TEST_CASE("what is cancelled is only called cancelled, and what takes place after all says so") {
    const auto before = meeting("2026-03-13T10:00", "The school");
    auto cancelled = meeting("2026-03-16T10:00", "The school");
    cancelled.is_cancelled = true;
    CHECK(detail_of(told(1, before, cancelled)) == "Cancelled. You don’t need to come.");
    CHECK(detail_of(told(1, cancelled, before)) ==
          "It takes place after all, Friday 13 March, 10:00 (before: Monday 16 March, 10:00)");
}

TEST_CASE("another interpreter or telephone number is said with the one before") {
    domain::Terms before;
    before.phone = "20 00 00 01";
    domain::Terms after = before;
    after.phone = "20 00 00 02";
    CHECK(detail_of(told(1, before, after)) == "20 00 00 02 (before: 20 00 00 01)");
    before = after = {};
    before.interpreter = {domain::InterpreterStatus::requested, {}, "ar", {}};
    after.interpreter = {domain::InterpreterStatus::confirmed, domain::InterpreterPresence::by_phone, "ar", "Farid"};
    CHECK(detail_of(told(1, before, after)) == "Farid is with you by phone (before: Interpreter asked for: Arabic)");
    CHECK(detail_of(told(1, after, {})) == "No interpreter any more (before: Farid is with you by phone)");
}

TEST_CASE("the newest five differences are shown, the newest first, and the next ones when these were read") {
    std::vector<domain::Record> world;
    for (std::uint64_t number = 1; number <= 7; ++number)
        world.emplace_back(told(number, meeting("2026-03-13T10:00", "The school"), meeting("2026-03-13T11:00", "The school")));
    const auto numbers = [&] {
        std::vector<std::uint64_t> shown;
        for (const NewsView& news : make_today(Stage(world).scene()).news)
            shown.push_back(std::get<domain::MarkNoticeRead>(news.mark).notice.low);
        return shown;
    };
    CHECK(numbers() == std::vector<std::uint64_t>{7, 6, 5, 4, 3});
    for (std::size_t place = 2; place < world.size(); ++place) std::get<domain::Notice>(world[place]).read_at = morning;
    CHECK(numbers() == std::vector<std::uint64_t>{2, 1});
}

} // namespace foothold::screens
