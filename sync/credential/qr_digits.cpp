#include "sync/credential/qr_digits.hpp"

#include <algorithm>

namespace foothold::credential {

namespace {

constexpr int first = '-';
constexpr int last = 'z';

} // namespace

std::string to_digits(std::string_view credential) {
    std::string digits;
    for (const char character : credential) {
        const int number = character - first;
        digits += static_cast<char>('0' + number / 10);
        digits += static_cast<char>('0' + number % 10);
    }
    return digits;
}

std::optional<std::string> from_digits(std::string_view digits) {
    const bool are_digits = std::ranges::all_of(digits, [](char digit) { return digit >= '0' && digit <= '9'; });
    if (!are_digits || digits.size() % 2 != 0) return std::nullopt;
    std::string credential;
    for (std::size_t place = 0; place < digits.size(); place += 2) {
        const int code = first + (digits[place] - '0') * 10 + (digits[place + 1] - '0');
        if (code > last) return std::nullopt;
        credential += static_cast<char>(code);
    }
    return credential;
}

} // namespace foothold::credential
