#include "sync/client/check_answer.hpp"

#include "sync/protocol/record_codec.hpp"

#include <algorithm>
#include <utility>

namespace foothold::client {

Result<void> check_answer(const protocol::SyncRequest& request, const protocol::SyncResponse& response) {
    const auto malformed = [](const char* detail) { return Error{"protocol.malformed", detail}; };
    if (!request.versions.overlaps(response.versions)) return Error{"protocol.too_new", "no version in common"};
    if (response.epoch.is_nil()) return malformed("no epoch");
    if (response.is_unchanged && (response.epoch != request.epoch || !response.changes.empty() || response.has_more))
        return malformed("unchanged, yet changed");
    if (!response.first_things.empty() && (request.first_bytes == 0 || !response.is_withheld()))
        return malformed("first things that were not wanted");
    if (response.first_things.empty() && response.is_withheld() &&
        (request.bytes_max == 0 || response.bytes_to_come <= request.bytes_max))
        return malformed("withheld, yet wanted");
    const auto place = [](const protocol::ScopeCursor& cursor) { return std::pair{cursor.scope, cursor.sequence}; };
    // One that begins a scope anew may just have come to where the request was.
    if (response.has_more && response.epoch == request.epoch && response.restarted.empty() &&
        std::ranges::equal(response.scopes, request.cursors, {}, place, place))
        return malformed("a part that leads nowhere");
    for (const std::uint32_t scope : response.restarted)
        if (scope >= response.scopes.size()) return malformed("a scope that is none begins anew");
    for (const protocol::RecordChange& change : response.changes)
        if (change.scope >= response.scopes.size()) return malformed("a change of no scope");
    for (const protocol::ActionVerdict& verdict : response.verdicts)
        if (std::none_of(request.actions.begin(), request.actions.end(),
                         [&](const auto& action) { return action.n == verdict.n; }))
            return malformed("a verdict on nothing that was sent");
    if (response.refusals &&
        std::ranges::any_of(response.refusals->verdicts, domain::is_taken, &protocol::ActionVerdict::verdict))
        return malformed("a refusal that is none");
    return {};
}

Result<std::optional<domain::Record>> read_change(const protocol::RecordChange& change) {
    auto record = protocol::decode_record(change.kind, change.body);
    if (record && domain::id_of(*record) == change.id) return std::optional{std::move(*record)};
    if (!record && record.error().code == "protocol.unknown_kind") return std::optional<domain::Record>();
    return Error{"protocol.malformed", "a change that is none"};
}

Result<void> check_changes(const protocol::SyncResponse& response) {
    for (const protocol::RecordChange& change : response.changes)
        if (!change.is_removed)
            if (const auto record = read_change(change); !record) return record.error();
    return {};
}

} // namespace foothold::client
