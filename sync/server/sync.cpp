#include "sync/protocol/refusals.hpp"
#include "sync/server/pull.hpp"
#include "sync/server/push.hpp"
#include "sync/server/service.hpp"
#include "sync/server/write_together.hpp"

#include <algorithm>
#include <utility>

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
    if (*latest == settled_through) return std::optional<std::uint64_t>{};
    // An old copy of the device: what it remembers was forgotten because it is old, not because a backup was put back.
    const auto pruned = transaction.pruned_through(device.id);
    if (!pruned) return pruned.error();
    return *pruned >= settled_through ? std::nullopt : std::optional{*latest};
}

/// What a whole answer has taken from the device, if it has not confirmed that yet.
Result<void> name_purge(StorageTransaction& transaction, const Device& device, protocol::SyncResponse& response) {
    if (response.has_more) return {};
    const auto purge = transaction.outstanding_purge(device.id);
    if (!purge) return purge.error();
    response.purge = *purge;
    return {};
}

/// Refusals that the device has not heard of. The verdict of an action comes with the answer to it, so that these are news only
/// after a backup was put back: what the device knows as taken may have come here once more, late, and was not.
Result<void> name_refusals(StorageTransaction& transaction, const Device& device, const SyncRequest& request,
                           protocol::SyncResponse& response) {
    if (response.has_more) return {};
    auto verdicts = transaction.latest_refusals(device.id, protocol::refusals_per_answer_max);
    if (!verdicts) return verdicts.error();
    protocol::Refusals refusals = protocol::refusals_of(std::move(*verdicts));
    if (refusals.id != request.refusals.value_or(Id{})) response.refusals = std::move(refusals);
    return {};
}

} // namespace

Result<Exchange> Service::begin(Device device, protocol::SyncRequest request) {
    if (auto checked = check(request); !checked) return checked.error();
    Exchange exchange{std::move(device), std::move(request)};
    exchange.response.server_time = clock_.now();
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto is_erased = (*transaction)->is_erased(exchange.device.person);
    if (!is_erased) return is_erased.error();
    if (*is_erased) {
        transaction->reset();
        auto farewell = say_farewell(exchange.device, exchange.request);
        if (!farewell) return farewell.error();
        exchange.response = std::move(*farewell);
        return exchange;
    }
    const auto projected = (*transaction)->projected_day();
    if (!projected) return projected.error();
    const auto forgotten = find_forgotten(**transaction, exchange.device, exchange.request.settled_through);
    if (!forgotten) return forgotten.error();
    exchange.response.forgotten_after = *forgotten;
    const bool is_new_day = *projected != domain::danish_time(exchange.response.server_time).date;
    const auto& purged = exchange.request.purged;
    const auto is_receipt = purged ? (*transaction)->awaits_receipt(exchange.device.id, *purged) : Result<bool>(false);
    if (!is_receipt) return is_receipt.error();
    exchange.has_to_write = !*forgotten && (is_new_day || *is_receipt || !exchange.request.actions.empty());
    if (!exchange.has_to_write) exchange.reading = std::move(*transaction);
    return exchange;
}

Result<void> Service::decide(StorageTransaction& transaction, Exchange& exchange) const {
    const Instant now = exchange.response.server_time = clock_.now();
    const domain::Date today = domain::danish_time(now).date;
    RecordWriter writer{transaction, now, proof_keys()};
    const auto projected = transaction.projected_day();
    if (!projected) return projected.error();
    // The day begins before anybody acts on it: a verdict does not depend on who syncs first.
    if (*projected != today)
        if (auto begun = writer.finish(); !begun) return begun;
    if (auto noted = transaction.note_settled(exchange.device.id, exchange.request.settled_through); !noted) return noted;
    if (exchange.request.purged)
        if (auto kept = transaction.confirm_purge(exchange.device.id, *exchange.request.purged); !kept) return kept;
    auto verdicts = push(transaction, writer, exchange.device, exchange.request.actions, now);
    if (!verdicts) return verdicts.error();
    exchange.response.verdicts = std::move(*verdicts);
    if (auto finished = writer.finish(); !finished) return finished.error();
    return {};
}

Result<SyncAnswer> Service::finish(Exchange& exchange, LargeAnswers* large_answers, ChunkCache* chunks) {
    SyncAnswer answer{std::move(exchange.response), {}};
    protocol::SyncResponse& response = answer.response;
    if (response.is_erased) return answer;
    if (response.forgotten_after) {
        response.epoch = exchange.request.epoch;
        response.is_unchanged = true;
        return answer;
    }
    if (!exchange.reading) {
        auto begun = storage_.begin_read();
        if (!begun) return begun.error();
        exchange.reading = std::move(*begun);
    }
    const auto transaction = std::move(exchange.reading);
    const auto may_be_large = [&](bool is_large) {
        if (!large_answers) return true;
        if (is_large) return large_answers->admit(exchange.device.id, response.server_time);
        large_answers->leave(exchange.device.id, response.server_time);
        return true;
    };
    const PullRules rules{answer_bytes_, may_be_large, response.server_time, chunks};
    const auto pulled = pull(*transaction, exchange.device.person, exchange.request, rules, answer);
    if (!pulled) return pulled.error();
    if (auto named = name_purge(*transaction, exchange.device, response); !named) return named.error();
    if (auto named = name_refusals(*transaction, exchange.device, exchange.request, response); !named) return named.error();
    return answer;
}

Result<void> Service::write(std::function<Result<void>(StorageTransaction&)> run) {
    return write_alone(storage_, std::move(run));
}

Result<SyncAnswer> Service::sync(const Device& device, const SyncRequest& request, LargeAnswers* large_answers,
                                 ChunkCache* chunks) {
    auto exchange = begin(device, request);
    if (!exchange) return exchange.error();
    if (exchange->has_to_write)
        if (auto written = write([&](auto& transaction) { return decide(transaction, *exchange); }); !written)
            return written.error();
    return finish(*exchange, large_answers, chunks);
}

} // namespace foothold::server
