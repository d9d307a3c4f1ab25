#include "app/i18n/error_text.hpp"

#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

namespace foothold::i18n {

TEST_CASE("every known code has a sentence of its own in every complete language") {
    for (const std::string language : {"en", "da", "ar"}) {
        const Translator translator = translator_for(language);
        std::set<std::string> sentences{explain(translator, {"nobody.knows", ""})};
        for (const std::string_view code : explained_codes()) {
            INFO(code << " in " << language);
            CHECK(sentences.insert(explain(translator, {std::string{code}, "line 12"})).second);
        }
    }
}

TEST_CASE("sentences are calm: no error, no failure, no code and no detail") {
    const Translator translator = translator_for("en");
    for (const std::string_view code : explained_codes()) {
        const std::string sentence = explain(translator, {std::string{code}, "line 12"});
        for (const std::string_view word : {"error", "Error", "fail", "Fail", "invalid", "overdue", "client", "line 12"}) {
            INFO(sentence);
            CHECK(sentence.find(word) == std::string::npos);
        }
        CHECK(sentence.find(code) == std::string::npos);
    }
}

TEST_CASE("a code that nobody knows gets the general sentence") {
    CHECK(explain(translator_for("da"), {"moon.full", ""}) ==
          "Det lykkedes ikke denne gang. Prøv igen, eller spørg din kontaktperson.");
}

} // namespace foothold::i18n
