#include "app/ui/clean.hpp"

#include "app/text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace foothold::ui {

namespace {

bool ends_line(char32_t character) {
    return (character >= U'\n' && character <= U'\r') || character == 0x85 || character == 0x2028 || character == 0x2029;
}

bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character <= 0x9F); }

/// Embeddings, overrides and isolates (UAX 9, 2.1-2.5).
bool turns_direction(char32_t character) {
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

/// Byte order mark, annotations and what stands for an object; noncharacters.
bool is_no_text(char32_t character) {
    const bool is_special = character == 0xFEFF || (character >= 0xFFF9 && character <= 0xFFFC);
    return is_special || (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFEu) == 0xFFFEu;
}

std::string_view without_ends_of_lines(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of("\r\n"), text.size());
    return text.substr(begin, text.find_last_not_of("\r\n") + 1 - begin);
}

} // namespace

std::optional<std::string> clean(std::string_view text, bool is_single_line) {
    constexpr std::string_view replacement = "\uFFFD";      // what stands for ill-formed bytes once they are decoded
    if (is_single_line) text = without_ends_of_lines(text); // a line that was copied whole
    std::u32string characters;
    std::vector<std::uint32_t> offsets;
    text::decode_utf8(text, characters, offsets);
    std::string cleaned;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        const char32_t character = characters[at];
        const std::string_view bytes = text.substr(offsets[at], offsets[at + 1] - offsets[at]);
        if (character == 0xFFFD && bytes != replacement) return std::nullopt;
        if (ends_line(character)) {
            const bool is_second_half = character == U'\n' && at > 0 && characters[at - 1] == U'\r';
            if (!is_second_half) cleaned += is_single_line ? ' ' : '\n';
        } else if (character == U'\t') {
            cleaned += ' ';
        } else if (!is_control(character) && !turns_direction(character) && !is_no_text(character)) {
            cleaned += bytes;
        }
    }
    return cleaned;
}

} // namespace foothold::ui
