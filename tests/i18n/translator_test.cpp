#include "app/i18n/translator.hpp"

#include "app/i18n/list.hpp"
#include "app/i18n/numbers.hpp"
#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace foothold::i18n {

namespace {

Catalogue catalogue_of(const std::string& language, const std::string& messages) {
    const std::string header =
        "msgid \"\"\nmsgstr \"Language: " + language + "\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";
    auto catalogue = Catalogue::parse(header + messages, language + ".po");
    REQUIRE(catalogue);
    return std::move(*catalogue);
}

std::string message(const std::string& id, const std::string& translation) {
    return "\nmsgid \"" + id + "\"\nmsgstr \"" + translation + "\"\n";
}

/// Each language has a few of the messages.
Catalogues partial_catalogues() {
    Catalogues catalogues;
    catalogues.add(catalogue_of("ar", message("Offers", "عروض")));
    catalogues.add(catalogue_of("fa", message("Offers", "پیشنهادها") + message("People", "افراد")));
    catalogues.add(catalogue_of("da", message("Offers", "Tilbud") + message("People", "Personer")));
    return catalogues;
}

} // namespace

TEST_CASE("the reader's languages are tried in order, then the English source is shown; what is foreign says so") {
    const Catalogues catalogues = partial_catalogues();
    const Translator translator{catalogues, {"ar", "da"}};
    CHECK(translator.text("Offers") == "عروض");
    CHECK(translator.text("People") == "\u2068Personer\u2069 (\u2068Dansk\u2069)");
    CHECK(translator.text("My path") == "\u2068My path\u2069 (\u2068English\u2069)");
    CHECK(translator.plural("{count} event", "{count} events", 2) == "\u20682 events\u2069 (\u2068English\u2069)");
}

TEST_CASE("a pattern without words is in no language") {
    const Catalogues catalogues = partial_catalogues();
    const Translator translator{catalogues, {"ar"}};
    CHECK(translator.text("{hour}:{minute}", {phrase("hour", "9"), phrase("minute", "00")}) == "9:00");
    CHECK(translator.text("{day}, {place}", {phrase("day", "الخميس"), phrase("place", "القاعة")}) == "الخميس, القاعة");
}

TEST_CASE("a text says which language it came from") {
    const Catalogues catalogues = partial_catalogues();
    const Translator translator{catalogues, {"ar", "da"}};
    CHECK_FALSE(translator.text_with_language("Offers").is_fallback);
    CHECK(translator.text_with_language("Offers").language == "ar");
    CHECK(translator.text_with_language("People").is_fallback);
    CHECK(translator.text_with_language("People").language == "da");
    CHECK(translator.text_with_language("My path").language == "en");
    CHECK(translator.has("", "Offers"));
    CHECK_FALSE(translator.has("", "People"));
}

TEST_CASE("English readers get the source, not a further language") {
    const Catalogues catalogues = partial_catalogues();
    CHECK(Translator{catalogues, {"en", "da"}}.text("Offers") == "Offers");
    CHECK(Translator{catalogues, {}}.language() == "en");
}

TEST_CASE("Dari readers get Farsi, Sorani readers no Arabic") {
    const Catalogues catalogues = partial_catalogues();
    CHECK(Translator{catalogues, {"prs"}}.text("Offers") == "پیشنهادها");
    CHECK_FALSE(Translator{catalogues, {"prs"}}.text_with_language("Offers").is_fallback);
    CHECK(Translator{catalogues, {"ckb"}}.text("Offers") == "Offers");
    CHECK(Translator{catalogues, {"ckb"}}.is_right_to_left());
}

TEST_CASE("inserted values are isolated, phrases of the same language are not") {
    const Catalogues none;
    const Translator translator{none, {"en"}};
    CHECK(translator.text("Message from {name}", {{"name", "Birgitte"}}) == "Message from \u2068Birgitte\u2069");
    CHECK(translator.text("in {duration}", {phrase("duration", "2 hours")}) == "in 2 hours");
    CHECK(translator.text("{a} {b} {a}", {{"a", "{b}"}, {"b", ""}}) == "\u2068{b}\u2069 \u2068\u2069 \u2068{b}\u2069");
}

TEST_CASE("what is no placeholder, or one without a value, stays as it is") {
    Catalogues catalogues;
    catalogues.add(catalogue_of("da", message("Hello {name}", "Hej {navn}, {Name} {} { {name} }")));
    CHECK(Translator{catalogues, {"da"}}.text("Hello {name}", {{"name", "Samira"}}) ==
          "Hej {navn}, {Name} {} { \u2068Samira\u2069 }");
}

TEST_CASE("counts of hours take the form of the language") {
    const auto hours = [](const std::string& language) {
        const Translator translator = translator_for(language);
        std::vector<std::string> texts;
        for (const std::int64_t count : {0, 1, 2, 3, 5, 11, 21, 100, 101})
            texts.push_back(translator.plural_in("duration", "{count} hour", "{count} hours", count));
        return texts;
    };
    CHECK(hours("en") == std::vector<std::string>{"0 hours", "1 hour", "2 hours", "3 hours", "5 hours", "11 hours", "21 hours",
                                                  "100 hours", "101 hours"});
    CHECK(hours("da") == std::vector<std::string>{"0 timer", "1 time", "2 timer", "3 timer", "5 timer", "11 timer", "21 timer",
                                                  "100 timer", "101 timer"});
    CHECK(hours("ar") == std::vector<std::string>{"أقل من ساعة", "ساعة", "ساعتان", "3 ساعات", "5 ساعات", "11 ساعة", "21 ساعة",
                                                  "100 ساعة", "101 ساعة"});
}

TEST_CASE("a plural without a translation follows English") {
    const Catalogues none;
    const Translator translator{none, {"so"}};
    CHECK(translator.plural("{count} place left at {name}", "{count} places left at {name}", 1, {{"name", "A"}}) ==
          "1 place left at \u2068A\u2069");
    CHECK(translator.plural("{count} place left", "{count} places left", 4) == "4 places left");
}

TEST_CASE("numbers and amounts are written as the reader's language does, in Latin digits") {
    CHECK(Numbers{translator_for("en")}.integer(28'800) == "28,800");
    CHECK(Numbers{translator_for("da")}.money(28'800) == "28.800 kr.");
    CHECK(Numbers{translator_for("ar")}.money(28'800) == "28,800 كرونة");
    CHECK(Numbers{translator_for("en")}.megabytes(3'240'000) == "3.2 MB");
    CHECK(Numbers{translator_for("da")}.megabytes(12'000'000) == "12 MB");
    CHECK(Numbers{translator_for("en")}.megabytes(3) == "0.1 MB");
    CHECK(Numbers{translator_for("ar")}.money(3) == "3 كرونات");
    CHECK(Numbers{translator_for("fa")}.integer(28'800) == "28,800");
}

TEST_CASE("lists are joined with the comma of the language") {
    const std::vector<std::string> items{"A", "B", "C"};
    CHECK(list(translator_for("en"), items) == "\u2068A\u2069, \u2068B\u2069, \u2068C\u2069");
    CHECK(list(translator_for("ar"), std::vector<std::string>{"دانماركي", "إنجليزي"}) ==
          "\u2068دانماركي\u2069، \u2068إنجليزي\u2069");
    CHECK(list(translator_for("en"), {}).empty());
}

} // namespace foothold::i18n
