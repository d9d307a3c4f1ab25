#include "sync/server/answer_filler.hpp"

#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/shape.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace foothold::server {

namespace {

using protocol::RecordChange;

constexpr std::uint32_t version_of_chunks = 2;
/// Where bytes are dear, since each frame begins without what the one before has told.
constexpr std::size_t answers_in_one = 2;
constexpr std::size_t chunks_per_answer = protocol::answer_bytes / protocol::chunk_bytes;

std::vector<RecordChange> changes_of(std::vector<FeedEntry> entries, std::uint32_t scope) {
    std::vector<RecordChange> changes;
    changes.reserve(entries.size());
    for (FeedEntry& entry : entries) {
        if (entry.is_removed) entry.content = {};
        changes.push_back({scope, entry.record, entry.is_removed, entry.content.kind, std::move(entry.content.body)});
    }
    return changes;
}

Stretch stretch_of(const FeedPage& page) {
    Stretch stretch{0, 0, page.has_more};
    for (const FeedEntry& entry : page.entries) {
        stretch.through = entry.sequence;
        stretch.body_bytes += entry.content.body.size();
    }
    return stretch;
}

} // namespace

AnswerFiller::AnswerFiller(StorageTransaction& transaction, const protocol::SyncRequest& request, const PullRules& rules,
                           protocol::SyncAnswer& answer) :
    transaction_(transaction),
    rules_(rules), answer_(answer), bytes_max_(request.saves_bytes ? answers_in_one * rules.answer_bytes : rules.answer_bytes),
    takes_chunks_(request.versions.newest >= version_of_chunks),
    has_formers_(request.former_shapes == protocol::shapes_fingerprint()) {}

Result<void> AnswerFiller::add(const Start& start) {
    protocol::SyncResponse& response = answer_.response;
    if (start.is_restarted) response.restarted.push_back(static_cast<std::uint32_t>(response.scopes.size()));
    response.scopes.push_back({start.scope, start.since});
    bool has_more = start.since != start.state.sequence;
    while (has_more && bytes_ < bytes_max_) {
        const auto stretch = takes_chunks_ ? add_chunk(start) : add_changes(start.scope);
        if (!stretch) return stretch.error();
        if (stretch->through > 0) response.scopes.back().sequence = stretch->through;
        bytes_ += stretch->body_bytes;
        has_more = stretch->has_more;
    }
    if (has_more)
        response.has_more = true;
    else
        response.scopes.back() = {start.scope, start.state.sequence, start.state.contents};
    return {};
}

Result<Stretch> AnswerFiller::add_changes(const Scope& scope) {
    auto page = transaction_.feed_after(scope, reached(), bytes_max_ - bytes_);
    if (!page) return page.error();
    const Stretch stretch = stretch_of(*page);
    std::ranges::move(changes_of(std::move(page->entries), scope_number()), std::back_inserter(answer_.response.changes));
    return stretch;
}

Result<Stretch> AnswerFiller::add_chunk(const Start& start) {
    const std::uint64_t since = reached();
    const auto make = [&] { return make_chunk(start.scope); };
    const ChunkCache::Key key{start.scope, since, start.state.sequence, start.state.contents.sum};
    const auto made = rules_.chunks ? rules_.chunks->find_or_make(key, make) : make();
    if (!made) return made.error();
    if (!made->bytes) return made->stretch;
    answer_.chunks.push_back({scope_number(), made->bytes});
    if (auto added = add_formers(start, {since, made->stretch.through}); !added) return added.error();
    return made->stretch;
}

/// Each record's once, and no more than both ends put together in an instant.
Result<void> AnswerFiller::add_formers(const Start& start, const FeedStretch& stretch) {
    if (!has_formers_ || start.since == 0 || former_bytes_ >= protocol::answer_bytes) return {};
    auto formers = transaction_.formers_in(start.scope, stretch, start.since);
    if (!formers) return formers.error();
    for (protocol::HeldRecord& former : *formers) {
        if (!with_former_.insert(former.id).second) continue;
        const auto has_twin = transaction_.has_twin(former);
        if (!has_twin) return has_twin.error();
        if (*has_twin) continue;
        former_bytes_ += former.content.body.size();
        answer_.formers.push_back(std::move(former));
    }
    return {};
}

Result<MadeChunk> AnswerFiller::make_chunk(const Scope& scope) {
    auto page = transaction_.feed_after(scope, reached(), std::max<std::size_t>(1, rules_.answer_bytes / chunks_per_answer));
    if (!page) return page.error();
    if (page->entries.empty()) return MadeChunk{};
    const Stretch stretch = stretch_of(*page);
    const protocol::Chunk chunk = protocol::pack(changes_of(std::move(page->entries), 0), stretch.through);
    return MadeChunk{std::make_shared<const protocol::Bytes>(protocol::encode(chunk)), stretch};
}

} // namespace foothold::server
