#include "sync/server/pull.hpp"
#include "sync/server/push.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <functional>

namespace foothold::server {

namespace {

using protocol::PushedAction;
using protocol::SyncRequest;
using protocol::SyncResponse;

Result<void> check(const SyncRequest& request) {
    if (!request.versions.overlaps({})) return Error{"sync.version_unsupported", {}};
    const auto not_ascending = [](const PushedAction& left, const PushedAction& right) { return left.n >= right.n; };
    const bool is_ascending = std::ranges::adjacent_find(request.actions, not_ascending) == request.actions.end();
    constexpr std::uint64_t n_max = std::numeric_limits<std::int64_t>::max();
    const bool is_counted = request.actions.empty() || (request.actions.front().n > 0 && request.actions.back().n <= n_max);
    if (!is_ascending || !is_counted) return Error{"sync.request_invalid", "numbers of actions"};
    if (request.actions.size() > protocol::actions_per_request_max) return Error{"sync.request_invalid", "too many actions"};
    if (request.cursors.size() > protocol::scopes_per_request_max) return Error{"sync.request_invalid", "too many cursors"};
    return {};
}

} // namespace

Result<SyncResponse> Service::sync(const Device& device, const SyncRequest& request, LargeAnswers* large_answers) {
    if (auto checked = check(request); !checked) return checked.error();
    SyncResponse response;
    response.server_time = clock_.now();
    const Date today = domain::danish_time(response.server_time).date;
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto projected = (*transaction)->projected_day();
    if (!projected) return projected.error();
    if (!request.actions.empty() || *projected != today) {
        transaction->reset();
        transaction = storage_.begin_write();
        if (!transaction) return transaction.error();
        RecordWriter writer{**transaction, today};
        auto verdicts = push(**transaction, writer, device, request.actions, response.server_time);
        if (!verdicts) return verdicts.error();
        response.verdicts = std::move(*verdicts);
        if (auto finished = writer.finish(); !finished) return finished.error();
    }
    const auto may_be_large = [&](bool is_large) {
        if (!large_answers) return true;
        if (is_large) return large_answers->admit(device.id, response.server_time);
        large_answers->leave(device.id, response.server_time);
        return true;
    };
    const auto pulled = pull(**transaction, device.person, request, may_be_large, response);
    if (!pulled && pulled.error().code != "server.busy") return pulled.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    if (!pulled) return pulled.error();
    return response;
}

} // namespace foothold::server
