#include "app/i18n/spoken.hpp"

#include "app/i18n/icu_locale.hpp"
#include "app/i18n/translator.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

namespace foothold::i18n {

namespace {

constexpr UChar32 first_isolate = 0x2066;
constexpr UChar32 last_isolate = 0x2068;
constexpr UChar32 end_of_isolate = 0x2069;

/// Soft hyphen, Arabic letter mark, zero width space, left-to-right and right-to-left mark, word joiner: nothing to hear.
bool is_for_eyes(UChar32 character) {
    constexpr std::array signs{0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2060};
    return std::ranges::find(signs, character) != signs.end() || (character >= first_isolate && character <= end_of_isolate);
}

UChar32 next_of(std::string_view text, std::size_t& at) {
    UChar32 character = 0;
    auto index = static_cast<std::int32_t>(at);
    U8_NEXT_OR_FFFD(text.data(), index, static_cast<std::int32_t>(text.size()), character);
    at = static_cast<std::size_t>(index);
    return character;
}

bool writes(std::string_view language, UScriptCode script) {
    std::array<UScriptCode, 8> scripts{};
    UErrorCode problem = U_ZERO_ERROR;
    const std::int32_t count = uscript_getCode(icu_locale(language).getName(), scripts.data(), scripts.size(), &problem);
    return U_SUCCESS(problem) && std::find(scripts.begin(), scripts.begin() + count, script) != scripts.begin() + count;
}

/// Cuts a line into stretches for one voice each.
class Cut {
public:
    explicit Cut(std::string_view language) :
        own_(language), writes_latin_(writes(language, USCRIPT_LATIN)), writes_arabic_(writes(language, USCRIPT_ARABIC)) {}

    void add(std::string_view line) {
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t begin = at;
            const UChar32 character = next_of(line, at);
            if (character >= first_isolate && character <= last_isolate) {
                const std::size_t end = end_of(line, at);
                add_isolate(line.substr(at, end - at));
                at = end;
            } else if (!is_for_eyes(character)) {
                add_character(character, line.substr(begin, at - begin));
            }
        }
    }

    std::vector<SpokenPiece> pieces() && { return std::move(pieces_); }

private:
    /// Whose voice a letter asks for; nothing when it belongs to what stands around it.
    std::optional<std::string_view> voice_of(UChar32 character) const {
        UErrorCode problem = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(character, &problem);
        if (U_FAILURE(problem) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) return std::nullopt;
        if (script == USCRIPT_LATIN && !writes_latin_) return "da";
        if (script == USCRIPT_ARABIC && !writes_arabic_) return "ar";
        return own_;
    }

    static std::size_t end_of(std::string_view line, std::size_t at) {
        for (int depth = 1; at < line.size();) {
            const std::size_t begin = at;
            const UChar32 character = next_of(line, at);
            if (character >= first_isolate && character <= last_isolate) ++depth;
            if (character == end_of_isolate && --depth == 0) return begin;
        }
        return line.size();
    }

    /// A name or an address as a whole, with its numbers, when all of its letters ask for one voice.
    void add_isolate(std::string_view inside) {
        std::optional<std::string_view> voice;
        bool is_of_one_voice = true;
        for (std::size_t at = 0; at < inside.size();) {
            const auto wanted = voice_of(next_of(inside, at));
            is_of_one_voice = is_of_one_voice && (!wanted || !voice || *wanted == *voice);
            if (wanted) voice = wanted;
        }
        if (!is_of_one_voice) return add(inside);
        const std::string_view speaker = voice.value_or(own_);
        for (std::size_t at = 0; at < inside.size();) {
            const std::size_t begin = at;
            if (!is_for_eyes(next_of(inside, at))) append(speaker, inside.substr(begin, at - begin));
        }
        is_behind_isolate_ = true;
    }

    void add_character(UChar32 character, std::string_view bytes) {
        auto voice = voice_of(character);
        if (!voice && is_behind_isolate_ && u_isdigit(character)) voice = own_;
        if (voice) is_behind_isolate_ = false;
        append(voice.value_or(pieces_.empty() ? own_ : std::string_view{pieces_.back().language}), bytes);
    }

    void append(std::string_view voice, std::string_view bytes) {
        if (pieces_.empty() || pieces_.back().language != voice) pieces_.push_back({{}, std::string{voice}});
        pieces_.back().text += bytes;
    }

    std::string_view own_;
    bool writes_latin_;
    bool writes_arabic_;
    bool is_behind_isolate_ = false;
    std::vector<SpokenPiece> pieces_;
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

struct TimeOfDay {
    std::string hour;
    std::string minute;
    std::size_t size = 0; ///< bytes that it takes
};

/// 9:05 or 10:00 at the beginning of `text`; in Danish also 10.00, where a comma is what separates decimals.
std::optional<TimeOfDay> time_at(std::string_view text, bool has_points) {
    const std::size_t hour = text.size() > 1 && is_digit(text[1]) ? 2 : 1;
    if (text.size() < hour + 3 || !is_digit(text[0]) || !is_digit(text[hour + 1]) || !is_digit(text[hour + 2]))
        return std::nullopt;
    if (text[hour] != ':' && !(has_points && text[hour] == '.')) return std::nullopt;
    const std::string_view behind = text.substr(hour + 3);
    if (!behind.empty() && is_digit(behind[0])) return std::nullopt;
    if (behind.size() > 1 && behind[0] == text[hour] && is_digit(behind[1])) return std::nullopt;
    if ((hour == 2 && text.substr(0, 2) > "23") || text[hour + 1] > '5') return std::nullopt;
    const bool has_zero = hour == 2 && text[0] == '0';
    return TimeOfDay{std::string{text.substr(has_zero ? 1 : 0, has_zero ? 1 : hour)}, std::string{text.substr(hour + 1, 2)},
                     hour + 3};
}

std::string in_words(const TimeOfDay& time, const Translator& words) {
    constexpr std::string_view context = "time of day, read aloud";
    constexpr std::string_view full_hour = "{hour} o’clock";
    constexpr std::string_view other_time = "{hour} {minute}";
    if (time.minute == "00")
        return words.has(context, full_hour)
                   ? words.text_in("time of day, read aloud", "{hour} o’clock", {phrase("hour", time.hour)})
                   : time.hour;
    if (!words.has(context, other_time)) return time.hour + " " + time.minute;
    return words.text_in("time of day, read aloud", "{hour} {minute}",
                         {phrase("hour", time.hour), phrase("minute", time.minute)});
}

std::string with_times_in_words(std::string_view text, const Translator& words) {
    const bool has_points = words.language() == "da";
    std::string said;
    for (std::size_t at = 0; at < text.size();) {
        const bool may_begin = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != ':');
        const auto time = may_begin ? time_at(text.substr(at), has_points) : std::nullopt;
        time ? said += in_words(*time, words) : said += text[at];
        at += time ? time->size : 1;
    }
    return said;
}

} // namespace

std::vector<SpokenPiece> spoken(std::string_view line, const Translator& words) {
    Cut cut(words.language());
    cut.add(line);
    std::vector<SpokenPiece> pieces = std::move(cut).pieces();
    for (SpokenPiece& piece : pieces)
        if (piece.language == words.language()) piece.text = with_times_in_words(piece.text, words);
    return pieces;
}

} // namespace foothold::i18n
