#include "sync/server/pull.hpp"

#include "sync/server/answer_filler.hpp"
#include "sync/server/first_things.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace foothold::server {

namespace {

using domain::ScopeKind;
using protocol::ScopeCursor;
using protocol::SyncAnswer;
using protocol::SyncRequest;
using protocol::SyncResponse;

constexpr std::size_t quick_part = 16; ///< of an answer: comes so quickly that nothing needs to come before it

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

bool has_nothing(const std::vector<Start>& starts) {
    return std::ranges::all_of(starts, [](const Start& start) { return start.since == 0; });
}

Result<void> add_first_things(StorageTransaction& transaction, Id person, const SyncRequest& request, Instant now,
                              SyncResponse& response) {
    const auto bytes = std::min<std::uint64_t>(request.first_bytes, protocol::first_bytes_max);
    auto packed = pack_first_things(transaction, person, now, bytes);
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
    if (request.first_bytes > 0 && has_nothing(*starts) && bytes > rules.answer_bytes / quick_part) {
        response.has_more = true;
        response.bytes_to_come = bytes;
        return add_first_things(transaction, person, request, rules.now, response);
    }
    if (request.bytes_max > 0 && bytes > request.bytes_max) {
        response.has_more = true;
        response.bytes_to_come = bytes;
        return {};
    }
    if (!rules.may_be_large(bytes > rules.answer_bytes)) return Error{"server.busy", {}};
    AnswerFiller filler(transaction, request, rules, answer);
    for (const Start& start : *starts)
        if (auto added = filler.add(start); !added) return added;
    if (response.has_more) response.bytes_to_come = bytes - filler.bytes();
    response.is_unchanged = is_what_client_has(request, answer);
    if (response.is_unchanged) response.scopes.clear();
    return {};
}

} // namespace foothold::server
