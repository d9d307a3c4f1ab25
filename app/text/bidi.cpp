#include "app/text/bidi.hpp"

#include <algorithm>
#include <array>
#include <fribidi.h>
#include <unicode/uchar.h>

namespace foothold::text {

namespace {

// FriBidi's algorithm with ICU's classes, as ICU's Unicode version is the newer one. In the order of UCharDirection.
constexpr std::array<FriBidiCharType, 23> bidi_classes{
    FRIBIDI_TYPE_LTR, FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_EN,  FRIBIDI_TYPE_ES,  FRIBIDI_TYPE_ET,  FRIBIDI_TYPE_AN,
    FRIBIDI_TYPE_CS,  FRIBIDI_TYPE_BS,  FRIBIDI_TYPE_SS,  FRIBIDI_TYPE_WS,  FRIBIDI_TYPE_ON,  FRIBIDI_TYPE_LRE,
    FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_AL,  FRIBIDI_TYPE_RLE, FRIBIDI_TYPE_RLO, FRIBIDI_TYPE_PDF, FRIBIDI_TYPE_NSM,
    FRIBIDI_TYPE_BN,  FRIBIDI_TYPE_FSI, FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_PDI,
};

/// U+001C to U+001E would end a paragraph in the middle of a line by UAX 9, where UAX 14 ends no line.
bool ends_paragraph_only(char32_t character) { return character >= 0x1C && character <= 0x1E; }

FriBidiCharType bidi_class(char32_t character) {
    if (ends_paragraph_only(character)) return FRIBIDI_TYPE_BN;
    return bidi_classes[static_cast<std::size_t>(u_charDirection(static_cast<UChar32>(character)))];
}

FriBidiBracketType bracket_of(char32_t character, FriBidiCharType type) {
    return type == FRIBIDI_TYPE_ON ? fribidi_get_bracket(character) : FRIBIDI_NO_BRACKET;
}

Spacing spacing_of(FriBidiCharType type) {
    if (type == FRIBIDI_TYPE_BS || type == FRIBIDI_TYPE_SS) return Spacing::separator;
    const bool invisible = FRIBIDI_IS_EXPLICIT_OR_BN(type) || FRIBIDI_IS_ISOLATE(type);
    return type == FRIBIDI_TYPE_WS || invisible ? Spacing::white_space : Spacing::none;
}

FriBidiParType paragraph_type(Direction direction) {
    switch (direction) {
    case Direction::automatic:
        return FRIBIDI_PAR_ON;
    case Direction::automatic_rtl:
        return FRIBIDI_PAR_WRTL;
    case Direction::ltr:
        return FRIBIDI_PAR_LTR;
    case Direction::rtl:
        return FRIBIDI_PAR_RTL;
    }
    return FRIBIDI_PAR_ON;
}

std::uint32_t paragraph_end(const Analysis& analysis, std::uint32_t begin) {
    std::uint32_t end = begin + 1;
    while (end < analysis.size() && !analysis.boundaries[end].line_must_end) ++end;
    return end;
}

class Classes {
public:
    explicit Classes(std::u32string_view characters) {
        types_.reserve(characters.size());
        brackets_.reserve(characters.size());
        for (const char32_t character : characters) {
            types_.push_back(bidi_class(character));
            brackets_.push_back(bracket_of(character, types_.back()));
        }
    }

    Spacing spacing(std::uint32_t index) const { return spacing_of(types_[index]); }

    /// To its surroundings an isolate is one neutral character.
    void hide(Isolate isolate) {
        std::fill(types_.begin() + isolate.begin, types_.begin() + isolate.end, FRIBIDI_TYPE_ON);
        std::fill(brackets_.begin() + isolate.begin, brackets_.begin() + isolate.end, FRIBIDI_NO_BRACKET);
    }

    /// Writes the levels of one paragraph and returns the level of the paragraph itself.
    std::int8_t resolve(std::uint32_t begin, std::uint32_t end, Direction direction, std::int8_t* levels) const {
        if (is_all_left_to_right(begin, end, direction))
            return std::fill(levels + begin, levels + end, std::int8_t{0}), std::int8_t{0};
        FriBidiParType type = paragraph_type(direction);
        const auto length = static_cast<FriBidiStrIndex>(end - begin);
        const auto found =
            fribidi_get_par_embedding_levels_ex(types_.data() + begin, brackets_.data() + begin, length, &type, levels + begin);
        const std::int8_t level = FRIBIDI_IS_RTL(type) ? 1 : 0;
        if (found == 0) std::fill(levels + begin, levels + end, level);
        return level;
    }

private:
    /// Nothing could turn anything round: the usual text of half the languages, for which the algorithm is not needed.
    bool is_all_left_to_right(std::uint32_t begin, std::uint32_t end, Direction direction) const {
        if (direction == Direction::rtl || direction == Direction::automatic_rtl) return false;
        return std::all_of(types_.begin() + begin, types_.begin() + end, [](FriBidiCharType type) {
            constexpr std::array harmless{FRIBIDI_TYPE_LTR, FRIBIDI_TYPE_EN, FRIBIDI_TYPE_ES, FRIBIDI_TYPE_ET, FRIBIDI_TYPE_CS,
                                          FRIBIDI_TYPE_BS,  FRIBIDI_TYPE_SS, FRIBIDI_TYPE_WS, FRIBIDI_TYPE_ON};
            return std::ranges::find(harmless, type) != harmless.end();
        });
    }

    std::vector<FriBidiCharType> types_;
    std::vector<FriBidiBracketType> brackets_;
};

void raise_to_left_to_right(Analysis& analysis, Isolate isolate) {
    for (std::uint32_t i = isolate.begin; i < isolate.end; ++i) analysis.levels[i] += analysis.levels[i] & 1;
}

} // namespace

void resolve_levels(Analysis& analysis, Direction direction) {
    const std::uint32_t size = analysis.size();
    Classes classes{analysis.characters};
    analysis.levels.resize(size);
    analysis.paragraph_levels.assign(size + 1, direction == Direction::rtl || direction == Direction::automatic_rtl ? 1 : 0);
    analysis.spacing.resize(size);
    for (std::uint32_t i = 0; i < size; ++i) analysis.spacing[i] = classes.spacing(i);
    for (const Isolate link : analysis.links) classes.hide(link);
    for (std::uint32_t begin = 0; begin < size;) {
        const std::uint32_t end = paragraph_end(analysis, begin);
        const std::int8_t level = classes.resolve(begin, end, direction, analysis.levels.data());
        std::fill(analysis.paragraph_levels.begin() + begin, analysis.paragraph_levels.begin() + end, level);
        begin = end;
    }
    for (const Isolate link : analysis.links) raise_to_left_to_right(analysis, link);
    if (size > 0) analysis.paragraph_levels[size] = analysis.paragraph_levels[size - 1];
}

void line_levels(const Analysis& analysis, std::uint32_t begin, std::uint32_t end, std::vector<std::int8_t>& levels) {
    levels.assign(analysis.levels.begin() + begin, analysis.levels.begin() + end);
    bool hangs = true;
    for (std::uint32_t i = end; i-- > begin;) {
        if (analysis.spacing[i] == Spacing::separator) hangs = true;
        if (analysis.spacing[i] == Spacing::none) hangs = false;
        if (hangs) levels[i - begin] = analysis.paragraph_levels[i];
    }
}

} // namespace foothold::text
