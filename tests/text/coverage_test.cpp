#include "tests/text/catalogue_strings.hpp"
#include "tests/text/typesetting.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

using namespace foothold::text;

namespace {

/// The letters, auxiliary letters and punctuation that CLDR lists for a language, with a space between them.
std::string exemplar_characters(const std::string& language) {
    std::u16string characters;
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(language.c_str(), &status);
    for (const auto type : {ULOCDATA_ES_STANDARD, ULOCDATA_ES_AUXILIARY, ULOCDATA_ES_PUNCTUATION}) {
        USet* set = ulocdata_getExemplarSet(data, nullptr, 0, type, &status);
        for (std::int32_t i = 0; i < uset_size(set); ++i) {
            const UChar32 character = uset_charAt(set, i);
            if (character < 0) continue;
            if (!U_IS_BMP(character)) characters += U16_LEAD(character);
            characters += U_IS_BMP(character) ? static_cast<char16_t>(character) : U16_TRAIL(character);
            characters += u' ';
        }
        uset_close(set);
    }
    ulocdata_close(data);
    REQUIRE(U_SUCCESS(status));
    std::string utf8(characters.size() * 3 + 1, '\0');
    std::int32_t length = 0;
    u_strToUTF8(utf8.data(), static_cast<std::int32_t>(utf8.size()), &length, characters.data(),
                static_cast<std::int32_t>(characters.size()), &status);
    utf8.resize(static_cast<std::size_t>(length));
    return utf8;
}

} // namespace

TEST_CASE("every character that CLDR lists for a language has a glyph, in both weights") {
    const auto [language, locale] = GENERATE(table<std::string, std::string>({
        {"da", "da"},   {"en", "en"}, {"ar", "ar"}, {"fa", "fa"}, {"prs", "fa_AF"}, {"ps", "ps"}, {"kmr", "ku"},
        {"ckb", "ckb"}, {"ti", "ti"}, {"so", "so"}, {"uk", "uk"}, {"ru", "ru"},     {"tr", "tr"}, {"fr", "fr"},
        {"ur", "ur"},   {"ka", "ka"}, {"am", "am"}, {"sw", "sw"}, {"my", "my"},
    }));
    CAPTURE(language);
    const std::string characters = exemplar_characters(locale);
    CHECK(characters.size() > 50);
    for (const Family family : {Family::sans, Family::reading}) {
        for (const Weight weight : {Weight::regular, Weight::semibold}) {
            Style style = body(language);
            style.weight = weight;
            style.family = family;
            CHECK_FALSE(has_missing_glyph(lay_out({.text = characters, .style = style})));
        }
    }
}

TEST_CASE("every string of every catalogue has a glyph for everything, in both weights") {
    const std::vector<CatalogueString> strings = catalogue_strings();
    CHECK(strings.size() > 1'000);
    Shaper shaper{fonts()};
    for (const auto& [language, text] : strings) {
        CAPTURE(language, text);
        Style style = body(language);
        REQUIRE_FALSE(has_missing_glyph(*shaper.layout({.text = text, .style = style})));
        style.weight = Weight::semibold;
        style.family = Family::reading;
        REQUIRE_FALSE(has_missing_glyph(*shaper.layout({.text = text, .style = style})));
    }
}

TEST_CASE("what people type in messages has a glyph: emoji with and without skin, flags, families, hearts and signs") {
    const auto* text = GENERATE("😀 🙂 😂 😍 😢 🙏 👍 ❤ ❤️ 🎉 🔥 🌹 ☕ 🏠 🚌 📞 ✅ ⭐",
                                "👍🏽 👋🏿", "🇩🇰 🇺🇦", "👩‍👧 👨‍👩‍👧‍👦", "☎ ✓ → ★ ☺ ♥ ☐");
    CAPTURE(text);
    const Layout layout = lay_out({.text = text, .style = body("da")});
    CHECK_FALSE(has_missing_glyph(layout));
    CHECK(layout.width_px > 30);
}

TEST_CASE("sentences of the interface have a glyph for everything") {
    const auto [language, text] = GENERATE(table<std::string, std::string>({
        {"da", "Kontaktperson: Mette Sørensen · “I dag kl. 10:00–12:00”, rum 2 (½ time)"},
        {"en", "Saved on this tablet · updated 2 hours ago — “See you on Thursday’s visit…”"},
        {"ar", "محفوظ على هذا الجهاز · آخر تحديث قبل ساعتين؟ «نلتقي يوم الخميس الساعة 16:00»، المعلّم"},
        {"fa", "ذخیره شد روی این دستگاه؛ می‌خواهم به آلبورگ بروم. ۲ آذر ۱۴۰۵، "
               "گچپژ"},
        {"ps", "ټ ډ ړ ږ ښ ځ څ ۍ ڼ پښتو"},
        {"ckb", "ێ ڕ ڵ کوردیی ناوەندی"},
        {"ti", "ኣብዚ ታብለት ተዓቂቡ · ቅድሚ 2 ሰዓት ተሓዲሱ። ዴንማርክኛ፣ እንግሊዝኛ?"},
    }));
    CAPTURE(language);
    CHECK_FALSE(has_missing_glyph(lay_out({.text = text, .style = body(language)})));
}
