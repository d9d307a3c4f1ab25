#include "app/text/breaks.hpp"

#include "app/text/utf8.hpp"

#include <algorithm>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace foothold::text {

namespace {

UBreakIterator* open_iterator(UBreakIteratorType type, const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    return ubrk_open(type, language, nullptr, 0, &status);
}

void point_at(UBreakIterator& iterator, const std::u16string& text) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(&iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
}

bool ends_line(char32_t character) {
    const auto line_break_class = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK);
    return line_break_class == U_LB_MANDATORY_BREAK || line_break_class == U_LB_LINE_FEED ||
           line_break_class == U_LB_CARRIAGE_RETURN || line_break_class == U_LB_NEXT_LINE;
}

/// Latin letters and signs, which nothing joins: the iterator is not needed for them (UAX 29; a carriage return joins a line
/// feed).
bool is_grapheme_alone(char32_t character) {
    return (character < 0x300 && character != U'\r') || (character >= 0x2010 && character <= 0x2027);
}

/// A link stays whole; a web address may go on in the next line behind a slash after its host, as people write it.
void keep_link_together(Analysis& analysis, Isolate link) {
    const std::u32string_view characters = analysis.characters;
    bool in_path = false;
    for (std::uint32_t i = link.begin + 1; i < link.end; ++i) {
        const bool after_slash = characters[i - 1] == U'/';
        if (!in_path || !after_slash) analysis.boundaries[i].line_may_end = false;
        in_path = in_path || (characters[i] == U'/' && !after_slash && characters[i - 1] != U':');
    }
}

void split_long_graphemes(Analysis& analysis) {
    std::uint32_t length = 0;
    for (Boundary& boundary : analysis.boundaries) {
        if (boundary.grapheme || length == grapheme_length_max) {
            boundary.grapheme = true;
            length = 0;
        }
        ++length;
    }
}

} // namespace

void Breaks::Closer::operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }

Breaks::Breaks() : graphemes_(open_iterator(UBRK_CHARACTER, "")), words_(open_iterator(UBRK_WORD, "")) {}
Breaks::~Breaks() = default;

void Breaks::find(Analysis& analysis, std::string_view language) {
    analysis.boundaries.assign(analysis.size() + 1, {});
    set_text(analysis.characters);
    find_graphemes(analysis);
    find_lines(analysis, line_iterator(language));
    for (const Isolate link : analysis.links) keep_link_together(analysis, link);
}

void Breaks::set_text(std::u32string_view characters) {
    text_.clear();
    characters_.clear();
    for (std::uint32_t i = 0; i < characters.size(); ++i) {
        const auto character = static_cast<UChar32>(characters[i]);
        if (U_IS_BMP(character)) {
            text_ += static_cast<char16_t>(character);
        } else {
            text_ += U16_LEAD(character);
            text_ += U16_TRAIL(character);
        }
        characters_.resize(text_.size(), i);
    }
    characters_.push_back(static_cast<std::uint32_t>(characters.size()));
}

void Breaks::find_graphemes(Analysis& analysis) {
    if (std::ranges::all_of(analysis.characters, is_grapheme_alone)) {
        for (Boundary& boundary : analysis.boundaries) boundary.grapheme = true;
        return;
    }
    point_at(*graphemes_, text_);
    for (std::int32_t unit = ubrk_first(graphemes_.get()); unit != UBRK_DONE; unit = ubrk_next(graphemes_.get())) {
        analysis.boundaries[characters_[static_cast<std::size_t>(unit)]].grapheme = true;
    }
    split_long_graphemes(analysis);
}

void Breaks::find_lines(Analysis& analysis, UBreakIterator& iterator) {
    point_at(iterator, text_);
    ubrk_first(&iterator);
    for (std::int32_t unit = ubrk_next(&iterator); unit != UBRK_DONE; unit = ubrk_next(&iterator)) {
        const std::uint32_t at = characters_[static_cast<std::size_t>(unit)];
        Boundary& boundary = analysis.boundaries[at];
        boundary.line_may_end = boundary.grapheme;
        boundary.line_must_end = ends_line(analysis.characters[at - 1]);
    }
}

UBreakIterator& Breaks::line_iterator(std::string_view language) {
    const auto found = lines_.find(language);
    if (found != lines_.end()) return *found->second;
    std::string name{language};
    Iterator iterator{open_iterator(UBRK_LINE, name.c_str())};
    return *lines_.emplace(std::move(name), std::move(iterator)).first->second;
}

std::uint32_t Breaks::next_word(std::string_view text, std::uint32_t position, int direction) {
    constexpr std::string_view white_space = " \n\t";
    std::uint32_t at = next(*words_, text, position, direction);
    const auto is_beside_space = [&] {
        return white_space.find(direction > 0 ? text[at - 1] : text[at]) != std::string_view::npos;
    };
    while (at > 0 && at < text.size() && is_beside_space()) at = next(*words_, text, at, direction);
    return at;
}

std::pair<std::uint32_t, std::uint32_t> Breaks::word_at(std::string_view text, std::uint32_t position) {
    if (text.empty()) return {0, 0};
    const auto offsets = point_at_bytes(*words_, text);
    const auto beyond = std::upper_bound(offsets.begin(), offsets.end() - 1, position);
    const std::int32_t unit = unit_at(static_cast<std::size_t>(beyond - offsets.begin()) - 1);
    const std::int32_t end = ubrk_following(words_.get(), unit);
    const std::int32_t begin = ubrk_preceding(words_.get(), end);
    return {offsets[characters_[static_cast<std::size_t>(begin)]], offsets[characters_[static_cast<std::size_t>(end)]]};
}

std::uint32_t Breaks::next_grapheme(std::string_view text, std::uint32_t position, int direction) {
    const auto bounds = grapheme_bounds(text);
    if (direction > 0) {
        const auto after = std::ranges::upper_bound(bounds, position);
        return after == bounds.end() ? bounds.back() : *after;
    }
    const auto from = std::ranges::lower_bound(bounds, position);
    return from == bounds.begin() ? 0 : *(from - 1);
}

std::vector<std::uint32_t> Breaks::grapheme_bounds(std::string_view text) {
    Analysis analysis;
    decode_utf8(text, analysis.characters, analysis.offsets);
    analysis.boundaries.assign(analysis.size() + 1, {});
    set_text(analysis.characters);
    find_graphemes(analysis);
    std::vector<std::uint32_t> bounds;
    for (std::size_t at = 0; at < analysis.boundaries.size(); ++at)
        if (analysis.boundaries[at].grapheme || at == analysis.size()) bounds.push_back(analysis.offsets[at]);
    return bounds;
}

std::vector<std::uint32_t> Breaks::point_at_bytes(UBreakIterator& iterator, std::string_view text) {
    std::u32string characters;
    std::vector<std::uint32_t> offsets;
    decode_utf8(text, characters, offsets);
    set_text(characters);
    point_at(iterator, text_);
    return offsets;
}

std::int32_t Breaks::unit_at(std::size_t character) const {
    return static_cast<std::int32_t>(std::ranges::lower_bound(characters_, character) - characters_.begin());
}

std::uint32_t Breaks::next(UBreakIterator& iterator, std::string_view text, std::uint32_t position, int direction) {
    const auto offsets = point_at_bytes(iterator, text);
    const std::int32_t unit = unit_at(static_cast<std::size_t>(std::ranges::lower_bound(offsets, position) - offsets.begin()));
    const std::int32_t found = direction > 0 ? ubrk_following(&iterator, unit) : ubrk_preceding(&iterator, unit);
    if (found == UBRK_DONE) return direction > 0 ? static_cast<std::uint32_t>(text.size()) : 0;
    return offsets[characters_[static_cast<std::size_t>(found)]];
}

} // namespace foothold::text
