#include "sync/client/replica.hpp"

#include "sync/client/memory.hpp"
#include "sync/client/post.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/limits.hpp"
#include "sync/protocol/shape.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace foothold::client {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds lasting_pause{15 * 60 * 1000};
/// A wait that is under way replaces the syncs by interval for so long.
constexpr milliseconds news_time_max{75'000};

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
    was_cut_ = position->is_amid_answer;
    send_request_from(std::move(*position));
}

void Replica::send_request_from(Position position) {
    auto outbox = position.is_amid_answer ? std::vector<protocol::PushedAction>() : store_.outbox();
    if (!outbox) return fail(outbox.error(), std::nullopt);
    UnderWay under_way{.is_amid_answer = position.is_amid_answer};
    under_way.message.epoch = position.epoch;
    under_way.message.cursors = std::move(position.cursors);
    under_way.message.actions = std::move(*outbox);
    under_way.message.settled_through = position.settled_through;
    if (!position.is_amid_answer && !under_way.message.cursors.empty() && !is_whole_wanted_)
        under_way.message.former_shapes = protocol::shapes_fingerprint();
    if (position.has_nothing) under_way.message.first_bytes = protocol::first_bytes_max;
    under_way.message.purged = position.purged;
    under_way.message.refusals = position.refusals;
    under_way.message.saves_bytes = is_metered_ || was_cut_;
    if (is_metered_ && !is_large_wanted_) under_way.message.bytes_max = protocol::metered_bytes_max;
    Request request = post_to(enrolment_, protocol::sync_path, protocol::encode(under_way.message));
    ++summary_.requests;
    summary_.bytes_up += request.body.size();
    under_way.id = transport_.send(std::move(request), [this](Result<Answer> answer) { answer_ = std::move(answer); });
    request_ = std::move(under_way);
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
