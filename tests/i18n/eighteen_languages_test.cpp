#include "app/i18n/dates.hpp"
#include "app/i18n/language.hpp"
#include "app/i18n/numbers.hpp"

#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>
#include <vector>

namespace foothold::i18n {

namespace {

using domain::day_s;
using domain::hour_s;
using domain::minute_s;

constexpr std::array languages{"am",  "ar", "ckb", "da", "en", "fa", "fr", "ka", "kmr",
                               "prs", "ps", "ru",  "so", "sw", "ti", "tr", "uk", "ur"};

const domain::Date monday = *domain::parse_date("2026-11-23");

/// What a calendar says, in one order for all languages.
struct Said {
    std::vector<std::string> names;    ///< weekdays, short weekdays, months, near days
    std::vector<std::string> relative; ///< "2 hours ago" and the like
};

Said said(const Translator& translator) {
    const Dates dates{translator};
    Said said;
    for (int day = 0; day < 7; ++day) {
        said.names.push_back(dates.weekday(monday + day, Position::inside));
        said.names.push_back(dates.short_weekday(monday + day));
    }
    for (int month = 1; month <= 12; ++month)
        said.names.push_back(dates.short_date(domain::date_of(std::chrono::year{2026} / month / 12)));
    for (const int day : {-1, 0, 1}) said.names.push_back(dates.day(monday + day, monday, Position::inside));
    for (const std::int64_t seconds : {minute_s, 5 * minute_s, hour_s, 2 * hour_s, day_s, 3 * day_s, 11 * day_s})
        said.relative.push_back(dates.ago(seconds));
    return said;
}

/// A catalogue whose every phrase of time is marked, as a translator would give it.
Catalogue marked(const std::string& language) {
    std::string po =
        "msgid \"\"\nmsgstr \"Language: " + language + "\\nX-Review: draft\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";
    for (const std::string unit : {"minute", "hour", "day"})
        po += "\nmsgctxt \"ago\"\nmsgid \"{count} " + unit + " ago\"\nmsgid_plural \"{count} " + unit +
              "s ago\"\nmsgstr[0] \"‹{count} " + unit + "›\"\nmsgstr[1] \"‹{count} " + unit + "s›\"\n";
    for (const std::string day : {"yesterday", "today", "tomorrow"})
        po += "\nmsgctxt \"near day\"\nmsgid \"" + day + "\"\nmsgstr \"‹" + day + "›\"\n";
    return *Catalogue::parse(po, language + ".po");
}

} // namespace

TEST_CASE("no language has the placeholders of ICU's root in its calendar") {
    for (const std::string language : languages) {
        INFO(language);
        const Said words = said(translator_for(language));
        for (const std::string& text : words.relative) {
            INFO(text);
            CHECK_FALSE(text.starts_with("-"));
        }
        for (const std::string& text : words.names) {
            INFO(text);
            CHECK_FALSE(text.empty());
            CHECK(text.find("M0") == std::string::npos);
            CHECK(text.find("M1") == std::string::npos);
        }
    }
}

TEST_CASE("where there is a catalogue no word of the calendar is English") {
    const Said english = said(translator_for("en"));
    for (const std::string language : languages) {
        if (language == "en" || !locales().find(language)) continue;
        INFO(language);
        const Said own = said(translator_for(language));
        for (std::size_t index = 0; index < own.names.size(); ++index) {
            const bool is_the_same_word = own.names[index] == english.names[index] && own.names[index] != "12. april";
            INFO(own.names[index]);
            CHECK_FALSE(is_the_same_word);
        }
        for (std::size_t index = 0; index < own.relative.size(); ++index) CHECK(own.relative[index] != english.relative[index]);
    }
}

TEST_CASE("what ICU cannot say in a language is English until a translator gives it") {
    const Catalogues none;
    const Said english = said(Translator{none, {"en"}});
    for (const std::string language : languages) {
        if (language == "en") continue;
        INFO(language);
        const Said own = said(Translator{none, {language}});
        const bool is_lacking = language == "ckb" || language == "kmr"; // in ICU 72; later ones may know more
        for (std::size_t index = 0; index < own.relative.size(); ++index) {
            INFO(own.relative[index]);
            CHECK((is_lacking || own.relative[index] != english.relative[index]));
        }
    }
    for (const std::string language : {"ckb", "kmr", "ti"}) {
        Catalogues catalogues;
        catalogues.add(marked(language));
        const Dates dates{Translator{catalogues, {language}}};
        CHECK(dates.ago(2 * hour_s) == "‹2 hours›");
        CHECK(dates.ago(minute_s) == "‹1 minute›");
        CHECK(dates.ago(3 * day_s) == "‹3 days›");
        CHECK(dates.day(monday, monday, Position::inside) == "‹today›");
        CHECK(dates.day(monday + 1, monday, Position::inside) == "‹tomorrow›");
    }
}

TEST_CASE("a word that the reader's language lacks comes from their next one") {
    Catalogues catalogues;
    catalogues.add(marked("da"));
    CHECK(Dates{Translator{catalogues, {"ckb", "da"}}}.ago(2 * hour_s) == "‹2 hours›");
}

TEST_CASE("a language that ICU does not know is not spoken in the language of the machine") {
    const Catalogues none;
    const Dates dates{Translator{none, {"tlh"}}};
    CHECK(dates.long_date(monday) == "Monday 23 November");
    CHECK(dates.ago(2 * hour_s) == "2 hours ago");
    CHECK(dates.day(monday, monday) == "Today");
}

TEST_CASE("every language has Monday first, 24 hours and Latin digits unless others are asked for") {
    for (const std::string language : languages) {
        INFO(language);
        const Dates dates{translator_for(language)};
        CHECK(dates.clock({monday, 23 * 60 + 5}).find("23") == 0);
        CHECK(dates.day_number(monday) == "23");
        CHECK(dates.long_date_with_year(monday).find("2026") != std::string::npos);
    }
}

TEST_CASE("a reader's own digits are those of their script") {
    const auto fourteen = [](const std::string& language) { return Digits::of(language).write("07:14"); };
    for (const std::string language : {"ar", "ckb"}) CHECK(fourteen(language) == "٠٧:١٤");
    for (const std::string language : {"fa", "prs", "ps", "ur"}) CHECK(fourteen(language) == "۰۷:۱۴");
    for (const std::string language : {"am", "da", "en", "fr", "ka", "kmr", "ru", "so", "sw", "ti", "tr", "uk", "nothing"}) {
        CHECK(Digits::of(language).are_latin());
        CHECK(fourteen(language) == "07:14");
    }
}

TEST_CASE("with own digits every number of a sentence is in them") {
    const auto own = [](const std::string& language) { return Translator{locales(), {language}, Digits::of(language)}; };
    const Translator arabic = own("ar");
    const Dates dates{arabic};
    CHECK(dates.clock({monday, 9 * 60 + 5}) == "٩:٠٥");
    CHECK(dates.long_date_with_year(monday) == "الاثنين ٢٣ نوفمبر ٢٠٢٦");
    CHECK(dates.ago(12 * day_s) == "قبل ١٢ يومًا");
    CHECK(dates.short_duration(hour_s + 20 * minute_s).find("٢٠") != std::string::npos);
    CHECK(arabic.plural_in("duration", "{count} hour", "{count} hours", 11) == "١١ ساعة");
    CHECK(Numbers{arabic}.integer(28'800) == "٢٨٬٨٠٠");
    CHECK(Dates{own("fa")}.second_calendar(monday) == "۲ آذر ۱۴۰۵");
    CHECK(Dates{own("fa")}.ago(3 * hour_s) == "۳ ساعت پیش");
}

} // namespace foothold::i18n
