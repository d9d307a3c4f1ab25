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

/// How far the client has read each scope. Cursors of another epoch, or from beyond what we have, count as nothing read.
std::map<Scope, std::uint64_t> positions_of(const SyncRequest& request, Id epoch, std::uint64_t latest) {
    std::map<Scope, std::uint64_t> positions;
    if (request.epoch != epoch) return positions;
    for (const ScopeCursor& cursor : request.cursors)
        if (cursor.sequence <= latest) positions[cursor.scope] = cursor.sequence;
    return positions;
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
    return request.epoch == response.epoch && response.changes.empty() && !response.has_more &&
           std::ranges::is_permutation(request.cursors, response.scopes);
}

} // namespace

Result<void> pull(StorageTransaction& transaction, Id person, const SyncRequest& request, SyncResponse& response) {
    const auto epoch = transaction.epoch();
    const auto latest = transaction.latest_sequence();
    auto scopes = transaction.scopes_held_by(person);
    if (!epoch) return epoch.error();
    if (!latest) return latest.error();
    if (!scopes) return scopes.error();
    std::ranges::sort(*scopes, {}, [](const Scope& scope) { return std::pair{rank_of(scope.kind), scope.id}; });
    response.epoch = *epoch;
    auto positions = positions_of(request, *epoch, *latest);
    std::size_t bytes_left = protocol::chunk_bytes;
    for (const Scope& scope : *scopes) {
        response.scopes.push_back({scope, positions[scope]});
        auto page = transaction.feed_after(scope, positions[scope], bytes_left);
        if (!page) return page.error();
        append(response, std::move(page->entries), bytes_left);
        response.has_more = response.has_more || page->has_more;
        if (page->has_more) bytes_left = 0;
    }
    response.is_unchanged = is_what_client_has(request, response);
    if (response.is_unchanged) response.scopes.clear();
    return {};
}

} // namespace foothold::server
