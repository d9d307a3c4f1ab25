#include "app/text/postal_address.hpp"

#include "app/text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace foothold::text {

namespace {

constexpr std::size_t bytes_max = 200;

/// Without accents, and those of Latin-1 and Latin Extended-A and B, but for the signs of multiplication and division among them.
bool is_latin_letter(char32_t character) {
    if (character < 0x80) return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    return character >= 0xC0 && character <= 0x24F && character != 0xD7 && character != 0xF7;
}

bool is_of_address(char32_t character) {
    constexpr std::u32string_view signs = U" ,.-/";
    return is_latin_letter(character) || (character >= '0' && character <= '9') || signs.find(character) != signs.npos;
}

} // namespace

std::optional<PostalAddress> PostalAddress::read(std::string_view written) {
    if (written.size() > bytes_max) return std::nullopt;
    std::u32string characters;
    std::vector<std::uint32_t> offsets;
    decode_utf8(written, characters, offsets);
    if (!std::ranges::all_of(characters, is_of_address) || std::ranges::none_of(characters, is_latin_letter)) return std::nullopt;
    return PostalAddress{std::string{written}};
}

} // namespace foothold::text
