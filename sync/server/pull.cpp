#include "sync/server/pull.hpp"

#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/server/first_things.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace foothold::server {

namespace {

using domain::ScopeKind;
using protocol::RecordChange;
using protocol::ScopeCursor;
using protocol::SyncAnswer;
using protocol::SyncRequest;
using protocol::SyncResponse;

constexpr std::uint32_t version_of_chunks = 2;
constexpr std::size_t moments_per_answer = 16; ///< so large a part of an answer takes no more than a moment
constexpr std::size_t chunks_per_answer = protocol::answer_bytes / protocol::chunk_bytes;

std::size_t rank_of(ScopeKind kind) {
    constexpr std::array order{ScopeKind::person, ScopeKind::match, ScopeKind::place,
                               ScopeKind::group,  ScopeKind::staff, ScopeKind::everybody};
    return static_cast<std::size_t>(std::ranges::find(order, kind) - order.begin());
}

using Cursors = std::map<Scope, ScopeCursor>;

/// Cursors of another epoch count for nothing.
Cursors cursors_of(const SyncRequest& request, Id epoch) {
    Cursors cursors;
    if (request.epoch != epoch) return cursors;
    for (const ScopeCursor& cursor : request.cursors) cursors[cursor.scope] = cursor;
    return cursors;
}

/// Whether the client can go on from its cursor. One that has been away for so long that it may hold what was taken out and
/// forgotten since can not, unless it is amid an answer and has no contents yet: that began without. One from beyond what we have
/// is from before a backup was put back; one that has read everything and holds something else has lost its way, for whatever
/// reason, and one that holds something and has read nothing says so itself.
bool leads_on(const ScopeCursor& cursor, const ScopeState& state) {
    if (cursor.sequence == 0) return !cursor.contents || cursor.contents->count == 0;
    if (cursor.contents && cursor.sequence < state.pruned) return false;
    if (cursor.sequence != state.sequence) return cursor.sequence < state.sequence;
    return !cursor.contents || *cursor.contents == state.contents;
}

bool is_what_client_has(const SyncRequest& request, const SyncAnswer& answer) {
    const SyncResponse& response = answer.response;
    const auto place = [](const ScopeCursor& cursor) { return std::pair{cursor.scope, cursor.sequence}; };
    return request.epoch == response.epoch && response.changes.empty() && answer.chunks.empty() && response.restarted.empty() &&
           !response.has_more && std::ranges::is_permutation(request.cursors, response.scopes, {}, place, place);
}

/// Where one scope's part of the answer begins.
struct Start {
    Scope scope;
    ScopeState state;
    std::uint64_t since = 0;
    bool is_restarted = false;
    std::uint64_t bytes = 0; ///< of bodies that come after that
};

Result<Start> start_of(StorageTransaction& transaction, const Scope& scope, const Cursors& cursors) {
    const auto state = transaction.state_of(scope);
    if (!state) return state.error();
    const auto cursor = cursors.find(scope);
    const bool is_known = cursor != cursors.end();
    const bool goes_on = is_known && leads_on(cursor->second, *state);
    Start start{scope, *state, goes_on ? cursor->second.sequence : 0, is_known && !goes_on};
    if (start.since == state->sequence) return start;
    const auto bytes = transaction.bytes_after(scope, start.since);
    if (!bytes) return bytes.error();
    start.bytes = *bytes;
    return start;
}

/// The person's own scope first.
Result<std::vector<Start>> starts_of(StorageTransaction& transaction, Id person, const Cursors& cursors) {
    auto scopes = transaction.scopes_held_by(person);
    if (!scopes) return scopes.error();
    std::ranges::sort(*scopes, {}, [](const Scope& scope) { return std::pair{rank_of(scope.kind), scope.id}; });
    std::vector<Start> starts;
    for (const Scope& scope : *scopes) {
        auto start = start_of(transaction, scope, cursors);
        if (!start) return start.error();
        starts.push_back(std::move(*start));
    }
    return starts;
}

std::vector<RecordChange> changes_of(std::vector<FeedEntry> entries, std::uint32_t scope) {
    std::vector<RecordChange> changes;
    changes.reserve(entries.size());
    for (FeedEntry& entry : entries) {
        if (entry.is_removed) entry.content = {};
        changes.push_back({scope, entry.record, entry.is_removed, entry.content.kind, std::move(entry.content.body)});
    }
    return changes;
}

std::uint64_t bytes_in(const std::vector<RecordChange>& changes) {
    std::uint64_t bytes = 0;
    for (const RecordChange& change : changes) bytes += change.body.size();
    return bytes;
}

/// Fills one answer with what comes after the starts, as far as there is room.
class Filling {
public:
    Filling(StorageTransaction& transaction, const SyncRequest& request, const PullRules& rules, SyncAnswer& answer) :
        transaction_(transaction), rules_(rules), answer_(answer), takes_chunks_(request.versions.newest >= version_of_chunks),
        bytes_left_(rules.answer_bytes) {}

    Result<void> add(const Start& start) {
        SyncResponse& response = answer_.response;
        if (start.is_restarted) response.restarted.push_back(static_cast<std::uint32_t>(response.scopes.size()));
        response.scopes.push_back({start.scope, start.since});
        bool has_more = start.since != start.state.sequence;
        while (has_more && bytes_left_ > 0) {
            const auto part = takes_chunks_ ? add_chunk(start) : add_changes(start);
            if (!part) return part.error();
            if (part->through > 0) response.scopes.back().sequence = part->through;
            bytes_left_ -= std::min<std::uint64_t>(bytes_left_, part->body_bytes);
            bytes_ += part->body_bytes;
            has_more = part->has_more;
        }
        if (has_more)
            response.has_more = true;
        else
            response.scopes.back() = {start.scope, start.state.sequence, start.state.contents};
        return {};
    }

    std::uint64_t bytes() const { return bytes_; }

private:
    std::uint32_t scope() const { return static_cast<std::uint32_t>(answer_.response.scopes.size() - 1); }
    std::uint64_t reached() const { return answer_.response.scopes.back().sequence; }

    Result<MadeChunk> add_changes(const Start& start) {
        auto page = transaction_.feed_after(start.scope, reached(), bytes_left_);
        if (!page) return page.error();
        const std::uint64_t through = page->entries.empty() ? 0 : page->entries.back().sequence;
        auto changes = changes_of(std::move(page->entries), scope());
        const std::uint64_t bytes = bytes_in(changes);
        std::ranges::move(changes, std::back_inserter(answer_.response.changes));
        return MadeChunk{nullptr, through, bytes, page->has_more};
    }

    Result<MadeChunk> add_chunk(const Start& start) {
        const auto make = [&] { return make_chunk(start.scope); };
        const ChunkCache::Key key{start.scope, reached(), start.state.sequence, start.state.contents.sum};
        auto made = rules_.chunks ? rules_.chunks->find_or_make(key, make) : make();
        if (made && made->bytes) answer_.chunks.push_back({scope(), made->bytes});
        return made;
    }

    Result<MadeChunk> make_chunk(const Scope& scope) {
        auto page = transaction_.feed_after(scope, reached(), std::max<std::size_t>(1, rules_.answer_bytes / chunks_per_answer));
        if (!page) return page.error();
        if (page->entries.empty()) return MadeChunk{};
        const std::uint64_t through = page->entries.back().sequence;
        const auto changes = changes_of(std::move(page->entries), 0);
        auto bytes = std::make_shared<const protocol::Bytes>(protocol::encode(protocol::pack(changes, through)));
        return MadeChunk{std::move(bytes), through, bytes_in(changes), page->has_more};
    }

    StorageTransaction& transaction_;
    const PullRules& rules_;
    SyncAnswer& answer_;
    bool takes_chunks_;
    std::uint64_t bytes_left_;
    std::uint64_t bytes_ = 0;
};

/// What comes in a moment anyway needs nothing before it.
bool wants_first_things(const SyncRequest& request, const std::vector<Start>& starts, std::uint64_t moment_bytes) {
    std::uint64_t bytes = 0;
    for (const Start& start : starts) bytes += start.bytes;
    const bool has_nothing = std::ranges::all_of(starts, [](const Start& start) { return start.since == 0; });
    return request.first_bytes > 0 && has_nothing && bytes > moment_bytes;
}

Result<void> add_first_things(StorageTransaction& transaction, Id person, const SyncRequest& request,
                              const std::vector<Start>& starts, Instant now, SyncResponse& response) {
    std::vector<Scope> scopes;
    for (const Start& start : starts) scopes.push_back(start.scope);
    const auto bytes = std::min<std::uint64_t>(request.first_bytes, protocol::first_bytes_max);
    auto packed = pack_first_things(transaction, person, scopes, now, bytes);
    if (!packed) return packed.error();
    response.first_things = std::move(*packed);
    return {};
}

} // namespace

Result<void> pull(StorageTransaction& transaction, Id person, const SyncRequest& request, const PullRules& rules,
                  SyncAnswer& answer) {
    SyncResponse& response = answer.response;
    const auto epoch = transaction.epoch();
    if (!epoch) return epoch.error();
    response.epoch = *epoch;
    const auto starts = starts_of(transaction, person, cursors_of(request, *epoch));
    if (!starts) return starts.error();
    std::uint64_t bytes = 0;
    for (const Start& start : *starts) bytes += start.bytes;
    if (wants_first_things(request, *starts, rules.answer_bytes / moments_per_answer)) {
        response.has_more = true;
        response.bytes_to_come = bytes;
        return add_first_things(transaction, person, request, *starts, rules.now, response);
    }
    if (request.bytes_max > 0 && bytes > request.bytes_max) {
        response.has_more = true;
        response.bytes_to_come = bytes;
        return {};
    }
    if (!rules.may_be_large(bytes > rules.answer_bytes)) return Error{"server.busy", {}};
    Filling filling(transaction, request, rules, answer);
    for (const Start& start : *starts)
        if (auto added = filling.add(start); !added) return added;
    if (response.has_more) response.bytes_to_come = bytes - filling.bytes();
    response.is_unchanged = is_what_client_has(request, answer);
    if (response.is_unchanged) response.scopes.clear();
    return {};
}

} // namespace foothold::server
