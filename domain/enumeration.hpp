#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace foothold::domain {

/// Names of an enumeration's values in order, as JSON exports, programme files and message ids spell them. Specialised beside
/// each enumeration. The wire carries the index, so values are append-only.
template <class Enumeration>
inline constexpr auto enumeration_names = nullptr;

template <class Enumeration>
constexpr std::string_view name_of(Enumeration value) {
    const auto index = static_cast<std::size_t>(value);
    return index < enumeration_names<Enumeration>.size() ? enumeration_names<Enumeration>[index] : std::string_view{"unknown"};
}

template <class Enumeration>
constexpr std::optional<Enumeration> value_named(std::string_view name) {
    for (std::size_t index = 0; index < enumeration_names<Enumeration>.size(); ++index)
        if (enumeration_names<Enumeration>[index] == name) return static_cast<Enumeration>(index);
    return std::nullopt;
}

} // namespace foothold::domain
