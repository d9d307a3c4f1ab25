#include "sync/credential/plain_text.hpp"

namespace foothold::credential {

namespace {

/// How many bytes of such a character the text begins with. All of them have their own lead in UTF-8.
std::size_t unwanted_bytes(std::string_view text) {
    const auto byte = [&](std::size_t place) { return place < text.size() ? static_cast<unsigned char>(text[place]) : 0u; };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
    if (byte(0) != 0xE2) return 0;
    const bool is_line_or_direction = byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE; // U+2028 to U+202E
    const bool is_isolate = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;           // U+2066 to U+2069
    return is_line_or_direction || is_isolate ? 3 : 0;
}

} // namespace

std::string plain(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t unwanted = unwanted_bytes(text);
        if (unwanted == 0) plain += text.front();
        text.remove_prefix(unwanted == 0 ? 1 : unwanted);
    }
    return plain;
}

} // namespace foothold::credential
