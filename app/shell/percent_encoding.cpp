#include "app/shell/percent_encoding.hpp"

namespace foothold::shell {

std::string percent_encoded(std::string_view bytes, std::string_view also_plain) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        if (plain.find(letter) != std::string_view::npos || also_plain.find(letter) != std::string_view::npos)
            encoded += letter;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 0xF]});
    }
    return encoded;
}

} // namespace foothold::shell
