#include "app/i18n/error_text.hpp"

#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace foothold::i18n {

namespace {

bool is_code(const std::string& literal) {
    constexpr std::array file_endings{".db", ".hpp", ".json", ".key", ".secret"};
    return std::ranges::none_of(file_endings, [&](const char* ending) { return literal.ends_with(ending); });
}

void add_codes(const std::filesystem::path& file, std::set<std::string>& codes) {
    static const std::regex literal{R"re("([a-z_]+\.[a-z_]+)")re"};
    std::ifstream stream{file};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    for (std::sregex_iterator found{text.begin(), text.end(), literal}, end; found != end; ++found)
        if (is_code((*found)[1])) codes.insert((*found)[1]);
}

/// Every literal such as "network.refused" in the sources, but for the table of the sentences itself.
std::set<std::string> codes_of_the_sources() {
    std::set<std::string> codes;
    for (const char* top : {"app", "domain", "sync"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator{std::filesystem::path{FOOTHOLD_SOURCES} / top})
            if (entry.path().extension() == ".cpp" && entry.path().filename() != "error_text.cpp") add_codes(entry.path(), codes);
    return codes;
}

} // namespace

TEST_CASE("whatever can go wrong has a sentence, and every sentence something that can go wrong") {
    const auto explained = explained_codes();
    CHECK(std::set<std::string>(explained.begin(), explained.end()) == codes_of_the_sources());
}

TEST_CASE("every known code is explained in every complete language, in other words than the general ones") {
    const auto sentence = [](const std::string& language, std::string_view code) {
        return explain(translator_for(language), {std::string{code}, "line 12"});
    };
    for (const std::string_view code : explained_codes()) {
        INFO(code);
        const std::string english = sentence("en", code);
        CHECK(english != sentence("en", "nobody.knows"));
        CHECK(sentence("da", code) != english);
        CHECK(sentence("ar", code) != english);
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
