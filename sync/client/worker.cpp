#include "sync/client/worker.hpp"

#include "domain/lesson_material.hpp"
#include "sync/client/attachments.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/device.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/memory.hpp"
#include "sync/client/replica.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>

namespace foothold::client {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds step_budget{20};
constexpr milliseconds farewell_pause{60'000}; ///< until the server is told again that nothing is left here
constexpr milliseconds memory_pause{1000};     ///< until other programs may have given some back

struct Perform {
    domain::Action action;
};
struct Dismiss {
    domain::Id action;
};
struct SyncNow {};
struct FetchAnyway {};
struct SetOffline {
    bool is_offline = false;
};
struct SetMetered {
    bool is_metered = false;
};
struct OpenAttachment {
    domain::Hash hash;
};
using Command = std::variant<Perform, Dismiss, SyncNow, FetchAnyway, SetOffline, SetMetered, OpenAttachment>;
using OpenedAttachments = std::vector<std::pair<domain::Hash, std::string>>;

/// Nobody is left to tell: the next start reports what is wrong with the disk.
void ignore(const Result<void>&) {}

struct Obey {
    Replica& replica;
    Attachments* attachments;

    void operator()(const Perform& command) const { ignore(replica.perform(command.action)); }
    void operator()(const Dismiss& command) const { ignore(replica.dismiss(command.action)); }
    void operator()(const SyncNow&) const { replica.start_sync(); }
    void operator()(const FetchAnyway&) const { replica.fetch_anyway(); }
    void operator()(const SetOffline& command) const {
        replica.set_offline(command.is_offline);
        if (attachments && command.is_offline) attachments->give_up();
    }
    void operator()(const SetMetered& command) const {
        replica.set_metered(command.is_metered);
        if (attachments) attachments->set_metered(command.is_metered);
    }
    void operator()(const OpenAttachment& command) const {
        if (attachments) attachments->open(command.hash);
    }
};

class ShiftedClock final : public SystemClock {
public:
    explicit ShiftedClock(std::int64_t ahead_s) : ahead_s_(ahead_s) {}

    domain::Instant now() const override { return SystemClock::now() + ahead_s_; }

private:
    std::int64_t ahead_s_;
};

} // namespace

/// Everything behind the mutex is shared; the rest belongs to the thread once it runs.
class Worker::Thread {
public:
    Thread(Options options, Device device) :
        options_(std::move(options)), device_(std::move(device)),
        transport_(options_.transport ? std::move(options_.transport) : std::make_unique<CurlTransport>()) {}
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;
    ~Thread() {
        {
            const std::lock_guard guard(mutex_);
            is_stopping_ = true;
        }
        transport_->wake();
        thread_.join();
    }

    void start() {
        thread_ = std::thread([this] { run(); });
    }

    const Enrolment& enrolment() const { return device_->enrolment(); }
    const Clock& clock() const { return clock_; }
    SystemRandom& random() { return random_; }

    void order(Command command) {
        {
            const std::lock_guard guard(mutex_);
            commands_.push_back(std::move(command));
        }
        transport_->wake();
    }

    std::optional<Changes> take_changes() {
        const std::lock_guard guard(mutex_);
        return std::exchange(changes_, std::nullopt);
    }

    OpenedAttachments take_opened() {
        const std::lock_guard guard(mutex_);
        return std::exchange(opened_, {});
    }

private:
    void run() {
        bool is_usable = true;
        while (is_usable && !is_stopping()) {
            const auto used = within_memory([this] { return Result<bool>(use_cache()); });
            is_usable = !used || *used;
            if (!used) transport_->wait(memory_pause);
        }
        while (!is_stopping()) transport_->wait(milliseconds(1000));
    }

    /// Until the end, or until the cache turns out to be damaged. False: it cannot be used, and why has been posted.
    bool use_cache() {
        if (!device_) return go_on_leaving();
        auto loaded = device_->load(clock_.now());
        if (!loaded) return post_failure(loaded.error());
        Replica replica(device_->store(), *transport_, clock_, random_, device_->enrolment(),
                        {.interval = options_.interval, .after_action = options_.after_action, .waits_for_news = true});
        replica.set_metered(options_.is_metered);
        if (options_.is_offline) replica.set_offline(true);
        replica.purge_also([this] { return purge_attachments(); });
        replica.set_status(std::move(loaded->status));
        loaded->status = replica.status();
        post(std::move(*loaded));
        open_attachments();
        while (take_turn(replica)) {
            if (replica.farewell()) return leave(*replica.farewell());
            if (const auto& error = replica.status().error; error && error->code == "cache.damaged") return replace_cache(*error);
            const bool is_behind = !orders_.empty() || unposted_;
            transport_->wait(is_behind ? memory_pause : next_step_in(replica));
        }
        return true;
    }

    /// The interface has been told by now. False: there is nothing to use any more.
    bool leave(domain::Id receipt) {
        attachments_.reset();
        attachment_store_.reset();
        Device device = std::move(*device_);
        device_.reset();
        if (auto erased = Device::erase(std::move(device), receipt); !erased) return post_failure(erased.error());
        return say_farewell();
    }

    /// After a lack of memory amid it.
    bool go_on_leaving() {
        auto device = Device::open(options_.directory, clock_.now());
        if (!device) return device.error().code == "device.erased" ? say_farewell() : post_failure(device.error());
        device_.emplace(std::move(*device));
        return true;
    }

    bool say_farewell() {
        while (!is_stopping() && !confirm_erasure(options_.directory, *transport_)) transport_->wait(farewell_pause);
        return false;
    }

    /// False at the end. What there is no memory for is done in another turn.
    bool take_turn(Replica& replica) {
        const auto goes_on = within_memory([&]() -> Result<bool> {
            const bool is_stopping = !obey(replica);
            if (is_stopping) return false;
            replica.step(step_budget);
            bring_attachments(replica);
            post_changes(replica);
            return true;
        });
        return goes_on ? *goes_on : !is_stopping();
    }

    /// Without them everything else goes on; what is wrong with the disk shows there.
    void open_attachments() {
        attachments_.reset();
        attachment_store_.reset();
        followed_.reset();
        auto opened = device_->open_attachments();
        if (!opened) return;
        attachment_store_.emplace(std::move(*opened));
        attachments_.emplace(*attachment_store_, *transport_, clock_, random_, device_->enrolment(),
                             AttachmentRules{.is_metered = options_.is_metered});
    }

    /// After the records, and not by those of a damaged cache that have not come again.
    void bring_attachments(const Replica& replica) {
        if (!attachments_ || replica.status().damage) return;
        const std::pair now{replica.revision(), domain::danish_time(clock_.now()).date};
        if (followed_ != now) {
            const auto lessons = device_->store().lessons();
            if (lessons && attachments_->follow(domain::material_of_lessons(*lessons, now.second))) followed_ = now;
        }
        attachments_->allow(replica.is_at_rest());
        attachments_->step();
    }

    Result<void> purge_attachments() {
        if (!attachments_) open_attachments();
        if (!attachments_) return Error{"disk.unreadable", options_.directory.attachments().string()};
        const auto lessons = device_->store().lessons();
        if (!lessons) return lessons.error();
        return attachments_->follow(domain::material_of_lessons(*lessons, domain::danish_time(clock_.now()).date));
    }

    milliseconds next_step_in(const Replica& replica) const {
        const auto attachment = attachments_ ? attachments_->next_step_in() : std::nullopt;
        return attachment ? std::min(*attachment, replica.next_step_in()) : replica.next_step_in();
    }

    void post_opened() {
        auto opened = attachments_->take_opened();
        if (opened.empty()) return;
        const std::lock_guard guard(mutex_);
        opened_.insert(opened_.end(), std::make_move_iterator(opened.begin()), std::make_move_iterator(opened.end()));
    }

    bool replace_cache(const Error& damage) {
        auto replaced = device_->replace_cache(damage, clock_.now());
        return replaced ? true : post_failure(replaced.error());
    }

    /// What was ordered before the stop is still done.
    bool obey(Replica& replica) {
        const bool is_behind = !orders_.empty();
        bool goes_on = true;
        {
            const std::lock_guard guard(mutex_);
            if (!is_behind) std::swap(orders_, commands_);
            goes_on = is_behind || !is_stopping_;
        }
        for (; !orders_.empty(); orders_.pop_front()) {
            const Command& command = orders_.front();
            if (const auto* mode = std::get_if<SetOffline>(&command)) options_.is_offline = mode->is_offline;
            if (const auto* link = std::get_if<SetMetered>(&command)) options_.is_metered = link->is_metered;
            std::visit(Obey{replica, attachments_ ? &*attachments_ : nullptr}, command);
        }
        return goes_on;
    }

    void post_changes(Replica& replica) {
        if (!unposted_) unposted_ = replica.take_changes();
        if (attachments_) post_opened();
        if (attachments_ && attachments_->reports() != posted_reports_)
            unposted_->attachments = posted_reports_ = attachments_->reports();
        if (!unposted_->is_empty() || unposted_->status != posted_status_) post(std::move(*unposted_));
        unposted_.reset();
    }

    /// Without the memory for it, `changes` stay what they are.
    void post(Changes&& changes) {
        SyncStatus status = changes.status;
        {
            const std::lock_guard guard(mutex_);
            if (changes_)
                changes_->append(std::move(changes));
            else
                changes_ = std::move(changes);
        }
        posted_status_ = std::move(status);
        if (options_.wake) options_.wake();
    }

    bool post_failure(Error error) {
        Changes changes;
        changes.status.error = std::move(error);
        post(std::move(changes));
        return false;
    }

    bool is_stopping() {
        const std::lock_guard guard(mutex_);
        return is_stopping_;
    }

    Options options_;
    std::optional<Device> device_; ///< none once its person was erased
    ShiftedClock clock_{options_.ahead_s};
    SystemRandom random_;
    std::unique_ptr<Transport> transport_;
    std::optional<AttachmentStore> attachment_store_;
    std::optional<Attachments> attachments_;                         ///< none when their file cannot be used
    std::optional<std::pair<std::uint64_t, domain::Date>> followed_; ///< the records, and the day, that the attachments go by
    AttachmentReports posted_reports_;
    SyncStatus posted_status_;
    std::deque<Command> orders_; ///< taken over from `commands_`, not yet obeyed
    std::optional<Changes> unposted_;
    std::mutex mutex_;
    std::deque<Command> commands_;
    std::optional<Changes> changes_;
    OpenedAttachments opened_;
    bool is_stopping_ = false;
    std::thread thread_;
};

Result<std::unique_ptr<Worker>> Worker::start(Options options) {
    return within_memory([&]() -> Result<std::unique_ptr<Worker>> {
        auto device = Device::open(options.directory, SystemClock().now());
        if (!device) return device.error();
        auto worker = std::unique_ptr<Worker>(new Worker(std::make_unique<Thread>(std::move(options), std::move(*device))));
        worker->thread_->start();
        return worker;
    });
}

Worker::Worker(std::unique_ptr<Thread> thread) :
    thread_(std::move(thread)), model_(thread_->enrolment().person, thread_->enrolment().role) {}

Worker::~Worker() = default;

domain::Id Worker::perform(domain::Intent intent) {
    if (!model_.is_ready()) return {};
    const domain::Action action{thread_->random().id(), model_.person(), thread_->clock().now(), std::move(intent)};
    const domain::Verdict verdict = model_.perform(action);
    if (verdict == domain::Verdict::merged) return {};
    if (verdict == domain::Verdict::applied) thread_->order(Perform{action});
    return action.id;
}

void Worker::dismiss(domain::Id action) {
    model_.forget(action);
    thread_->order(Dismiss{action});
}

void Worker::sync_now() { thread_->order(SyncNow{}); }

void Worker::fetch_anyway() { thread_->order(FetchAnyway{}); }

void Worker::set_offline(bool is_offline) { thread_->order(SetOffline{is_offline}); }

void Worker::set_metered(bool is_metered) { thread_->order(SetMetered{is_metered}); }

void Worker::open_attachment(const domain::Hash& hash) { thread_->order(OpenAttachment{hash}); }

const std::string* Worker::opened_attachment(const domain::Hash& hash) const {
    const auto found = opened_.find(hash);
    return found == opened_.end() ? nullptr : &found->second;
}

void Worker::close_attachment(const domain::Hash& hash) { opened_.erase(hash); }

bool Worker::poll() {
    auto opened = thread_->take_opened();
    for (auto& [hash, bytes] : opened) opened_.insert_or_assign(hash, std::move(bytes));
    auto changes = thread_->take_changes();
    if (!changes) return !opened.empty();
    model_.take(std::move(*changes));
    return true;
}

} // namespace foothold::client
