#include "app/text/phone_number.hpp"

#include <algorithm>
#include <array>

namespace foothold::text {

namespace {

constexpr std::size_t bytes_max = 64;
constexpr std::size_t digits_max = 15; ///< E.164, as the smallest one below
constexpr std::size_t digits_min = 8;
constexpr std::size_t danish_digits = 8;
constexpr std::string_view denmark = "+45";
constexpr std::string_view no_break_space = "\u00A0";

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool are_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

/// The digits, and a plus where the first of it is one; nothing where there is more than spaces and hyphens between them.
std::optional<std::string> without_spaces(std::string_view written) {
    std::string plain;
    while (!written.empty()) {
        const bool is_wide = written.starts_with(no_break_space);
        const char byte = written.front();
        if (is_digit(byte) || (byte == '+' && plain.empty()))
            plain += byte;
        else if (!is_wide && byte != ' ' && byte != '-')
            return std::nullopt;
        written.remove_prefix(is_wide ? no_break_space.size() : 1);
    }
    return plain;
}

bool is_short(std::string_view plain) {
    constexpr std::size_t short_min = 3;
    constexpr std::size_t short_max = 6;
    return plain.starts_with('1') && plain.size() >= short_min && plain.size() <= short_max && are_digits(plain);
}

bool is_international(std::string_view plain) {
    if (!plain.starts_with('+')) return false;
    const std::string_view digits = plain.substr(1);
    if (plain.starts_with(denmark)) return plain.size() == denmark.size() + danish_digits;
    return digits.size() >= digits_min && digits.size() <= digits_max && digits.front() != '0';
}

} // namespace

std::optional<PhoneNumber> PhoneNumber::read(std::string_view written) {
    if (written.size() > bytes_max) return std::nullopt;
    auto plain = without_spaces(written);
    if (!plain) return std::nullopt;
    if (is_short(*plain)) return PhoneNumber{std::move(*plain)};
    if (plain->starts_with("00")) plain->replace(0, 2, "+");
    if (plain->size() == danish_digits && are_digits(*plain)) plain->insert(0, denmark);
    if (!is_international(*plain)) return std::nullopt;
    return PhoneNumber{std::move(*plain)};
}

std::string PhoneNumber::with_country() const { return dialled_.starts_with('+') ? dialled_.substr(1) : std::string{}; }

bool PhoneNumber::may_be_mobile() const {
    constexpr std::array<std::string_view, 26> series{"20", "21", "22", "23", "24", "25", "26", "27", "28",
                                                      "29", "30", "31", "40", "41", "42", "50", "51", "52",
                                                      "53", "60", "61", "71", "81", "91", "92", "93"};
    if (!dialled_.starts_with('+')) return false;
    if (!dialled_.starts_with(denmark)) return true;
    return std::ranges::find(series, std::string_view{dialled_}.substr(denmark.size(), 2)) != series.end();
}

} // namespace foothold::text
