#include "sync/server/pull.hpp"
#include "sync/server/push.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <functional>

namespace foothold::server {

namespace {

using protocol::PushedAction;
using protocol::SyncAnswer;
using protocol::SyncRequest;

Result<void> check(const SyncRequest& request) {
    if (!request.versions.overlaps({})) return Error{"sync.version_unsupported", {}};
    const auto not_ascending = [](const PushedAction& left, const PushedAction& right) { return left.n >= right.n; };
    const bool is_ascending = std::ranges::adjacent_find(request.actions, not_ascending) == request.actions.end();
    const bool is_counted = request.actions.empty() || request.actions.front().n > 0;
    const std::uint64_t highest = request.actions.empty() ? 0 : request.actions.back().n;
    if (!is_ascending || !is_counted || std::max(highest, request.settled_through) > protocol::action_n_max)
        return Error{"sync.request_invalid", "numbers of actions"};
    if (request.actions.size() > protocol::actions_per_request_max) return Error{"sync.request_invalid", "too many actions"};
    if (request.cursors.size() > protocol::scopes_per_request_max) return Error{"sync.request_invalid", "too many cursors"};
    return {};
}

/// The last decision before those that the device remembers and we do not. None when nothing is missing.
Result<std::optional<std::uint64_t>> find_forgotten(StorageTransaction& transaction, const Device& device,
                                                    std::uint64_t settled_through) {
    const auto latest = transaction.latest_action(device.id, settled_through);
    if (!latest) return latest.error();
    return *latest == settled_through ? std::nullopt : std::optional{*latest};
}

Result<std::vector<protocol::ActionVerdict>> decide(StorageTransaction& transaction, const Device& device,
                                                    std::span<const PushedAction> actions, Instant now, bool is_new_day) {
    RecordWriter writer{transaction, domain::danish_time(now).date};
    // The day begins before anybody acts on it: a verdict does not depend on who syncs first.
    if (is_new_day)
        if (auto begun = writer.finish(); !begun) return begun.error();
    auto verdicts = push(transaction, writer, device, actions, now);
    if (!verdicts) return verdicts;
    if (auto finished = writer.finish(); !finished) return finished.error();
    return verdicts;
}

} // namespace

Result<SyncAnswer> Service::sync(const Device& device, const SyncRequest& request, LargeAnswers* large_answers,
                                 ChunkCache* chunks) {
    if (auto checked = check(request); !checked) return checked.error();
    SyncAnswer answer;
    protocol::SyncResponse& response = answer.response;
    response.server_time = clock_.now();
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto projected = (*transaction)->projected_day();
    if (!projected) return projected.error();
    const auto forgotten = find_forgotten(**transaction, device, request.settled_through);
    if (!forgotten) return forgotten.error();
    if (*forgotten) {
        response.epoch = request.epoch;
        response.is_unchanged = true;
        response.forgotten_after = *forgotten;
        return answer;
    }
    const bool is_new_day = *projected != domain::danish_time(response.server_time).date;
    if (is_new_day || !request.actions.empty()) {
        transaction->reset();
        transaction = storage_.begin_write();
        if (!transaction) return transaction.error();
        auto verdicts = decide(**transaction, device, request.actions, response.server_time, is_new_day);
        if (!verdicts) return verdicts.error();
        response.verdicts = std::move(*verdicts);
    }
    const auto may_be_large = [&](bool is_large) {
        if (!large_answers) return true;
        if (is_large) return large_answers->admit(device.id, response.server_time);
        large_answers->leave(device.id, response.server_time);
        return true;
    };
    const auto pulled =
        pull(**transaction, device.person, request, {answer_bytes_, may_be_large, response.server_time, chunks}, answer);
    if (!pulled && pulled.error().code != "server.busy") return pulled.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    if (!pulled) return pulled.error();
    return answer;
}

} // namespace foothold::server
