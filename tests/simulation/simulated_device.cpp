#include "tests/simulation/simulated_device.hpp"

#include "tests/simulation/every_record.hpp"
#include "tests/simulation/violation.hpp"
#include "tests/simulation/virtual_transport.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace foothold::simulation {

namespace {

using client::ActionState;

// Long enough that most syncs have a reason.
constexpr client::Replica::Rhythm rhythm{.interval = std::chrono::hours(6), .after_action = milliseconds(150)};

} // namespace

// From a start of the app to its end.
struct SimulatedDevice::Life {
    client::Store store;
    VirtualTransport transport;
    client::Replica replica;
    client::Model model;
    std::uint64_t syncs_seen = 0;

    Life(client::Store opened, const Surroundings& around, const server::Device& device, const client::Enrolment& enrolment,
         const client::Clock& clock, client::Random& random, std::function<void(domain::Id)> on_receipt,
         std::function<void()> on_arrival) :
        store(std::move(opened)),
        transport(around.network, device, std::move(on_receipt), std::move(on_arrival)),
        replica(store, transport, clock, random, enrolment, rhythm), model(enrolment.person, enrolment.role) {}
};

SimulatedDevice::SimulatedDevice(Surroundings around, std::string name, SimulatedServer::Enrolled enrolled) :
    around_(around), name_(std::move(name)), enrolled_(std::move(enrolled)), clock_(around.timeline), random_(around.dice) {
    around_.file_system.plug_in(name_, disk_);
    disk_.put_image(around_.new_cache.image);
}

SimulatedDevice::SimulatedDevice(Surroundings around, std::string name, const SimulatedDevice& original) :
    SimulatedDevice(around, std::move(name), original.enrolled_) {
    disk_.put_image(original.disk_.image());
    kept_ = original.kept_;
    held_ = original.held_;
    receipt_ = original.receipt_;
    dismissed_ = original.dismissed_;
    is_copy_ = true;
}

SimulatedDevice::~SimulatedDevice() {
    life_.reset();
    around_.file_system.unplug(name_);
}

std::unique_ptr<SimulatedDevice> SimulatedDevice::clone(std::string name) {
    is_copy_ = true;
    return std::unique_ptr<SimulatedDevice>(new SimulatedDevice(around_, std::move(name), *this));
}

void SimulatedDevice::fail(const std::string& what) const { throw Violation(fmt::format("{}: {}", name_, what)); }

void SimulatedDevice::start() {
    if (!disk_.has_power()) disk_.restart(around_.dice);
    if (is_leaving()) return go_on_leaving();
    auto store = client::Store::open("/" + name_ + "/cache.db", around_.new_cache.key);
    if (is_power_cut()) return;
    if (!store) fail("the cache does not open: " + store.error().code + ": " + store.error().detail);
    const client::Enrolment enrolment{"https://server", enrolled_.device.id, enrolled_.token, person(),
                                      domain::Role::participant};
    life_ = std::make_shared<Life>(
        std::move(*store), around_, enrolled_.device, enrolment, clock_, random_,
        [this](domain::Id receipt) {
            // Sent again it says no more than the first time, and something else may have gone meanwhile.
            if (std::exchange(receipt_, receipt) != receipt) check_gone(load(), disk_.durable_image());
        },
        [this] { step_later(milliseconds(0)); });
    client::Changes loaded = load();
    check_kept(loaded);
    life_->replica.set_status(loaded.status);
    loaded.status = life_->replica.status();
    life_->model.take(std::move(loaded));
    step_later(milliseconds(0));
}

void SimulatedDevice::stop() {
    life_.reset();
    is_power_cut();
}

bool SimulatedDevice::is_power_cut() {
    if (disk_.has_power()) return false;
    life_.reset();
    around_.timeline.after(milliseconds(around_.dice.between(1000, 600'000)), [this] {
        if (!is_on() && !is_gone_) start();
    });
    return true;
}

void SimulatedDevice::step_later(milliseconds delay) {
    around_.timeline.after(delay, [this, life = std::weak_ptr(life_)] {
        if (!life.expired() && life.lock() == life_) step();
    });
}

void SimulatedDevice::step() {
    client::Replica& replica = life_->replica;
    replica.step(milliseconds(20));
    if (is_power_cut()) return;
    if (replica.farewell()) return leave(*replica.farewell());
    life_->model.take(replica.take_changes());
    check_error(replica.status());
    const bool has_synced = replica.syncs_ended() != life_->syncs_seen && !replica.status().error;
    if (has_synced && replica.summary().is_right && life_->transport.rightful()) {
        heard_at_ = life_->transport.given_at();
        client::Changes loaded = load();
        check_rightful(loaded);
        check_model(std::move(loaded));
    }
    life_->syncs_seen = replica.syncs_ended();
    if (!replica.is_syncing()) step_later(std::max(milliseconds(1), replica.next_step_in()));
}

void SimulatedDevice::check_error(const client::SyncStatus& status) const {
    if (!status.error) return;
    const std::string& code = status.error->code;
    const bool is_conflict_possible = is_copy_ || around_.server.was_restored();
    if (code == "sync.action_conflict" && is_conflict_possible) return;
    if (code == "server.wrong_token" && is_copy_ && is_nobodys()) return;
    if (code.starts_with("network.") || code == "server.busy") return;
    fail("the sync fails: " + code + ": " + status.error->detail);
}

client::Changes SimulatedDevice::load() const {
    auto loaded = life_->store.load();
    if (!loaded) fail("the cache cannot be read: " + loaded.error().code + ": " + loaded.error().detail);
    return std::move(*loaded);
}

void SimulatedDevice::check_rightful(const client::Changes& loaded) {
    const Rightful& rightful = *life_->transport.rightful();
    for (const domain::Record& record : loaded.put) {
        held_.insert_or_assign(domain::id_of(record), record);
        const auto found = rightful.find(domain::id_of(record));
        const std::string_view kind = domain::record_kind_names[record.index()];
        if (found == rightful.end()) fail(fmt::format("holds a {} that its person may not see", kind));
        if (found->second != record) fail(fmt::format("holds another {} than the server", kind));
    }
    if (loaded.put.size() != rightful.size())
        fail(fmt::format("holds {} records, should hold {}", loaded.put.size(), rightful.size()));
}

void SimulatedDevice::check_model(client::Changes loaded) const {
    client::Model fresh(person(), domain::Role::participant);
    fresh.take(std::move(loaded));
    bool is_same = fresh.records().size() == records().size();
    for_each(fresh.records(), [&]<class Entity>(const Entity& entity) {
        const auto* shown = records().find<Entity>(entity.id);
        is_same = is_same && shown && *shown == entity;
    });
    if (!is_same) fail("shows something else than after a start");
    if (fresh.unsent() != life_->model.unsent()) fail("counts its unsent actions wrongly");
}

// Each of them waits, was refused and is shown, or has reached the server; a server that was put back hears of it again with the
// next sync.
void SimulatedDevice::check_kept(const client::Changes& loaded) const {
    std::set<domain::Id> known;
    for (const client::ActionReport& report : loaded.actions)
        if (!known.insert(report.action.id).second) fail("holds an action twice");
    if (around_.server.was_restored() || is_nobodys()) return;
    for (const auto& [id, action] : kept_)
        if (!known.contains(id) && !around_.server.oracle().decided().contains(id)) fail("has lost an action that it had kept");
}

void SimulatedDevice::set_offline(bool is_offline) {
    life_->replica.set_offline(is_offline);
    life_->syncs_seen = life_->replica.syncs_ended(); // one that was given up has brought nothing
    step_later(milliseconds(0));
}

void SimulatedDevice::sync_now() {
    life_->replica.start_sync();
    step_later(milliseconds(0));
}

void SimulatedDevice::perform(domain::Intent intent) {
    const domain::Action action{new_id(), person(), clock_.now(), std::move(intent)};
    if (life_->model.perform(action) != domain::Verdict::applied) return;
    const auto kept = life_->replica.perform(action);
    if (kept) kept_.emplace(action.id, action);
    if (is_power_cut()) return;
    if (!kept) fail("does not keep an action: " + kept.error().code + ": " + kept.error().detail);
    step_later(milliseconds(0));
}

void SimulatedDevice::dismiss_something() {
    for (const client::ActionReport& report : life_->model.actions()) {
        if (report.state != ActionState::needs_a_look || !kept_.contains(report.action.id)) continue;
        const domain::Id id = report.action.id;
        dismissed_.insert(id); // the power may go before anybody knows
        static_cast<void>(life_->replica.dismiss(id).has_value());
        if (!is_power_cut()) step_later(milliseconds(0));
        return;
    }
}

const domain::Records& SimulatedDevice::records() const { return life_->model.records(); }

bool SimulatedDevice::is_done_since(milliseconds moment) const {
    if (is_gone_ || (is_nobodys() && is_copy_ && life_ && life_->replica.status().error)) return true;
    return is_on() && heard_at_ > moment && !life_->replica.is_syncing() && life_->model.unsent() == 0;
}

/// A letter goes with the match that it was for, also from what would be sent again.
bool SimulatedDevice::is_purged_letter(const domain::Action& action) const {
    const auto* letter = std::get_if<domain::SendMessage>(&action.intent);
    return letter && !records().find_any(letter->message);
}

void SimulatedDevice::check_outcome() const {
    if (is_nobodys()) return check_left();
    std::set<domain::Id> waiting;
    for (const client::ActionReport& report : load().actions) {
        if (report.state != ActionState::needs_a_look) fail("still waits with an action");
        waiting.insert(report.action.id);
    }
    const auto& decided = around_.server.oracle().decided();
    for (const auto& [id, action] : kept_) {
        const auto decision = decided.find(id);
        const bool is_seen = waiting.contains(id) || dismissed_.contains(id);
        if (decision == decided.end() && is_seen && around_.server.was_restored()) continue; // refused before, and forgotten
        if (decision == decided.end() && around_.server.was_restored() && is_purged_letter(action)) continue;
        if (decision == decided.end()) fail("kept an action that never reached the server");
        const bool is_refused =
            decision->second.verdict == domain::Verdict::rejected || decision->second.verdict == domain::Verdict::out_of_scope;
        // After a restore one copy of a device sends again what all of them had sent, and alone hears of it.
        const bool is_shown_by_copy = is_copy_ && around_.server.was_restored();
        if (is_refused && !is_seen && !is_shown_by_copy) fail("a refused action is not shown to its author");
        if (!is_refused && waiting.contains(id) && !around_.server.was_restored())
            fail("an action that was taken is shown as refused");
    }
}

} // namespace foothold::simulation
