#pragma once

#include <cstddef>
#include <cstdint>

namespace foothold::credential {

// What a reader takes, from whomever: all that can be signed within the last three. A code that can be scanned has less.
inline constexpr std::size_t text_bytes_max = 96 * 1024; ///< of a credential, in either writing
inline constexpr std::size_t json_bytes_max = 64 * 1024;
inline constexpr std::size_t achievements_max = 32;
inline constexpr std::size_t word_bytes_max = 200; ///< of one name or title
inline constexpr std::uint32_t hours_max = 100'000;

} // namespace foothold::credential
