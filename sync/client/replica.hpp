#pragma once

#include "domain/action.hpp"
#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/client/back_off.hpp"
#include "sync/client/changes.hpp"
#include "sync/client/clock.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/news_watch.hpp"
#include "sync/client/random.hpp"
#include "sync/client/store.hpp"
#include "sync/client/sync_summary.hpp"
#include "sync/client/transport.hpp"
#include "sync/protocol/difference.hpp"
#include "sync/protocol/messages.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace foothold::client {

/// Keeps this device's copy in step with the server. A state machine without I/O, clock or randomness of its own: it moves when
/// somebody calls `step`, and never waits.
class Replica {
public:
    /// Records in several languages travel as a quarter of their size, or less.
    static constexpr unsigned typical_compression = 4;

    struct Rhythm {
        std::chrono::milliseconds interval{60'000};  ///< between syncs, +- a tenth
        std::chrono::milliseconds after_action{150}; ///< so that actions in a row travel together
        bool waits_for_news = false; ///< asks the server to say when there is something, instead of asking by interval
        std::chrono::milliseconds metered_interval{15 * 60'000}; ///< instead of `interval` when each byte costs
    };

    Replica(Store& store, Transport& transport, const Clock& clock, Random& random, const Enrolment& enrolment, Rhythm rhythm);
    Replica(const Replica&) = delete;
    Replica& operator=(const Replica&) = delete;
    ~Replica();

    /// Writes the action into the outbox. After success it survives whatever happens to this device's power.
    Result<void> perform(const domain::Action& action);
    Result<void> dismiss(domain::Id action);

    /// Syncs at the next step, or once more when a sync is under way.
    void start_sync();
    /// Offline: nothing is sent, and an answer that is under way is given up.
    void set_offline(bool is_offline);

    /// The link costs by the byte: syncs seldom and after actions, never waits for news, and asks before it fetches much.
    void set_metered(bool is_metered);
    /// The answer to that.
    void fetch_anyway();

    /// Called when something was lost, before its receipt is written: lets nothing of it be left beside the cache. When it fails
    /// there is no receipt, and the server asks again.
    void purge_also(std::function<Result<void>()> purge) { purge_beside_ = std::move(purge); }

    /// Goes on with what can be done now, for about this long. A lack of memory is an error of the sync like any other.
    void step(std::chrono::milliseconds budget);
    /// When `step` has to be called again at the latest, if the transport has nothing before.
    std::chrono::milliseconds next_step_in() const;
    bool is_syncing() const { return request_.has_value(); }
    /// The person was erased, and the cache is empty: nothing is asked any more. When nothing else is left on the device either,
    /// the server has to get this receipt.
    const std::optional<domain::Id>& farewell() const { return farewell_; }
    /// Whether this device has everything that the server had when it was last asked, and asks for nothing now.
    bool is_at_rest() const { return has_synced_ && !is_offline_ && !status_.error && !request_; }
    /// Another number whenever records have changed on the disk.
    std::uint64_t revision() const { return revision_; }

    /// What has changed since the last call. Without the memory for it, the next call tells it.
    Changes take_changes();
    /// Syncs that have come to an end, well or not; of the last one, what it cost.
    std::uint64_t syncs_ended() const { return syncs_ended_; }
    const SyncSummary& summary() const { return summary_; }
    const SyncStatus& status() const { return status_; }
    void set_status(SyncStatus status);

private:
    struct UnderWay {
        Transport::RequestId id = 0;
        protocol::SyncRequest message;
        bool is_amid_answer = false;
    };

    void begin_sync();
    void send_request();
    void send_request_from(Position position);
    bool is_wait_wanted() const;
    void begin_wait();
    void hear(const Result<NewsWatch::Word>& word);
    void receive(Result<Answer> result);
    Result<std::string> read_whole(const Answer& answer);
    Result<void> take_in(const Answer& answer);
    Result<void> ask_first(std::uint64_t bytes_to_come);
    Result<void> keep_beginning(const Answer& answer);
    Result<void> show_first_things(const protocol::SyncResponse& response);
    protocol::FindHeld find_held();
    Result<void> ask_for_whole();
    Result<void> stage(const protocol::SyncResponse& part);
    Result<void> go_on(const Answer& answer, const protocol::SyncResponse& part);
    Result<void> finish(protocol::SyncResponse last);
    Result<void> leave(domain::Id receipt);
    Result<bool> has_told_what_is_settled();
    Result<void> settle_purges(std::optional<domain::Id> purge);
    void fail(const Error& error, std::optional<std::chrono::seconds> retry_after);
    void tidy();
    bool is_rest_waiting();
    void note_success(const SyncStatus& confirmed);
    void end_sync();
    std::chrono::milliseconds next_sync_in() const;
    void sync_in(std::chrono::milliseconds delay);
    std::chrono::milliseconds jittered_interval();
    void show_phase(SyncStatus::Phase phase);
    ActionReport& add_report(const domain::Action& action);
    void take_arrived();

    Store& store_;
    Transport& transport_;
    const Clock& clock_;
    Random& random_;
    Enrolment enrolment_;
    Rhythm rhythm_;
    BackOff back_off_;
    std::optional<UnderWay> request_;
    std::optional<Result<Answer>> answer_;
    std::chrono::milliseconds next_sync_at_;
    std::chrono::milliseconds began_at_{};
    bool is_summed_up_ = false; ///< once, before the first request: after that every change is followed
    int corrections_ = 0;       ///< answers of this sync that made another request necessary
    NewsWatch news_;
    std::function<Result<void>()> purge_beside_;
    bool has_synced_ = false; ///< since the start
    bool was_told_ = false;   ///< of news, which a sync is to bring
    bool is_metered_ = false;
    bool is_large_wanted_ = false; ///< whatever it costs, until it has come
    bool was_cut_ = false;         ///< the answer that this sync goes on with
    bool is_whole_wanted_ = false; ///< in this sync: bodies by themselves, not by how they differ
    bool is_untidy_ = false;       ///< since a sync ended, until a step after that, when the screen has been told
    bool is_offline_ = false;
    bool is_wanted_again_ = false;
    std::optional<domain::Id> farewell_;
    std::optional<Changes> arrived_; ///< are on disk, and wait for the memory to be told
    Changes changes_;
    SyncStatus status_;
    SyncSummary summary_;
    std::uint64_t syncs_ended_ = 0;
    std::uint64_t revision_ = 0;
};

} // namespace foothold::client
