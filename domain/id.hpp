#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::domain {

/// 128 random bits. Never derived from a place or a person's data, so that relocation and renaming change no id.
struct Id {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    bool is_nil() const { return high == 0 && low == 0; }
    auto operator<=>(const Id&) const = default;
};

/// 32 lower-case hexadecimal digits.
std::string to_string(Id id);
std::optional<Id> parse_id(std::string_view text);

/// The id of the one record that belongs to a pair, such as a person's answer to an event: the same on every device, so that two
/// devices of one person answer the same question once. Not symmetric.
Id combine(Id first, Id second);

} // namespace foothold::domain

template <>
struct std::hash<foothold::domain::Id> {
    std::size_t operator()(foothold::domain::Id id) const noexcept {
        return static_cast<std::size_t>(id.high ^ (id.low * 0x9E3779B97F4A7C15ull));
    }
};
