#include "domain/id.hpp"

#include <charconv>

namespace foothold::domain {

namespace {

constexpr std::size_t half_digits = 16;

void write_half(std::string& out, std::uint64_t half) {
    static constexpr std::string_view digits = "0123456789abcdef";
    for (int shift = 60; shift >= 0; shift -= 4) out.push_back(digits[(half >> shift) & 0xF]);
}

std::optional<std::uint64_t> read_half(std::string_view text) {
    std::uint64_t half = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), half, 16);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return half;
}

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): a bijection that spreads every input bit over the output.
std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
    return value ^ (value >> 31);
}

} // namespace

std::string to_string(Id id) {
    std::string out;
    out.reserve(2 * half_digits);
    write_half(out, id.high);
    write_half(out, id.low);
    return out;
}

std::optional<Id> parse_id(std::string_view text) {
    if (text.size() != 2 * half_digits) return std::nullopt;
    const auto high = read_half(text.substr(0, half_digits));
    const auto low = read_half(text.substr(half_digits));
    if (!high || !low) return std::nullopt;
    return Id{*high, *low};
}

Id combine(Id first, Id second) {
    return {mix(first.high + 0x9E3779B97F4A7C15ull) ^ second.high, mix(first.low + 0xD1B54A32D192ED03ull) ^ second.low};
}

} // namespace foothold::domain
