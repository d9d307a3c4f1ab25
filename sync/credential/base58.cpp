#include "sync/credential/base58.hpp"

#include <algorithm>

namespace foothold::credential {

namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The digits of a number in another base, the least first.
std::vector<unsigned> converted(std::span<const unsigned> digits, unsigned from, unsigned to) {
    std::vector<unsigned> converted;
    for (unsigned carry : digits) {
        for (unsigned& digit : converted) {
            carry += digit * from;
            digit = carry % to;
            carry /= to;
        }
        for (; carry > 0; carry /= to) converted.push_back(carry % to);
    }
    return converted;
}

std::size_t leading_zeros(std::span<const unsigned> digits) {
    return static_cast<std::size_t>(std::ranges::find_if(digits, [](unsigned digit) { return digit != 0; }) - digits.begin());
}

} // namespace

std::string base58(std::span<const std::byte> bytes) {
    std::vector<unsigned> digits;
    for (const std::byte byte : bytes) digits.push_back(std::to_integer<unsigned>(byte));
    std::string text(leading_zeros(digits), alphabet.front());
    const auto converted_digits = converted(digits, 256, 58);
    std::for_each(converted_digits.rbegin(), converted_digits.rend(), [&](unsigned digit) { text += alphabet[digit]; });
    return text;
}

std::optional<std::vector<std::byte>> from_base58(std::string_view text) {
    std::vector<unsigned> digits;
    for (const char character : text) {
        const auto digit = alphabet.find(character);
        if (digit == std::string_view::npos) return std::nullopt;
        digits.push_back(static_cast<unsigned>(digit));
    }
    std::vector<std::byte> bytes(leading_zeros(digits));
    const auto converted_digits = converted(digits, 58, 256);
    std::for_each(converted_digits.rbegin(), converted_digits.rend(),
                  [&](unsigned digit) { bytes.push_back(static_cast<std::byte>(digit)); });
    return bytes;
}

} // namespace foothold::credential
