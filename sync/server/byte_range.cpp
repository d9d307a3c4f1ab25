#include "sync/server/byte_range.hpp"

#include <algorithm>
#include <charconv>

namespace foothold::server {

namespace {

/// Digits alone; a number that is too large for us is larger than everything.
std::optional<std::uint64_t> read_number(std::string_view digits) {
    std::uint64_t number = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_read = !digits.empty() && end == digits.data() + digits.size();
    if (!is_read || digits.front() == '-') return std::nullopt;
    return failure == std::errc::result_out_of_range ? UINT64_MAX : number;
}

} // namespace

std::optional<ByteRange> read_range(std::string_view field, std::uint64_t size) {
    constexpr std::string_view unit = "bytes=";
    if (field.empty()) return ByteRange{0, size};
    const auto dash = field.find('-');
    if (!field.starts_with(unit) || dash == std::string_view::npos) return std::nullopt;
    const auto from = field.substr(unit.size(), dash - unit.size());
    const auto to = field.substr(dash + 1);
    const auto first = read_number(from);
    const auto last = read_number(to);
    if (from.empty()) {
        if (!last || *last == 0 || size == 0) return std::nullopt;
        return ByteRange{size - std::min(size, *last), std::min(size, *last)};
    }
    if (!first || *first >= size || (!last && !to.empty()) || (last && *last < *first)) return std::nullopt;
    return ByteRange{*first, std::min(size - 1, last.value_or(UINT64_MAX)) - *first + 1};
}

} // namespace foothold::server
