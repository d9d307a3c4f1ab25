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

using Lines = std::vector<std::string>;

/// A line for each thing that is different.
Lines changes_in(const domain::Notice& notice) {
    const TodayView view = make_today(Stage({notice}).scene());
    REQUIRE(view.news.size() == 1);
    CHECK(view.news[0].detail.empty());
    Lines lines;
    for (const ChangedTerm& term : view.news[0].changes) {
        lines.push_back(visible(term.now.text));
        if (!term.before.empty()) lines.back() += " | " + visible(term.before.text);
    }
    return lines;
}

} // namespace

TEST_CASE("what has changed is said as it is now and as it was, each thing for itself") {
    const auto before = meeting("2026-03-13T10:00", "The school");
    CHECK(changes_in(told(1, before, meeting("2026-03-16T14:00", "The school"))) ==
          Lines{"Monday 16 March, 14:00 | Before: Friday 13 March, 10:00"});
    CHECK(changes_in(told(1, before, meeting("2026-03-16T14:00", "The library"))) ==
          Lines{"Monday 16 March, 14:00 | Before: Friday 13 March, 10:00", "The library | Before: The school"});
    auto longer = before;
    longer.ends = *before.ends + domain::hour_s;
    CHECK(changes_in(told(1, before, longer)) == Lines{"10:00 to 12:00 | Before: 10:00 to 11:00"});
}

TEST_CASE("a place that has changed is called as on signs until somebody has translated it") {
    auto before = meeting("2026-03-13T10:00", "The school");
    auto after = meeting("2026-03-13T10:00", "The library");
    before.place.translations.push_back({"da", "Skolen"});
    after.place.translations.push_back({"da", "Biblioteket"});
    const TodayView view = make_today(in_arabic({told(1, before, after)}).scene());
    REQUIRE(view.news.size() == 1);
    REQUIRE(view.news[0].changes.size() == 1);
    CHECK(visible(view.news[0].changes[0].now.text) == "Biblioteket");
    CHECK(visible(view.news[0].changes[0].before.text).find("Skolen") != std::string::npos);
}

TEST_CASE("what is cancelled is only called cancelled, and what takes place after all says so") {
    const auto before = meeting("2026-03-13T10:00", "The school");
    auto cancelled = meeting("2026-03-16T10:00", "The school");
    cancelled.is_cancelled = true;
    CHECK(changes_in(told(1, before, cancelled)) == Lines{"Cancelled. You don’t need to come."});
    CHECK(changes_in(told(1, cancelled, before)) ==
          Lines{"It takes place after all", "Friday 13 March, 10:00 | Before: Monday 16 March, 10:00"});
}

TEST_CASE("another interpreter or telephone number is said with the one before, a number in one piece") {
    domain::Terms before;
    before.phone = "20 00 00 01";
    domain::Terms after = before;
    after.phone = "20 00 00 02";
    CHECK(changes_in(told(1, before, after)) == Lines{"20\u00A000\u00A000\u00A002 | Before: 20\u00A000\u00A000\u00A001"});
    before = after = {};
    before.interpreter = {domain::InterpreterStatus::requested, {}, "ar", {}};
    after.interpreter = {domain::InterpreterStatus::confirmed, domain::InterpreterPresence::by_phone, "ar", "Farid"};
    CHECK(changes_in(told(1, before, after)) == Lines{"Farid is with you by phone | Before: Interpreter asked for: Arabic"});
    CHECK(changes_in(told(1, after, {})) == Lines{"No interpreter any more | Before: Farid is with you by phone"});
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
