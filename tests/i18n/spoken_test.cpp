#include "app/i18n/spoken.hpp"

#include "app/i18n/catalogues.hpp"
#include "app/i18n/message_key.hpp"
#include "app/i18n/translator.hpp"
#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::i18n {

namespace {

using Pieces = std::vector<SpokenPiece>;

/// With the words for times of day that Danish has, and Arabic has not.
Catalogues catalogues_with_danish_times() {
    const std::string danish = "msgid \"\"\nmsgstr \"Language: da\\n\"\n\n"
                               "msgctxt \"time of day, read aloud\"\nmsgid \"{hour} o’clock\"\nmsgstr \"klokken {hour}\"\n\n"
                               "msgctxt \"time of day, read aloud\"\nmsgid \"{hour} {minute}\"\nmsgstr \"{hour} {minute}\"\n";
    Catalogues catalogues;
    catalogues.add(*Catalogue::parse(danish, "da.po"));
    return catalogues;
}

std::string said(std::string_view line, const std::string& language) {
    const Catalogues catalogues = catalogues_with_danish_times();
    std::string text;
    for (const SpokenPiece& piece : spoken(line, Translator{catalogues, {language}})) text += piece.text;
    return text;
}

Pieces pieces(std::string_view line, const std::string& language) {
    const Catalogues catalogues;
    return spoken(line, Translator{catalogues, {language}});
}

} // namespace

TEST_CASE("signs that are for eyes are not spoken") {
    CHECK(said("Meet \u2068Samira\u2069 at \u2066noon\u2069, inte\u00ADgra\u00ADtion\u200B\u200F\u061C…", "en") ==
          "Meet Samira at noon, integration…");
    CHECK(said("می\u200Cآیم", "fa") == "می\u200Cآیم");
}

TEST_CASE("times of day are words in the reader's language") {
    CHECK(said("from 10:00 to 12:30", "en") == "from 10 o’clock to 12 30");
    CHECK(said("fra 10.00 til 12.30, eller 09.05", "da") == "fra klokken 10 til 12 30, eller 9 05");
    CHECK(said("\u206810:00\u2069", "en") == "10 o’clock");
}

TEST_CASE("a language that has no words for times yet says the numbers") {
    CHECK(said("من 10:00 إلى 12:30", "ar") == "من 10 إلى 12 30");
}

TEST_CASE("what only looks like a time stays as it is") {
    for (const auto* text : {"28.800 kr.", "12.03.2026", "25.00", "10.75", "70 00 00 12", "1.2", "10:5"})
        CHECK(said(text, "da") == text);
    CHECK(said("1.25 km", "en") == "1.25 km");
    CHECK(said("16:20:30", "en") == "16:20:30");
}

TEST_CASE("a Danish name in a sentence of another script is read by the Danish voice, and the sentence by its own") {
    CHECK(pieces("لقاء مع \u2068Henrik\u2069 في \u2068Havnegade 12\u2069 الساعة \u20689:05\u2069", "ar") ==
          Pieces{{"لقاء مع ", "ar"}, {"Henrik ", "da"}, {"في ", "ar"}, {"Havnegade 12 ", "da"}, {"الساعة 9 05", "ar"}});
    CHECK(pieces("курс у Havnens Bageri завтра", "uk") == Pieces{{"курс у ", "uk"}, {"Havnens Bageri ", "da"}, {"завтра", "uk"}});
}

TEST_CASE("a number after a name is the sentence's again") {
    CHECK(pieces("مع \u2068Henrik\u2069 10:00", "ar") == Pieces{{"مع ", "ar"}, {"Henrik ", "da"}, {"10", "ar"}});
}

TEST_CASE("an Arabic name in a Danish sentence is read by the Arabic voice") {
    CHECK(pieces("Hej \u2068سميرة\u2069!", "da") == Pieces{{"Hej ", "da"}, {"سميرة!", "ar"}});
}

TEST_CASE("a language that is written in Latin letters reads every name itself") {
    for (const auto* language : {"en", "da", "so", "kmr", "tr", "sw", "fr"})
        CHECK(pieces("A \u2068Havnens Bageri\u2069 b", language) == Pieces{{"A Havnens Bageri b", language}});
    for (const auto* language : {"ar", "fa", "prs", "ps", "ckb", "ur", "ti", "am", "uk", "ru", "ka"})
        CHECK(pieces("Bageri", language) == Pieces{{"Bageri", "da"}});
    for (const auto* language : {"ar", "fa", "prs", "ps", "ckb", "ur"})
        CHECK(pieces("سلام", language) == Pieces{{"سلام", language}});
}

TEST_CASE("bytes that are no text are not read past") {
    CHECK(pieces("", "ar").empty());
    CHECK(pieces("\u2068Bageri", "ar") == Pieces{{"Bageri", "da"}});
    CHECK_FALSE(pieces("a\xE2\x81", "ar").empty());
}

TEST_CASE("a clip's name is BLAKE2b-128 of context and English") {
    CHECK(message_key("", "Listen") == "68731db092242470467e16f5ef76b30d");
    CHECK(message_key("short weekday", "Mon") == "fe9fd81f981a21b538c0175082f381e1");
}

} // namespace foothold::i18n
