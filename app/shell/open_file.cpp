#include "app/shell/open_file.hpp"

#include <string>
#include <string_view>

#include <SDL.h>

namespace foothold::shell {

namespace {

/// As RFC 8089 has it: everything but letters, digits and a few signs as %XX.
std::string address_of(const std::filesystem::path& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string address = "file://";
    for (const char letter : path.string()) {
        const auto byte = static_cast<unsigned char>(letter);
        if (plain.find(letter) != std::string_view::npos)
            address += letter;
        else
            address.append({'%', digits[byte >> 4], digits[byte & 0xF]});
    }
    return address;
}

} // namespace

bool open_file(const std::filesystem::path& path) { return SDL_OpenURL(address_of(path).c_str()) == 0; }

} // namespace foothold::shell
