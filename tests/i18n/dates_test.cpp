#include "app/i18n/dates.hpp"

#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace foothold::i18n {

namespace {

using domain::day_s;
using domain::hour_s;
using domain::minute_s;

domain::Date date(std::string_view text) { return *domain::parse_date(text); }
domain::LocalTime time(std::string_view text) { return *domain::parse_local_time(text); }
Dates dates_for(std::string language) { return Dates{translator_for(std::move(language))}; }

std::vector<std::string> week_strip(const std::string& language) {
    const Dates dates = dates_for(language);
    std::vector<std::string> days;
    days.reserve(7);
    for (int day = 0; day < 7; ++day)
        days.push_back(dates.day_of_week_strip(date("2026-03-09") + day, date("2026-03-12")) + " " +
                       dates.day_number(date("2026-03-09") + day));
    return days;
}

} // namespace

TEST_CASE("long dates read as on the pictures") {
    const domain::Date thursday = date("2026-03-12");
    CHECK(dates_for("en").long_date(thursday) == "Thursday 12 March");
    CHECK(dates_for("da").long_date(thursday) == "Torsdag 12. marts");
    CHECK(dates_for("da").long_date(thursday, Position::inside) == "torsdag 12. marts");
    CHECK(dates_for("ar").long_date(thursday) == "الخميس 12 مارس");
    CHECK(dates_for("en").long_date_with_year(thursday) == "Thursday 12 March 2026");
    CHECK(dates_for("da").long_date_with_year(thursday) == "Torsdag 12. marts 2026");
}

TEST_CASE("short dates have a day and a month") {
    CHECK(dates_for("en").short_date(date("2026-03-12")) == "12 March");
    CHECK(dates_for("da").short_date(date("2026-02-02")) == "2. februar");
    CHECK(dates_for("ar").short_date(date("2026-03-19")) == "19 مارس");
    CHECK(dates_for("da").short_date_with_year(date("2026-02-02")) == "2. februar 2026");
}

TEST_CASE("a week in one month names the month once") {
    CHECK(dates_for("en").week(date("2026-03-09")) == "9–15 March");
    CHECK(dates_for("da").week(date("2026-03-09")) == "9.–15. marts");
    CHECK(dates_for("en").week(date("2026-03-30")) == "30 March – 5 April");
    CHECK(dates_for("da").week(date("2026-12-28")) == "28. december – 3. januar");
}

TEST_CASE("the week strip reads as on the pictures") {
    CHECK(week_strip("en") == std::vector<std::string>{"Mon 9", "Tue 10", "Wed 11", "Today 12", "Fri 13", "Sat 14", "Sun 15"});
    CHECK(week_strip("da") == std::vector<std::string>{"Man 9", "Tir 10", "Ons 11", "I dag 12", "Fre 13", "Lør 14", "Søn 15"});
    CHECK(week_strip("ar") ==
          std::vector<std::string>{"الاثنين 9", "الثلاثاء 10", "الأربعاء 11", "اليوم 12", "الجمعة 13", "السبت 14", "الأحد 15"});
}

TEST_CASE("a language without a catalogue still has its own days and months") {
    CHECK(dates_for("pl").long_date(date("2026-04-01")) == "Środa 1 kwietnia");
    CHECK(dates_for("tr").short_weekday(date("2026-04-01")) == "Çar");
}

TEST_CASE("near days have words") {
    const domain::Date today = date("2026-03-12");
    CHECK(dates_for("en").day(today, today) == "Today");
    CHECK(dates_for("en").day(today, today, Position::inside) == "today");
    CHECK(dates_for("da").day(today + 1, today) == "I morgen");
    CHECK(dates_for("da").day(today - 1, today, Position::inside) == "i går");
    CHECK(dates_for("ar").day(today, today) == "اليوم");
    CHECK(dates_for("en").day(today + 2, today) == "Saturday 14 March");
}

TEST_CASE("the clock has 24 hours and Latin digits") {
    CHECK(dates_for("en").clock(time("2026-03-12T09:05")) == "9:05");
    CHECK(dates_for("da").clock(time("2026-03-12T13:00")) == "13.00");
    CHECK(dates_for("ar").clock(time("2026-03-12T16:00")) == "16:00");
    CHECK(dates_for("fa").clock(time("2026-03-12T00:00")) == "0:00");
}

TEST_CASE("ranges read as on the pictures") {
    const auto range = [](std::string language) {
        return dates_for(std::move(language)).range(time("2026-03-12T10:00"), time("2026-03-12T12:00"));
    };
    CHECK(range("en") == "10:00 to 12:00");
    CHECK(range("da") == "10.00 til 12.00");
    CHECK(range("ar") == "من 10:00 إلى 12:00");
}

TEST_CASE("a date with a time reads as on the pictures") {
    CHECK(dates_for("en").date_and_time(time("2026-03-19T09:00")) == "Thursday 19 March, 9:00");
    CHECK(dates_for("da").date_and_time(time("2026-03-19T09:00")) == "Torsdag 19. marts kl. 9.00");
    CHECK(dates_for("ar").date_and_time(time("2026-03-19T09:00")) == "الخميس 19 مارس، الساعة 9:00");
}

TEST_CASE("moments are shown in Danish time before and after the change to summer time") {
    const domain::Instant noon_before = domain::instant_of(time("2026-03-28T12:00"));
    CHECK(dates_for("en").clock(noon_before) == "12:00");
    CHECK(dates_for("en").clock(noon_before + day_s) == "13:00");
    CHECK(dates_for("en").range(domain::instant_of(time("2026-03-29T01:30")),
                                domain::instant_of(time("2026-03-29T01:30")) + hour_s) == "1:30 to 3:30");
    CHECK(dates_for("da").date_and_time(domain::Instant{1'774'745'999}) == "Søndag 29. marts kl. 1.59");
    CHECK(dates_for("da").date_and_time(domain::Instant{1'774'746'000}) == "Søndag 29. marts kl. 3.00");
}

TEST_CASE("a length of time is what really passes, across both changes of the clock") {
    const auto at = [](std::string_view text) { return domain::instant_of(time(text)); };
    const Dates english = dates_for("en");
    const Dates danish = dates_for("da");
    // Spring: from 1:59 the clock goes on at 3:00.
    CHECK(english.duration(at("2026-03-29T04:00") - at("2026-03-29T01:00")) == "2 hours");
    CHECK(english.in(at("2026-03-29T04:00") - at("2026-03-29T01:00")) == "in 2 hours");
    CHECK(danish.in(at("2026-03-29T08:00") - at("2026-03-28T22:00")) == "om 9 timer");
    // Autumn: 2:00 to 2:59 comes twice.
    CHECK(english.duration(at("2026-10-25T04:00") - at("2026-10-25T01:00")) == "4 hours");
    CHECK(english.in(at("2026-10-25T03:00") - at("2026-10-25T02:30")) == "in 1 hour 30 minutes");
    CHECK(danish.ago(at("2026-10-25T08:00") - at("2026-10-24T22:00")) == "for 11 timer siden");
}

TEST_CASE("an appointment at half past two in the nights of the change has one moment and one time on the wall") {
    const domain::Instant skipped = domain::instant_of(time("2026-03-29T02:30"));
    CHECK(dates_for("en").clock(skipped) == "3:30");
    CHECK(dates_for("en").range(skipped, skipped + hour_s) == "3:30 to 4:30");
    CHECK(dates_for("da").date_and_time(skipped) == "Søndag 29. marts kl. 3.30");
    const domain::Instant first = domain::instant_of(time("2026-10-25T02:30"));
    CHECK(dates_for("en").clock(first) == "2:30");
    CHECK(dates_for("en").range(first, first + hour_s) == "2:30 to 2:30");
    CHECK(dates_for("da").date_and_time(first + hour_s) == "Søndag 25. oktober kl. 2.30");
}

TEST_CASE("durations read as on the pictures") {
    constexpr std::int64_t long_walk = hour_s + 20 * minute_s;
    CHECK(dates_for("en").duration(2 * hour_s) == "2 hours");
    CHECK(dates_for("en").duration(long_walk) == "1 hour 20 minutes");
    CHECK(dates_for("da").duration(long_walk + 59) == "1 time og 20 minutter");
    CHECK(dates_for("ar").duration(2 * hour_s) == "ساعتان");
    CHECK(dates_for("ar").duration(long_walk) == "ساعة و20 دقيقة");
    CHECK(dates_for("en").short_duration(long_walk) == "1\u00A0h 20\u00A0min");
    CHECK(dates_for("da").short_duration(long_walk) == "1\u00A0t 20\u00A0min");
    CHECK(dates_for("da").short_duration(2 * hour_s) == "2\u00A0t");
    CHECK(dates_for("sw").short_duration(long_walk) == "saa\u00A01 dak\u00A020");
    CHECK(dates_for("en").duration(-5) == "0 minutes");
}

TEST_CASE("time until something begins reads as on the pictures") {
    constexpr std::int64_t long_walk = hour_s + 20 * minute_s;
    CHECK(dates_for("en").in(long_walk) == "in 1 hour 20 minutes");
    CHECK(dates_for("da").in(long_walk) == "om 1 time og 20 minutter");
    CHECK(dates_for("ar").in(long_walk) == "بعد ساعة و20 دقيقة");
    CHECK(dates_for("ar").in(2 * hour_s) == "بعد ساعتين");
    CHECK(dates_for("da").short_in(long_walk) == "om 1\u00A0t 20\u00A0min");
    CHECK(dates_for("en").in(59) == "now");
    CHECK(dates_for("en").in(day_s + hour_s) == "in 1 day");
    CHECK(dates_for("da").in(3 * day_s) == "om 3 dage");
}

TEST_CASE("time since something happened reads as on the pictures") {
    CHECK(dates_for("en").ago(2 * hour_s + 50 * minute_s) == "2 hours ago");
    CHECK(dates_for("da").ago(2 * hour_s) == "for 2 timer siden");
    CHECK(dates_for("ar").ago(2 * hour_s) == "قبل ساعتين");
    CHECK(dates_for("en").ago(10 * minute_s) == "10 minutes ago");
    CHECK(dates_for("da").ago(0) == "lige nu");
    CHECK(dates_for("en").ago(-3) == "just now");
    CHECK(dates_for("ar").ago(12 * day_s) == "قبل 12 يومًا");
    CHECK(dates_for("fa").ago(3 * hour_s) == "3 ساعت پیش");
}

TEST_CASE("the second calendar is the reader's own, in the reader's script") {
    const domain::Date day = date("2026-11-23");
    CHECK(dates_for("fa").second_calendar(day) == "2 آذر 1405");
    CHECK(dates_for("prs").second_calendar(day) == "2 قوس 1405");
    CHECK(dates_for("ps").second_calendar(day) == "2 لیندۍ 1405");
    CHECK(dates_for("ti").second_calendar(day) == "14 ሕዳር 2019");
    CHECK(dates_for("am").second_calendar(day) == "14 ኅዳር 2019");
    CHECK_FALSE(dates_for("ar").second_calendar(day));
    CHECK(dates_for("ti").second_calendar(date("2026-09-11")) == "1 መስከረም 2019");
    CHECK(dates_for("ti").second_calendar(date("2026-09-06")) == "1 ጳጉሜን 2018");
    CHECK(dates_for("fa").second_calendar(date("2026-03-21")) == "1 فروردین 1405");
}

} // namespace foothold::i18n
