#include "domain/hash.hpp"

namespace foothold::domain {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

} // namespace

std::string to_string(const Hash& hash) {
    std::string text;
    text.reserve(2 * hash.bytes.size());
    for (const std::byte byte : hash.bytes) {
        text += digits[std::to_integer<std::size_t>(byte >> 4)];
        text += digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return text;
}

std::optional<Hash> parse_hash(std::string_view text) {
    Hash hash;
    if (text.size() != 2 * hash.bytes.size()) return std::nullopt;
    for (std::size_t at = 0; at < hash.bytes.size(); ++at) {
        const auto high = digits.find(text[2 * at]);
        const auto low = digits.find(text[2 * at + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        hash.bytes[at] = static_cast<std::byte>(high << 4 | low);
    }
    return hash;
}

} // namespace foothold::domain
