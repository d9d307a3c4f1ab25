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

/// One scope's part of the answer, as far as there is room.
Result<void> pull(StorageTransaction& transaction, const Scope& scope, const Cursors& cursors, SyncResponse& response,
                  std::size_t& bytes_left) {
    const auto state = transaction.state_of(scope);
    if (!state) return state.error();
    const auto cursor = cursors.find(scope);
    const bool goes_on = cursor != cursors.end() && leads_on(cursor->second, *state);
    if (cursor != cursors.end() && !goes_on) response.restarted.push_back(static_cast<std::uint32_t>(response.scopes.size()));
    const std::uint64_t since = goes_on ? cursor->second.sequence : 0;
    response.scopes.push_back({scope, since});
    auto page = transaction.feed_after(scope, since, bytes_left);
    if (!page) return page.error();
    append(response, std::move(page->entries), bytes_left);
    if (page->has_more) {
        response.has_more = true;
        bytes_left = 0;
    } else {
        response.scopes.back() = {scope, state->sequence, state->contents};
    }
    return {};
}

} // namespace

Result<void> pull(StorageTransaction& transaction, Id person, const SyncRequest& request, std::size_t chunk_bytes,
                  SyncResponse& response) {
    const auto epoch = transaction.epoch();
    auto scopes = transaction.scopes_held_by(person);
    if (!epoch) return epoch.error();
    if (!scopes) return scopes.error();
    std::ranges::sort(*scopes, {}, [](const Scope& scope) { return std::pair{rank_of(scope.kind), scope.id}; });
    response.epoch = *epoch;
    const Cursors cursors = cursors_of(request, *epoch);
    std::size_t bytes_left = chunk_bytes;
    for (const Scope& scope : *scopes)
        if (auto pulled = pull(transaction, scope, cursors, response, bytes_left); !pulled) return pulled;
    response.is_unchanged = is_what_client_has(request, response);
    if (response.is_unchanged) response.scopes.clear();
    return {};
}

} // namespace foothold::server
