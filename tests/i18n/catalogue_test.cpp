#include "app/i18n/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace foothold::i18n {

using namespace std::string_view_literals;

namespace {

const std::string header = R"(msgid ""
msgstr ""
"Language: da\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"X-Review: draft\n"
)";

Catalogue catalogue_of(const std::string& messages) {
    auto catalogue = Catalogue::parse(header + messages, "da.po");
    INFO((catalogue ? std::string{} : catalogue.error().detail));
    REQUIRE(catalogue);
    return std::move(*catalogue);
}

std::string problem_of(const std::string& messages) {
    const auto catalogue = Catalogue::parse(header + messages, "da.po");
    REQUIRE_FALSE(catalogue);
    CHECK(catalogue.error().code == "catalogue.syntax");
    return catalogue.error().detail;
}

std::string content_of(const std::string& file) {
    std::ifstream stream{std::filesystem::path{FOOTHOLD_LOCALES} / file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

TEST_CASE("a catalogue knows its language and its review") {
    const Catalogue catalogue = catalogue_of("");
    CHECK(catalogue.language() == "da");
    CHECK(catalogue.review() == "draft");
    CHECK(catalogue.size() == 0);
}

TEST_CASE("messages are found by context and id") {
    const Catalogue catalogue = catalogue_of(R"(
#. Translators: a comment
#: app/screens/today.cpp
msgid "Today"
msgstr "I dag"

msgctxt "short weekday"
msgid "Mon"
msgstr "Man"
)");
    CHECK(catalogue.find("", "Today") == "I dag");
    CHECK(catalogue.find("short weekday", "Mon") == "Man");
    CHECK(catalogue.find("", "Mon").empty());
    CHECK(catalogue.find("short weekday", "Today").empty());
}

TEST_CASE("strings go over lines and have escapes") {
    const Catalogue catalogue =
        catalogue_of("\nmsgid \"\"\n\"a\\\"b\\\\\"\n\"c\\n\\td\"\nmsgstr \"\"\r\n\"første \"\r\n\"anden\"\r\n");
    CHECK(catalogue.find("", "a\"b\\c\n\td") == "første anden");
}

TEST_CASE("plural forms are chosen by the rule of the header") {
    const Catalogue catalogue = catalogue_of(R"(
msgid "{count} place left"
msgid_plural "{count} places left"
msgstr[0] "{count} plads tilbage"
msgstr[1] "{count} pladser tilbage"
)");
    CHECK(catalogue.find_plural("", "{count} place left", 1) == "{count} plads tilbage");
    CHECK(catalogue.find_plural("", "{count} place left", 4) == "{count} pladser tilbage");
}

TEST_CASE("fuzzy, obsolete and untranslated messages are not used") {
    const Catalogue catalogue = catalogue_of(R"(
#, fuzzy, perl-brace-format
#| msgid "Offer"
msgid "Offers"
msgstr "Tilbud"

msgid "People"
msgstr ""

msgid "{count} week"
msgid_plural "{count} weeks"
msgstr[0] "{count} uge"
msgstr[1] ""

#~ msgid "Old"
#~ msgstr "Gammel"

#, fuzzy
#~ msgid "Older"
#~ msgstr "Ældre"

msgid "Me"
msgstr "Mig"
)");
    CHECK(catalogue.find("", "Offers").empty());
    CHECK(catalogue.find("", "People").empty());
    CHECK(catalogue.find_plural("", "{count} week", 1).empty());
    CHECK(catalogue.find("", "Old").empty());
    CHECK(catalogue.find("", "Me") == "Mig");
    CHECK(catalogue.size() == 1);
}

TEST_CASE("a syntax error names the file and the line") {
    CHECK(problem_of("\nmsgid \"a\"\nmsgstr \"b\n") == "da.po:8: the string has no closing quote");
    CHECK(problem_of("\nmsgid \"a\"\nmsgstr \"b\" c\n").starts_with("da.po:8: "));
    CHECK(problem_of("\nmsgid \"a\"\n\nmsgid \"b\"\n").starts_with("da.po:8: the message has no msgstr"));
    CHECK(problem_of("\nmsgid \"a\"\nmsgid \"b\"\n").starts_with("da.po:8: "));
    CHECK(problem_of("\nmsgid \"a\\q\"\nmsgstr \"b\"\n").starts_with("da.po:7: an escape"));
    CHECK(problem_of("\nmsgid \"a\"\nmsgstr \"\xff\"\n") == "da.po:8: the text is not UTF-8");
    CHECK(problem_of("\nmessage \"a\"\n").starts_with("da.po:7: expected"));
    CHECK(problem_of("\n\"a\"\n").starts_with("da.po:7: "));
    CHECK(problem_of("\nmsgid \"a\"").starts_with("da.po:7: "));
}

TEST_CASE("messages that contradict the file are errors") {
    CHECK(problem_of("\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n") == "da.po:10: the same message a second time");
    CHECK(problem_of("\nmsgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\n") ==
          "da.po:7: 1 plural forms where the header says 2");
    CHECK(problem_of("\nmsgid \"a\"\nmsgid_plural \"as\"\nmsgstr[1] \"b\"\n").starts_with("da.po:9: "));
    CHECK(problem_of("\nmsgid \"a\"\nmsgid_plural \"as\"\nmsgstr \"b\"\n").starts_with("da.po:9: "));
}

TEST_CASE("a file without a usable header is refused") {
    CHECK_FALSE(Catalogue::parse("", "da.po"));
    CHECK_FALSE(Catalogue::parse("msgid \"a\"\nmsgstr \"b\"\n", "da.po"));
    CHECK_FALSE(Catalogue::parse("msgid \"\"\nmsgstr \"X-Review: draft\\n\"\n", "da.po"));
    CHECK_FALSE(Catalogue::parse("msgid \"\"\nmsgstr \"Language: ../../etc\\n\"\n", "da.po"));
    CHECK_FALSE(Catalogue::parse("msgid \"\"\nmsgstr \"Language: da\\nPlural-Forms: nplurals=2; plural=(;\\n\"\n", "da.po"));
    CHECK_FALSE(Catalogue::parse(std::string(5 << 20, '\n'), "da.po"));
}

TEST_CASE("mutated catalogues are read or refused, whatever the bytes") {
    std::mt19937 random{20260312};
    const std::vector<std::string> originals{content_of("ar.po"), content_of("da.po")};
    constexpr std::string_view alphabet = "\"\\\n#~,[]0123n:%?()msgid_plural\xff\x80\0 "sv;
    std::size_t read_count = 0;
    constexpr std::size_t round_count = 400;
    for (std::size_t round = 0; round < round_count; ++round) {
        std::string bytes = originals[round % originals.size()];
        REQUIRE_FALSE(bytes.empty());
        for (std::size_t change = 0; change <= round % 4; ++change) {
            const std::size_t place = random() % bytes.size();
            if (random() % 3 == 0)
                bytes.erase(place, random() % 40);
            else
                bytes[place] = alphabet[random() % alphabet.size()];
        }
        const auto catalogue = Catalogue::parse(bytes, "x.po");
        if (!catalogue) {
            CHECK(catalogue.error().detail.starts_with("x.po:"));
            continue;
        }
        ++read_count;
        for (const std::int64_t count : {0, 1, 2, 3, 11, 100}) catalogue->find_plural("duration", "{count} hour", count);
    }
    CHECK(read_count > 0);
    CHECK(read_count < round_count);
}

} // namespace foothold::i18n
