#include "app/i18n/search_words.hpp"

#include "app/i18n/icu_locale.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>

namespace foothold::i18n {

namespace {

struct Same {
    char32_t letter;
    std::u16string_view as;
};

/// What Unicode does not take apart, by letter.
constexpr std::array same{
    Same{U'æ', u"ae"},          Same{U'ð', u"d"},           Same{U'ø', u"o"}, Same{U'þ', u"th"},
    Same{U'đ', u"d"},           Same{U'ħ', u"h"},           Same{U'ı', u"i"}, Same{U'ł', u"l"},
    Same{U'œ', u"oe"},          Same{U'\u0629', u"\u0647"}, // teh marbuta, heh
    Same{U'\u0649', u"\u064A"},                             // alef maksura, yeh
    Same{U'\u0671', u"\u0627"},                             // alef wasla
    Same{U'\u06A9', u"\u0643"},                             // keheh, kaf
    Same{U'\u06AA', u"\u0643"},                             // swash kaf
    Same{U'\u06BE', u"\u0647"},                             // heh doachashmee
    Same{U'\u06C1', u"\u0647"},                             // heh goal
    Same{U'\u06CC', u"\u064A"},                             // Farsi yeh
    Same{U'\u06CD', u"\u064A"},                             // yeh with tail
    Same{U'\u06D0', u"\u064A"},                             // e
    Same{U'\u06D2', u"\u064A"},                             // yeh barree
    Same{U'\u06D5', u"\u0647"},                             // ae
};
static_assert(std::ranges::is_sorted(same, {}, &Same::letter));

/// Rows of syllables that sound alike in Amharic, each written in the order of its seven or eight vowels.
struct Row {
    char32_t first;
    char32_t like;
};
constexpr std::array rows{Row{0x1210, 0x1200}, Row{0x1220, 0x1230}, Row{0x1280, 0x1200}, Row{0x12D0, 0x12A0},
                          Row{0x1340, 0x1338}};
constexpr char32_t row_length = 8;

constexpr char32_t tatweel = 0x0640;

/// A mark that may be left out when writing: accents, vowel points.
bool is_accent(char32_t letter) {
    if (letter == tatweel) return true;
    if (u_charType(static_cast<UChar32>(letter)) != U_NON_SPACING_MARK) return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(letter), &status);
    constexpr std::array scripts{USCRIPT_INHERITED, USCRIPT_ARABIC, USCRIPT_ETHIOPIC, USCRIPT_CYRILLIC, USCRIPT_LATIN};
    return U_SUCCESS(status) && std::ranges::find(scripts, script) != scripts.end();
}

bool is_mark(char32_t letter) { return (U_GET_GC_MASK(static_cast<UChar32>(letter)) & U_GC_M_MASK) != 0; }

char32_t in_first_row(char32_t syllable) {
    for (const Row& row : rows)
        if (syllable >= row.first && syllable < row.first + row_length) return row.like + (syllable - row.first);
    return syllable;
}

void add(icu::UnicodeString& words, char32_t letter) {
    if (const auto digit = u_charDigitValue(static_cast<UChar32>(letter)); digit >= 0) {
        words.append(static_cast<UChar32>(U'0' + digit));
        return;
    }
    const auto found = std::ranges::lower_bound(same, letter, {}, &Same::letter);
    if (found != same.end() && found->letter == letter)
        words.append(found->as.data(), static_cast<std::int32_t>(found->as.size()));
    else
        words.append(static_cast<UChar32>(in_first_row(letter)));
}

/// Two writings of å.
icu::UnicodeString with_single_a(const icu::UnicodeString& words) {
    icu::UnicodeString single;
    for (std::int32_t index = 0; index < words.length(); ++index)
        if (index == 0 || words[index] != u'a' || words[index - 1] != u'a') single.append(words[index]);
    return single;
}

/// Folded and taken apart; nothing when ICU has lost its data.
std::optional<icu::UnicodeString> taken_apart(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* decompose = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return std::nullopt;
    const auto utf16 = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    auto letters = decompose->normalize(fold->normalize(utf16, status), status);
    if (U_FAILURE(status)) return std::nullopt;
    return letters;
}

} // namespace

std::string search_words(std::string_view text) {
    const auto letters = taken_apart(text);
    if (!letters) return std::string{text};
    icu::UnicodeString words;
    for (std::int32_t index = 0; index < letters->length(); index = letters->moveIndex32(index, 1)) {
        const auto letter = static_cast<char32_t>(letters->char32At(index));
        if (is_accent(letter)) continue;
        if (u_isalnum(static_cast<UChar32>(letter)) || is_mark(letter))
            add(words, letter);
        else if (!words.isEmpty() && !words.endsWith(u' '))
            words.append(u' ');
    }
    return utf8(with_single_a(words.trim()));
}

} // namespace foothold::i18n
