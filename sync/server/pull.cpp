#include "sync/server/pull.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace foothold::server {

namespace {

using domain::ScopeKind;
using protocol::ScopeCursor;
using protocol::SyncRequest;
using protocol::SyncResponse;

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

/// Whether the client can go on from its cursor. One from beyond what we have is from before a backup was put back; one that has
/// read everything and holds something else has lost its way, for whatever reason, and one that holds something and has read
/// nothing says so itself.
bool leads_on(const ScopeCursor& cursor, const ScopeState& state) {
    if (cursor.sequence == 0) return !cursor.contents || cursor.contents->count == 0;
    if (cursor.sequence != state.sequence) return cursor.sequence < state.sequence;
    return !cursor.contents || *cursor.contents == state.contents;
}

void append(SyncResponse& response, std::vector<FeedEntry> entries, std::size_t& bytes_left) {
    const auto scope = static_cast<std::uint32_t>(response.scopes.size() - 1);
    for (FeedEntry& entry : entries) {
        response.scopes.back().sequence = entry.sequence;
        bytes_left -= std::min(bytes_left, entry.content.body.size());
        if (entry.is_removed) entry.content = {};
        response.changes.push_back({scope, entry.record, entry.is_removed, entry.content.kind, std::move(entry.content.body)});
    }
}

bool is_what_client_has(const SyncRequest& request, const SyncResponse& response) {
    const auto place = [](const ScopeCursor& cursor) { return std::pair{cursor.scope, cursor.sequence}; };
    return request.epoch == response.epoch && response.changes.empty() && response.restarted.empty() && !response.has_more &&
           std::ranges::is_permutation(request.cursors, response.scopes, {}, place, place);
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

/// One scope's part of the answer, as far as there is room.
Result<void> pull(StorageTransaction& transaction, const Start& start, SyncResponse& response, std::size_t& bytes_left) {
    if (start.is_restarted) response.restarted.push_back(static_cast<std::uint32_t>(response.scopes.size()));
    response.scopes.push_back({start.scope, start.since});
    auto page = transaction.feed_after(start.scope, start.since, bytes_left);
    if (!page) return page.error();
    append(response, std::move(page->entries), bytes_left);
    if (page->has_more) {
        response.has_more = true;
        bytes_left = 0;
    } else {
        response.scopes.back() = {start.scope, start.state.sequence, start.state.contents};
    }
    return {};
}

std::uint64_t bytes_in(const SyncResponse& response) {
    std::uint64_t bytes = 0;
    for (const protocol::RecordChange& change : response.changes) bytes += change.body.size();
    return bytes;
}

} // namespace

Result<void> pull(StorageTransaction& transaction, Id person, const SyncRequest& request, std::size_t chunk_bytes,
                  const std::function<bool(bool is_large)>& may_be_large, SyncResponse& response) {
    const auto epoch = transaction.epoch();
    if (!epoch) return epoch.error();
    response.epoch = *epoch;
    const auto starts = starts_of(transaction, person, cursors_of(request, *epoch));
    if (!starts) return starts.error();
    std::uint64_t bytes = 0;
    for (const Start& start : *starts) bytes += start.bytes;
    if (request.bytes_max > 0 && bytes > request.bytes_max) {
        response.has_more = true;
        response.bytes_to_come = bytes;
        return {};
    }
    if (!may_be_large(bytes > chunk_bytes)) return Error{"server.busy", {}};
    std::size_t bytes_left = chunk_bytes;
    for (const Start& start : *starts)
        if (auto pulled = pull(transaction, start, response, bytes_left); !pulled) return pulled;
    if (response.has_more) response.bytes_to_come = bytes - bytes_in(response);
    response.is_unchanged = is_what_client_has(request, response);
    if (response.is_unchanged) response.scopes.clear();
    return {};
}

} // namespace foothold::server
