#include "sync/client/check_answer.hpp"
#include "sync/client/first_things.hpp"
#include "sync/client/read_answer.hpp"
#include "sync/client/replica.hpp"
#include "sync/protocol/answer.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"

#include <algorithm>
#include <utility>

/// What becomes of an answer, from its bytes to the end of the sync.
namespace foothold::client {

using std::chrono::milliseconds;

namespace {

/// More than any mishap needs; what is not right then waits for the next sync, which comes soon.
constexpr int corrections_max = 3;

std::uint64_t bytes_in(const std::vector<protocol::RecordChange>& changes) {
    std::uint64_t bytes = 0;
    for (const protocol::RecordChange& change : changes) bytes += change.body.size();
    return bytes;
}

} // namespace

void Replica::receive(Result<Answer> result) {
    if (!result) return fail(result.error(), std::nullopt);
    summary_.bytes_down += result->body.size();
    if (result->cut) {
        const auto kept = keep_beginning(*result);
        return fail(kept ? *result->cut : kept.error(), std::nullopt);
    }
    const auto taken = take_in(*result);
    if (taken) return;
    if (taken.error().code == "sync.action_conflict")
        if (auto renumbered = store_.renumber_outbox(); !renumbered) return fail(renumbered.error(), std::nullopt);
    fail(taken.error(), result->retry_after);
}

Result<std::string> Replica::read_whole(const Answer& answer) {
    const auto snapshot = store_.snapshot();
    if (!snapshot) return snapshot.error();
    return read_answer(answer, find_held());
}

Result<void> Replica::take_in(const Answer& answer) {
    const auto message = read_whole(answer);
    if (!message && message.error().code == "protocol.other_former") return ask_for_whole();
    if (!message) return message.error();
    auto response = protocol::decode<protocol::SyncResponse>(*message);
    if (!response) return response.error();
    if (auto checked = check_answer(request_->message, *response); !checked) return checked;
    summary_.records += response->changes.size();
    summary_.actions_sent += response->verdicts.size();
    if (response->is_erased) return leave(response->purge.value_or(domain::Id{}));
    if (!response->first_things.empty()) return show_first_things(*response);
    if (response->is_withheld()) return ask_first(response->bytes_to_come);
    status_.bytes_coming = response->bytes_to_come * answer.body.size() / std::max<std::uint64_t>(1, bytes_in(response->changes));
    return response->has_more ? go_on(answer, *response) : finish(std::move(*response));
}

protocol::FindHeld Replica::find_held() {
    return [this](const protocol::IdRange& ids) { return store_.find_held(ids); };
}

/// What we hold is not what the server took it for: it tells again what is new, this time without it.
Result<void> Replica::ask_for_whole() {
    if (std::exchange(is_whole_wanted_, true)) return Error{"protocol.malformed", "told to somebody who holds something else"};
    request_.reset();
    send_request();
    return {};
}

/// Whole chunks count although the answer was cut: the next try goes on behind them, and soon.
Result<void> Replica::keep_beginning(const Answer& answer) {
    const auto message = read_beginning(answer, find_held());
    if (!message) return {};
    const auto part = protocol::decode_cut_answer(*message, request_->message);
    if (!part || !check_answer(request_->message, *part)) return {};
    summary_.records += part->changes.size();
    back_off_.reset();
    return stage(*part);
}

Result<void> Replica::stage(const protocol::SyncResponse& part) {
    const protocol::Bytes plain = protocol::encode(part);
    const auto compressed = protocol::compress_for_travel(plain);
    return store_.stage(part, compressed.value_or(plain), compressed.has_value());
}

/// What was pushed counts, but stays in the outbox: its effect is among what has not come.
Result<void> Replica::ask_first(std::uint64_t bytes_to_come) {
    status_.bytes_coming = bytes_to_come / typical_compression;
    status_.error.reset();
    back_off_.reset();
    end_sync();
    sync_in(is_wanted_again_ ? rhythm_.after_action : jittered_interval());
    show_phase(SyncStatus::Phase::asking);
    return {};
}

/// Kept and shown at once, so that a day can be planned while the rest is on its way.
Result<void> Replica::show_first_things(const protocol::SyncResponse& response) {
    auto records = read_first_things(response.first_things);
    if (!records) return records.error();
    if (auto kept = store_.keep_first_things(response.first_things); !kept) return kept;
    Changes first;
    first.put = std::move(*records);
    take_arrived();
    changes_.append(std::move(first));
    status_.bytes_coming = response.bytes_to_come / typical_compression;
    request_.reset();
    send_request();
    return {};
}

/// The next part is asked for first, and the server makes it while this one is written. As it travelled, unless it can be read
/// only with what we hold today.
Result<void> Replica::go_on(const Answer& answer, const protocol::SyncResponse& part) {
    const bool had_formers = request_->message.former_shapes != 0;
    show_phase(SyncStatus::Phase::syncing);
    send_request_from({part.epoch, part.scopes, true});
    transport_.poll();
    auto staged = had_formers ? stage(part) : store_.stage(part, answer.body, !answer.content_encoding.empty());
    if (!staged) transport_.cancel(request_->id);
    return staged;
}

Result<void> Replica::finish(protocol::SyncResponse last) {
    const bool has_forgotten = last.forgotten_after.has_value();
    const std::optional<domain::Id> purge = last.purge;
    auto changes = store_.apply(std::move(last), clock_.now());
    if (!changes) return changes.error();
    if (changes->is_everything || !changes->put.empty() || !changes->erased.empty()) ++revision_;
    const bool has_diverged = changes->has_diverged;
    const bool is_news = !changes->is_empty();
    const SyncStatus confirmed = changes->status;
    arrived_ = std::move(*changes);
    const auto has_told = has_told_what_is_settled();
    if (!has_told) return has_told.error();
    const bool is_right = !has_forgotten && !has_diverged && *has_told;
    if (auto settled = is_right ? settle_purges(purge) : Result<void>(); !settled) return settled;
    if ((!is_right || purge) && ++corrections_ <= corrections_max) {
        take_arrived();
        request_.reset();
        send_request();
        return {};
    }
    note_success(confirmed);
    status_.damage.reset();
    if (std::exchange(was_told_, false) && !is_news) news_.rest(jittered_interval());
    if (is_right) back_off_.reset();
    is_large_wanted_ = false;
    is_untidy_ = true;
    summary_.is_right = is_right;
    end_sync();
    const bool goes_on = is_wanted_again_ || purge || is_rest_waiting();
    const milliseconds pause = is_right ? jittered_interval() : back_off_.next(random_, std::nullopt);
    sync_in(goes_on ? milliseconds(0) : pause);
    show_phase(SyncStatus::Phase::idle);
    take_arrived();
    return {};
}

Result<void> Replica::leave(domain::Id receipt) {
    if (auto emptied = store_.erase(); !emptied) return emptied;
    farewell_ = receipt;
    Changes nothing_left;
    nothing_left.is_erased = true;
    arrived_.reset();
    changes_ = std::move(nothing_left);
    end_sync();
    status_ = {};
    status_.error = Error{"device.erased", {}};
    show_phase(SyncStatus::Phase::offline);
    return {};
}

/// Amid an answer nothing is said of it, and a server that was put back meanwhile has to hear of it to notice what it lacks.
Result<bool> Replica::has_told_what_is_settled() {
    if (!request_->is_amid_answer) return true;
    const auto position = store_.position();
    if (!position) return position.error();
    return position->settled_through == 0;
}

/// The receipt that went with the request has come to its end; what has just been taken in may need another.
Result<void> Replica::settle_purges(std::optional<domain::Id> purge) {
    if (const auto told = request_->message.purged)
        if (auto forgotten = store_.forget_receipt(*told); !forgotten) return forgotten;
    if (!purge) return {};
    if (purge_beside_)
        if (auto purged = purge_beside_(); !purged) return purged;
    return store_.purge(*purge);
}

void Replica::note_success(const SyncStatus& confirmed) {
    has_synced_ = true;
    if (confirmed.confirmed_through) status_.confirmed_through = confirmed.confirmed_through;
    status_.server_clock_ahead_s = confirmed.server_clock_ahead_s;
    status_.error.reset();
}

} // namespace foothold::client
