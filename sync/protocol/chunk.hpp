#pragma once

#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace foothold::protocol {

/// A stretch of one scope's changes, complete in itself: whoever has it can go on behind it. docs/protocol.md, "Chunks".
struct Chunk {
    std::uint64_t through = 0; ///< the sequence up to which it brings the scope
    Bytes ids;
    Bytes mentioned;
    Bytes content;
    Id hash; ///< XXH3 with 128 bits and seed 0 of the three, one behind the other

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("through", through), field("ids", ids), field("mentioned", mentioned), field("content", content),
                field("hash", hash));
    }
    bool operator==(const Chunk&) const = default;
};

Chunk pack(std::span<const RecordChange> changes, std::uint64_t through);
/// Error "protocol.malformed" when it is damaged, or what no `pack` makes. The changes get this scope.
Result<std::vector<RecordChange>> unpack(const Chunk& chunk, std::uint32_t scope);

} // namespace foothold::protocol
