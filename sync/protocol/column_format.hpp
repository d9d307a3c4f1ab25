#pragma once

#include <cstddef>
#include <cstdint>

/// What the columns' writer and reader agree on; docs/protocol.md, "Chunks".
namespace foothold::protocol {

enum Head : std::uint64_t {
    head_removed,
    head_whole,
    head_first_form ///< of the first form; the others follow
};

enum Mention : std::uint64_t {
    mention_own,  ///< the record's own id
    mention_new,  ///< the next one of the mentioned ids
    mention_first ///< the first one of the mentioned ids; the others follow
};

inline constexpr std::size_t language_bytes_max = 64; ///< of a language's tag
inline constexpr std::size_t columns_max = 4096;

} // namespace foothold::protocol
