#pragma once

#include "domain/result.hpp"
#include "sync/protocol/difference.hpp"
#include "sync/protocol/messages.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace foothold::protocol {

struct AnswerChunk {
    std::uint32_t scope = 0;            ///< index into `scopes` of the response
    std::shared_ptr<const Bytes> bytes; ///< encode(Chunk)
};

/// What answers a SyncRequest: the response, and behind it chunks by scope that bring the changes, instead of `changes`. None for
/// a client that speaks version 1.
struct SyncAnswer {
    SyncResponse response;
    std::vector<AnswerChunk> chunks;
    /// What the client has of the records that change, for who tells it by how it differs. None of these travels.
    std::vector<HeldRecord> formers;
};

/// An answer as it goes over the wire, without its chunks being copied: it has to outlive this.
class EncodedAnswer {
public:
    explicit EncodedAnswer(const SyncAnswer& answer);
    EncodedAnswer(const EncodedAnswer&) = delete;
    EncodedAnswer& operator=(const EncodedAnswer&) = delete;

    /// One behind the other they are the message. Each chunk is a part.
    std::span<const std::string_view> parts() const { return parts_; }
    Bytes whole() const;

private:
    Bytes between_; ///< what comes before the chunks, and before each of them
    std::vector<std::string_view> parts_;
};

Bytes encode(const SyncAnswer& answer);

/// decode<SyncResponse> gives the response of a whole answer, with what the chunks bring in its `changes`. This gives as much of
/// an answer as has come before it was cut: a part that says that there is more, with cursors behind the last whole
/// chunk. The error when that is nothing.
Result<SyncResponse> decode_cut_answer(std::string_view bytes, const SyncRequest& request);

} // namespace foothold::protocol
