#include "sync/client/replica.hpp"

#include "sync/client/first_things.hpp"
#include "sync/client/memory.hpp"
#include "sync/client/post.hpp"
#include "sync/client/read_answer.hpp"
#include "sync/protocol/answer.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/limits.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/protocol/shape.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace foothold::client {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds lasting_pause{15 * 60 * 1000};
/// More than any mishap needs; what is not right then waits for the next sync.
constexpr int corrections_max = 3;
/// A wait that is under way replaces the syncs by interval for so long.
constexpr milliseconds news_time_max{75'000};

bool is_known_record(const protocol::RecordChange& change) {
    if (change.is_removed) return true;
    const auto record = protocol::decode_record(change.kind, change.body);
    return record ? domain::id_of(*record) == change.id : record.error().code == "protocol.unknown_kind";
}

std::uint64_t bytes_in(const std::vector<protocol::RecordChange>& changes) {
    std::uint64_t bytes = 0;
    for (const protocol::RecordChange& change : changes) bytes += change.body.size();
    return bytes;
}

/// Nothing that a device can do about it until somebody helps: asked for again seldom.
bool is_lasting(const Error& error) { return error.code == "server.wrong_token" || error.code == "protocol.too_new"; }

} // namespace

Replica::Replica(Store& store, Transport& transport, const Clock& clock, Random& random, const Enrolment& enrolment,
                 Rhythm rhythm) :
    store_(store),
    transport_(transport), clock_(clock), random_(random), enrolment_(enrolment), rhythm_(rhythm), next_sync_at_(clock.elapsed()),
    news_(transport, clock, random) {}

Replica::~Replica() {
    if (request_) transport_.cancel(request_->id);
}

Result<void> Replica::perform(const domain::Action& action) {
    ActionReport& report = add_report(action);
    auto kept = within_memory([&] { return store_.keep(action, clock_.now()); });
    report.state = kept ? ActionState::kept : ActionState::not_kept;
    if (!kept) return report.error = kept.error().code, kept;
    is_wanted_again_ = is_wanted_again_ || is_syncing();
    if (!status_.error) sync_in(std::min(rhythm_.after_action, next_sync_in()));
    return kept;
}

Result<void> Replica::dismiss(domain::Id action) {
    auto dismissed = store_.dismiss(action);
    if (!dismissed) return dismissed;
    Changes later;
    later.dismissed.push_back(action);
    take_arrived();
    changes_.append(std::move(later));
    return dismissed;
}

void Replica::start_sync() {
    if (is_syncing())
        is_wanted_again_ = true;
    else
        sync_in(milliseconds(0));
}

void Replica::set_offline(bool is_offline) {
    is_offline_ = is_offline;
    if (is_offline && request_) {
        transport_.cancel(request_->id);
        end_sync();
    }
    if (is_offline) news_.cancel();
    show_phase(is_offline ? SyncStatus::Phase::offline : SyncStatus::Phase::idle);
    if (!is_offline) sync_in(milliseconds(0));
}

void Replica::set_metered(bool is_metered) {
    if (is_metered_ == is_metered) return;
    is_metered_ = is_metered;
    news_.cancel();
    if (request_ || status_.error) return;
    if (!is_metered) return sync_in(milliseconds(0));
    if (has_synced_) sync_in(jittered_interval()); // the first one after a start comes at once, whatever the link
}

void Replica::fetch_anyway() {
    is_large_wanted_ = true;
    start_sync();
}

void Replica::set_status(SyncStatus status) {
    status_ = std::move(status);
    show_phase(is_offline_ ? SyncStatus::Phase::offline : status_.phase);
}

void Replica::step(milliseconds budget) try {
    const milliseconds until = clock_.elapsed() + budget;
    if (std::exchange(is_untidy_, false)) tidy();
    do {
        take_arrived();
        transport_.poll();
        if (answer_)
            receive(std::move(*std::exchange(answer_, std::nullopt)));
        else if (news_.has_answer())
            hear(news_.take());
        else if (farewell_)
            return;
        else if (!request_ && !is_offline_ && clock_.elapsed() >= next_sync_at_)
            begin_sync();
        else if (is_wait_wanted() && news_.may_ask_in() == milliseconds(0))
            begin_wait();
        else
            return;
    } while (clock_.elapsed() < until);
} catch (const std::bad_alloc&) {
    if (request_) transport_.cancel(request_->id);
    fail({"memory.full", {}}, std::nullopt);
}

milliseconds Replica::next_step_in() const {
    if (answer_) return milliseconds(0);
    if (request_ || is_offline_ || farewell_) return rhythm_.interval;
    if (news_.has_answer()) return milliseconds(0);
    return is_wait_wanted() ? std::min(next_sync_in(), news_.may_ask_in()) : next_sync_in();
}

milliseconds Replica::next_sync_in() const { return std::max(milliseconds(0), next_sync_at_ - clock_.elapsed()); }

/// Only somebody who has everything waits for more.
bool Replica::is_wait_wanted() const {
    const bool may_wait = rhythm_.waits_for_news && !is_metered_ && !is_offline_;
    return may_wait && has_synced_ && !status_.error && !request_ && !news_.is_asking();
}

/// A disk that refuses costs only its space.
void Replica::tidy() {
    const auto tidied = store_.tidy();
    if (!tidied && tidied.error().code == "cache.damaged") fail(tidied.error(), std::nullopt);
}

void Replica::begin_wait() {
    auto position = store_.position();
    if (!position) return fail(position.error(), std::nullopt);
    const bool is_sync_near = next_sync_in() <= rhythm_.after_action;
    if (!is_sync_near) sync_in(news_time_max + jittered_interval());
    news_.ask(enrolment_, std::move(*position));
}

void Replica::hear(const Result<NewsWatch::Word>& word) {
    if (!word) return sync_in(std::min(next_sync_in(), jittered_interval()));
    was_told_ = word->has_news;
    if (was_told_) return sync_in(milliseconds(0));
    protocol::SyncResponse nothing_new;
    nothing_new.is_unchanged = true;
    nothing_new.server_time = word->server_time;
    const auto confirmed = store_.apply(std::move(nothing_new), clock_.now());
    if (!confirmed) return fail(confirmed.error(), std::nullopt);
    note_success(confirmed->status);
    show_phase(SyncStatus::Phase::idle);
    if (news_.may_ask_in() > milliseconds(0)) sync_in(jittered_interval());
}

void Replica::begin_sync() {
    news_.cancel();
    began_at_ = clock_.elapsed();
    summary_ = {};
    is_wanted_again_ = false;
    corrections_ = 0;
    show_phase(SyncStatus::Phase::syncing);
    send_request();
}

void Replica::send_request() {
    if (!is_summed_up_)
        if (auto summed = store_.sum_up_scopes(); !summed) return fail(summed.error(), std::nullopt);
    is_summed_up_ = true;
    auto position = store_.position();
    if (!position) return fail(position.error(), std::nullopt);
    send_request_from(std::move(*position));
}

void Replica::send_request_from(Position position) {
    auto outbox = position.is_amid_answer ? std::vector<protocol::PushedAction>() : store_.outbox();
    if (!outbox) return fail(outbox.error(), std::nullopt);
    UnderWay under_way;
    under_way.message.epoch = position.epoch;
    under_way.message.cursors = std::move(position.cursors);
    under_way.message.actions = std::move(*outbox);
    under_way.message.settled_through = position.settled_through;
    if (!position.is_amid_answer && !under_way.message.cursors.empty() && !is_whole_wanted_)
        under_way.message.former_shapes = protocol::shapes_fingerprint();
    if (position.has_nothing) under_way.message.first_bytes = protocol::first_bytes_max;
    under_way.message.purged = position.purged;
    if (is_metered_ && !is_large_wanted_) under_way.message.bytes_max = protocol::metered_bytes_max;
    Request request = post_to(enrolment_, protocol::sync_path, protocol::encode(under_way.message));
    ++summary_.requests;
    summary_.bytes_up += request.body.size();
    under_way.id = transport_.send(std::move(request), [this](Result<Answer> answer) { answer_ = std::move(answer); });
    request_ = std::move(under_way);
}

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

Result<void> Replica::take_in(const Answer& answer) {
    const auto message = read_answer(answer, finder());
    if (!message && message.error().code == "protocol.other_former") return ask_for_whole();
    if (!message) return message.error();
    auto response = protocol::decode<protocol::SyncResponse>(*message);
    if (!response) return response.error();
    if (auto checked = check(*response); !checked) return checked;
    summary_.records += response->changes.size();
    summary_.actions_sent += response->verdicts.size();
    if (response->is_erased) return leave(response->purge.value_or(domain::Id{}));
    if (!response->first_things.empty()) return show_first_things(*response);
    if (response->is_withheld()) return ask_first(response->bytes_to_come);
    status_.bytes_coming = response->bytes_to_come * answer.body.size() / std::max<std::uint64_t>(1, bytes_in(response->changes));
    return response->has_more ? go_on(answer, *response) : finish(std::move(*response));
}

protocol::FindHeld Replica::finder() {
    return [this](domain::Id record) { return store_.find(record); };
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
    const auto message = read_beginning(answer, finder());
    if (!message) return {};
    const auto part = protocol::decode_cut_answer(*message, request_->message);
    if (!part || !check(*part)) return {};
    summary_.records += part->changes.size();
    back_off_.reset();
    return stage(*part);
}

Result<void> Replica::stage(const protocol::SyncResponse& part) {
    const protocol::Bytes plain = protocol::encode(part);
    const auto compressed = protocol::compress_for_travel(plain);
    return store_.stage(compressed.value_or(plain), compressed.has_value(), part.epoch);
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

Result<void> Replica::check(const protocol::SyncResponse& response) const {
    const protocol::SyncRequest& request = request_->message;
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
    if (response.has_more && response.epoch == request.epoch &&
        std::ranges::equal(response.scopes, request.cursors, {}, place, place))
        return malformed("a part that leads nowhere");
    for (const std::uint32_t scope : response.restarted)
        if (scope >= response.scopes.size()) return malformed("a scope that is none begins anew");
    for (const protocol::RecordChange& change : response.changes)
        if (change.scope >= response.scopes.size() || !is_known_record(change)) return malformed("a change that is none");
    for (const protocol::ActionVerdict& verdict : response.verdicts)
        if (std::none_of(request.actions.begin(), request.actions.end(),
                         [&](const auto& action) { return action.n == verdict.n; }))
            return malformed("a verdict on nothing that was sent");
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
    auto staged = had_formers ? stage(part) : store_.stage(answer.body, !answer.content_encoding.empty(), part.epoch);
    if (!staged) transport_.cancel(request_->id);
    return staged;
}

Result<void> Replica::finish(protocol::SyncResponse last) {
    const bool has_forgotten = last.forgotten_after.has_value();
    const std::optional<domain::Id> purge = last.purge;
    auto changes = store_.apply(std::move(last), clock_.now());
    if (!changes) return changes.error();
    if (changes->is_everything || !changes->put.empty() || !changes->erased.empty()) ++revision_;
    const bool is_right = !has_forgotten && !changes->has_diverged;
    const bool is_news = !changes->is_empty();
    const SyncStatus confirmed = changes->status;
    arrived_ = std::move(*changes);
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
    back_off_.reset();
    is_large_wanted_ = false;
    is_untidy_ = true;
    end_sync();
    const bool goes_on = is_wanted_again_ || purge || is_rest_waiting();
    sync_in(goes_on ? milliseconds(0) : jittered_interval());
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

void Replica::take_arrived() {
    if (!arrived_) return;
    changes_.append(std::move(*arrived_));
    arrived_.reset();
}

/// More actions than one request carries, and the server takes them.
bool Replica::is_rest_waiting() {
    const auto rest = within_memory([&] { return store_.outbox(); });
    return summary_.actions_sent > 0 && rest && !rest->empty();
}

void Replica::fail(const Error& error, std::optional<std::chrono::seconds> retry_after) {
    news_.cancel();
    was_told_ = false;
    status_.error = error;
    end_sync();
    const milliseconds pause = back_off_.next(random_, retry_after);
    sync_in(is_lasting(error) ? lasting_pause + pause : pause);
    show_phase(SyncStatus::Phase::waiting);
}

void Replica::end_sync() {
    request_.reset();
    answer_.reset();
    is_whole_wanted_ = false;
    ++syncs_ended_;
    summary_.milliseconds = static_cast<std::uint64_t>((clock_.elapsed() - began_at_).count());
}

void Replica::sync_in(milliseconds delay) { next_sync_at_ = clock_.elapsed() + delay; }

milliseconds Replica::jittered_interval() {
    const milliseconds interval = is_metered_ ? rhythm_.metered_interval : rhythm_.interval;
    const auto tenth = static_cast<std::uint64_t>(interval.count() / 10);
    return interval - milliseconds(tenth) + milliseconds(random_.below(2 * tenth + 1));
}

void Replica::show_phase(SyncStatus::Phase phase) { status_.phase = phase; }

/// There before the action is on disk, so that nothing can go wrong between the two.
ActionReport& Replica::add_report(const domain::Action& action) {
    take_arrived();
    Changes later;
    later.actions.push_back({action, ActionState::keeping, {}, {}, {}, {}});
    changes_.append(std::move(later));
    return changes_.actions.back();
}

Changes Replica::take_changes() {
    take_arrived();
    changes_.status = status_;
    return std::exchange(changes_, Changes());
}

} // namespace foothold::client
