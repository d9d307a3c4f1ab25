#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Files as cameras and microphones make them, but small.
namespace foothold::server::media {

using namespace std::string_literals;

inline std::string big_endian(std::uint64_t number, int bytes) {
    std::string text;
    while (bytes-- > 0) text += static_cast<char>(number >> (8 * bytes));
    return text;
}

inline std::string little_endian(std::uint64_t number, int bytes) {
    std::string text;
    for (int byte = 0; byte < bytes; ++byte) text += static_cast<char>(number >> (8 * byte));
    return text;
}

inline std::string chunk(std::string_view name, const std::string& content) {
    return big_endian(content.size(), 4) + std::string{name} + content + "crc!";
}

inline std::string png(std::uint32_t width, std::uint32_t height, const std::string& pixels = "pixels",
                       const std::string& between = {}) {
    const std::string head = big_endian(width, 4) + big_endian(height, 4) + "\x08\x02\0\0\0"s;
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", head) + between + chunk("IDAT", pixels) + chunk("IEND", {});
}

inline std::string segment(unsigned marker, const std::string& content) {
    return big_endian(0xFF00 | marker, 2) + big_endian(content.size() + 2, 2) + content;
}

inline std::string jpeg(std::uint32_t width, std::uint32_t height, const std::string& between = {}) {
    const std::string frame = "\x08" + big_endian(height, 2) + big_endian(width, 2) + "\x01\x01\x11"s + std::string(1, '\0');
    return "\xFF\xD8"s + segment(0xE0, "JFIF\0"s) + between + segment(0xC4, "table") + segment(0xC0, frame) +
           segment(0xDA, "scan") + "pixels" + "\xFF\xD9"s;
}

inline std::string ogg_page(std::uint64_t granule, const std::string& content) {
    return "OggS"s + std::string(2, '\0') + little_endian(granule, 8) + std::string(12, '\1') + little_endian(1, 1) +
           little_endian(content.size(), 1) + content;
}

inline std::string opus(std::uint64_t samples) {
    return ogg_page(0, "OpusHead\x01\x01"s + little_endian(312, 2) + std::string(7, '\0')) + ogg_page(0, "OpusTags") +
           ogg_page(samples + 312, "sound");
}

inline std::string wav(std::size_t seconds) {
    const std::string format = little_endian(1, 2) + little_endian(1, 2) + little_endian(100, 4) + little_endian(200, 4) +
                               little_endian(2, 2) + little_endian(16, 2);
    const std::string sound(seconds * 200, '\3');
    const std::string content =
        "WAVEfmt "s + little_endian(format.size(), 4) + format + "data" + little_endian(sound.size(), 4) + sound;
    return "RIFF" + little_endian(content.size(), 4) + content;
}

} // namespace foothold::server::media
