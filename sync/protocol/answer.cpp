#include "sync/protocol/answer.hpp"

#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/wire_codec.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace foothold::protocol {

namespace {

struct Place {
    std::uint32_t scope = 0;
    std::uint64_t through = 0;
};

std::size_t count_of_chunks(WireInput& input) { return input.failed() || input.at_end() ? 0 : input.read_count(); }

/// The next chunk's changes are added to the response.
Result<Place> read_chunk(WireInput& input, SyncResponse& response) {
    const std::uint64_t scope = input.read_varint();
    Chunk chunk;
    input(chunk);
    if (input.failed()) return Error{"protocol.malformed", std::string(input.failure())};
    if (scope >= response.scopes.size()) return Error{"protocol.malformed", "a chunk of no scope"};
    auto changes = unpack(chunk, static_cast<std::uint32_t>(scope));
    if (!changes) return changes.error();
    std::ranges::move(*changes, std::back_inserter(response.changes));
    return Place{static_cast<std::uint32_t>(scope), chunk.through};
}

std::uint64_t sequence_in(const SyncRequest& request, const SyncResponse& response, std::uint32_t scope) {
    const bool is_anew = std::ranges::find(response.restarted, scope) != response.restarted.end();
    if (request.epoch != response.epoch || is_anew) return 0;
    const auto cursor = std::ranges::find(request.cursors, response.scopes[scope].scope, &ScopeCursor::scope);
    return cursor == request.cursors.end() ? 0 : cursor->sequence;
}

/// The scope of the last chunk that came is where that chunk brings it, and the later ones are where they were.
void take_back(SyncResponse& response, const Place& last, const SyncRequest& request) {
    response.has_more = true;
    response.scopes[last.scope].sequence = last.through;
    response.scopes[last.scope].contents.reset();
    for (std::uint32_t scope = last.scope + 1; scope < response.scopes.size(); ++scope) {
        response.scopes[scope].sequence = sequence_in(request, response, scope);
        response.scopes[scope].contents.reset();
    }
}

} // namespace

EncodedAnswer::EncodedAnswer(const SyncAnswer& answer) {
    WireOutput output;
    output(answer.response);
    if (!answer.chunks.empty()) output.write_varint(answer.chunks.size());
    std::vector<std::size_t> ends;
    for (const AnswerChunk& chunk : answer.chunks) {
        output.write_varint(chunk.scope);
        ends.push_back(output.bytes().size());
    }
    between_ = std::move(output).take();
    if (answer.chunks.empty()) parts_.push_back(between_);
    std::size_t start = 0;
    for (std::size_t index = 0; index < ends.size(); start = ends[index++]) {
        parts_.push_back(std::string_view(between_).substr(start, ends[index] - start));
        parts_.push_back(*answer.chunks[index].bytes);
    }
}

Bytes EncodedAnswer::whole() const {
    std::size_t size = 0;
    for (const std::string_view part : parts_) size += part.size();
    Bytes bytes;
    bytes.reserve(size);
    for (const std::string_view part : parts_) bytes += part;
    return bytes;
}

Bytes encode(const SyncAnswer& answer) { return EncodedAnswer(answer).whole(); }

template <>
Result<SyncResponse> decode(std::string_view bytes) {
    SyncResponse response;
    WireInput input(bytes);
    input(response);
    for (std::size_t left = count_of_chunks(input); left > 0 && !input.failed(); --left)
        if (auto read = read_chunk(input, response); !read) return read.error();
    if (!input.failed() && !input.at_end()) input.fail("bytes left over");
    if (input.failed()) return Error{"protocol.malformed", std::string(input.failure())};
    return response;
}

Result<SyncResponse> decode_cut_answer(std::string_view bytes, const SyncRequest& request) {
    SyncResponse response;
    WireInput input(bytes);
    input(response);
    std::optional<Place> last;
    for (std::size_t left = count_of_chunks(input); left > 0; --left) {
        const auto read = read_chunk(input, response);
        if (!read) break;
        last = *read;
    }
    if (!last) return Error{"protocol.malformed", "nothing whole has come"};
    take_back(response, *last, request);
    return response;
}

} // namespace foothold::protocol
