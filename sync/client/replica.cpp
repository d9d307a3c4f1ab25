#include "sync/client/replica.hpp"

#include "sync/client/memory.hpp"
#include "sync/client/read_answer.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/limits.hpp"
#include "sync/protocol/record_codec.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace foothold::client {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds lasting_pause{15 * 60 * 1000};

Request request_for(const Enrolment& enrolment, const protocol::SyncRequest& message) {
    Request request;
    request.url = enrolment.server + std::string(protocol::sync_path);
    request.headers = {{"Content-Type", std::string(protocol::media_type)},
                       {"Accept", std::string(protocol::media_type)},
                       {"Accept-Encoding", "zstd"},
                       {"Authorization", "Bearer " + enrolment.token}};
    request.body = protocol::encode(message);
    if (auto frame = protocol::compress_for_travel(request.body)) {
        request.body = std::move(*frame);
        request.headers.push_back({"Content-Encoding", "zstd"});
    }
    return request;
}

bool is_known_record(const protocol::RecordChange& change) {
    if (change.is_removed) return true;
    const auto record = protocol::decode_record(change.kind, change.body);
    return record ? domain::id_of(*record) == change.id : record.error().code == "protocol.unknown_kind";
}

/// Nothing that a device can do about it until somebody helps: asked for again seldom.
bool is_lasting(const Error& error) { return error.code == "server.wrong_token" || error.code == "protocol.too_new"; }

} // namespace

Replica::Replica(Store& store, Transport& transport, const Clock& clock, Random& random, const Enrolment& enrolment,
                 Rhythm rhythm) :
    store_(store),
    transport_(transport), clock_(clock), random_(random), enrolment_(enrolment), rhythm_(rhythm),
    next_sync_at_(clock.elapsed()) {}

Replica::~Replica() {
    if (request_) transport_.cancel(request_->id);
}

Result<void> Replica::perform(const domain::Action& action) {
    ActionReport& report = add_report(action);
    auto kept = within_memory([&] { return store_.keep(action, clock_.now()); });
    report.state = kept ? ActionState::kept : ActionState::not_kept;
    if (!kept) return report.error = kept.error().code, kept;
    is_wanted_again_ = is_wanted_again_ || is_syncing();
    if (!status_.error) sync_in(std::min(rhythm_.after_action, next_step_in()));
    return kept;
}

Result<void> Replica::dismiss(domain::Id action) {
    auto dismissed = store_.dismiss(action);
    if (!dismissed) return dismissed;
    Changes later;
    later.dismissed.push_back(action);
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
    show_phase(is_offline ? SyncStatus::Phase::offline : SyncStatus::Phase::idle);
    if (!is_offline) sync_in(milliseconds(0));
}

void Replica::set_status(SyncStatus status) {
    status_ = std::move(status);
    show_phase(is_offline_ ? SyncStatus::Phase::offline : status_.phase);
}

void Replica::step(milliseconds budget) try {
    const milliseconds until = clock_.elapsed() + budget;
    do {
        take_arrived();
        transport_.poll();
        if (answer_)
            receive(std::move(*std::exchange(answer_, std::nullopt)));
        else if (!request_ && !is_offline_ && clock_.elapsed() >= next_sync_at_)
            begin_sync();
        else
            return;
    } while (clock_.elapsed() < until);
} catch (const std::bad_alloc&) {
    if (request_) transport_.cancel(request_->id);
    fail({"memory.full", {}}, std::nullopt);
}

milliseconds Replica::next_step_in() const {
    if (answer_) return milliseconds(0);
    if (request_ || is_offline_) return rhythm_.interval;
    return std::max(milliseconds(0), next_sync_at_ - clock_.elapsed());
}

void Replica::begin_sync() {
    began_at_ = clock_.elapsed();
    summary_ = {};
    is_wanted_again_ = false;
    show_phase(SyncStatus::Phase::syncing);
    send_request();
}

void Replica::send_request() {
    if (!is_summed_up_)
        if (auto summed = store_.sum_up_scopes(); !summed) return fail(summed.error(), std::nullopt);
    is_summed_up_ = true;
    auto position = store_.position();
    if (!position) return fail(position.error(), std::nullopt);
    auto outbox = position->is_amid_answer ? std::vector<protocol::PushedAction>() : store_.outbox();
    if (!outbox) return fail(outbox.error(), std::nullopt);
    UnderWay under_way;
    under_way.message.epoch = position->epoch;
    under_way.message.cursors = std::move(position->cursors);
    under_way.message.actions = std::move(*outbox);
    Request request = request_for(enrolment_, under_way.message);
    ++summary_.requests;
    summary_.bytes_up += request.body.size();
    under_way.id = transport_.send(std::move(request), [this](Result<Answer> answer) { answer_ = std::move(answer); });
    request_ = std::move(under_way);
}

void Replica::receive(Result<Answer> result) {
    if (!result) return fail(result.error(), std::nullopt);
    summary_.bytes_down += result->body.size();
    const auto taken = take_in(*result);
    if (taken) return;
    if (taken.error().code == "sync.action_conflict")
        if (auto renumbered = store_.renumber_outbox(); !renumbered) return fail(renumbered.error(), std::nullopt);
    fail(taken.error(), result->retry_after);
}

Result<void> Replica::take_in(const Answer& answer) {
    const auto message = read_answer(answer);
    if (!message) return message.error();
    auto response = protocol::decode<protocol::SyncResponse>(*message);
    if (!response) return response.error();
    if (auto checked = check(*response); !checked) return checked;
    summary_.records += response->changes.size();
    summary_.actions_sent += response->verdicts.size();
    return response->has_more ? go_on(answer, response->epoch) : finish(std::move(*response));
}

Result<void> Replica::check(const protocol::SyncResponse& response) const {
    const protocol::SyncRequest& request = request_->message;
    const auto malformed = [](const char* detail) { return Error{"protocol.malformed", detail}; };
    if (!request.versions.overlaps(response.versions)) return Error{"protocol.too_new", "no version in common"};
    if (response.epoch.is_nil()) return malformed("no epoch");
    if (response.is_unchanged && (response.epoch != request.epoch || !response.changes.empty() || response.has_more))
        return malformed("unchanged, yet changed");
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

Result<void> Replica::go_on(const Answer& answer, domain::Id epoch) {
    if (auto staged = store_.stage(answer.body, !answer.content_encoding.empty(), epoch); !staged) return staged;
    request_.reset();
    send_request();
    return {};
}

Result<void> Replica::finish(protocol::SyncResponse last) {
    auto changes = store_.apply(std::move(last), clock_.now());
    if (!changes) return changes.error();
    status_.confirmed_through = changes->status.confirmed_through;
    status_.server_clock_ahead_s = changes->status.server_clock_ahead_s;
    status_.error.reset();
    status_.damage.reset();
    arrived_ = std::move(*changes);
    back_off_.reset();
    end_sync();
    const bool goes_on = is_wanted_again_ || is_rest_waiting();
    sync_in(goes_on ? milliseconds(0) : jittered_interval());
    show_phase(SyncStatus::Phase::idle);
    take_arrived();
    return {};
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
    status_.error = error;
    end_sync();
    const milliseconds pause = back_off_.next(random_, retry_after);
    sync_in(is_lasting(error) ? lasting_pause + pause : pause);
    show_phase(SyncStatus::Phase::waiting);
}

void Replica::end_sync() {
    request_.reset();
    answer_.reset();
    ++syncs_ended_;
    summary_.milliseconds = static_cast<std::uint64_t>((clock_.elapsed() - began_at_).count());
}

void Replica::sync_in(milliseconds delay) { next_sync_at_ = clock_.elapsed() + delay; }

milliseconds Replica::jittered_interval() {
    const auto tenth = static_cast<std::uint64_t>(rhythm_.interval.count() / 10);
    return rhythm_.interval - milliseconds(tenth) + milliseconds(random_.below(2 * tenth + 1));
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
