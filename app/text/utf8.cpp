#include "app/text/utf8.hpp"

#include <unicode/utf8.h>

namespace foothold::text {

void decode_utf8(std::string_view bytes, std::u32string& characters, std::vector<std::uint32_t>& offsets) {
    characters.clear();
    offsets.clear();
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < length;) {
        offsets.push_back(static_cast<std::uint32_t>(at));
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(data, at, length, character);
        characters.push_back(static_cast<char32_t>(character));
    }
    offsets.push_back(static_cast<std::uint32_t>(length));
}

} // namespace foothold::text
