#include "tests/samples/sample_records.hpp"
#include "tests/samples/written_texts.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cctype>
#include <string>

namespace foothold {
namespace {

std::vector<WrittenTexts> all_texts() {
    std::vector<WrittenTexts> texts;
    auto records = read_samples(morning);
    for (Record& record : records.value()) texts.emplace_back(std::move(record));
    return texts;
}

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

// What privacy and dignity keep out of programme content. Money is a coordinator's matter.
constexpr auto unwanted = std::to_array<std::string_view>({"religion",
                                                           "ethnic",
                                                           "trauma",
                                                           "diagnos",
                                                           "cpr",
                                                           "sick ",
                                                           "illness",
                                                           "syg",
                                                           "overdue",
                                                           "no-show",
                                                           "udeblev",
                                                           "failed",
                                                           " error",
                                                           "client",
                                                           "klient",
                                                           "sagsnummer",
                                                           "case number",
                                                           "case worker",
                                                           "unemployable",
                                                           "far from the labour market",
                                                           "langt fra arbejdsmarkedet",
                                                           "asylum motive",
                                                           "asylmotiv",
                                                           "dkk",
                                                           " kr.",
                                                           "passport",
                                                           "fagforening"});

std::string unwanted_word_in(const std::string& text) {
    const std::string lower = lower_case(text);
    const auto found =
        std::ranges::find_if(unwanted, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
    return found == unwanted.end() ? "" : std::string(*found) + " in: " + text;
}

TEST_CASE("every text that needs a translation is in English, Danish and Arabic") {
    std::size_t translated = 0;
    for (const WrittenTexts& texts : all_texts())
        for (const LocalizedText& text : texts.localized) {
            if (text.empty() || !text.find(no_language).empty()) continue;
            INFO(text.translations.front().text);
            CHECK_FALSE(text.find("en").empty());
            CHECK_FALSE(text.find("da").empty());
            CHECK_FALSE(text.find("ar").empty());
            ++translated;
        }
    CHECK(translated > 400);
}

TEST_CASE("no text holds a word that privacy or dignity forbids") {
    for (const WrittenTexts& texts : all_texts())
        for (const std::string& text : texts.strings) CHECK(unwanted_word_in(text).empty());
}

TEST_CASE("an unwanted word is found wherever it stands") {
    CHECK_FALSE(unwanted_word_in("Ring, hvis du er Syg i dag").empty());
    CHECK(unwanted_word_in("Tag notesbogen med").empty());
}

TEST_CASE("no phone number is anybody's") {
    const Records records = sample_records();
    // Sweden keeps 070-1740605 to 070-1740699 for films and books.
    for (const auto& [id, contact] : records.all<Contact>())
        CHECK((contact.phone.starts_with("70 00 00 ") || contact.phone.starts_with("+46 70 174 06 ")));
}

} // namespace
} // namespace foothold
