#include "tests/faults/trial.hpp"

#include "sync/client/memory.hpp"
#include "sync/client/replica.hpp"
#include "tests/client/small_world.hpp"
#include "tests/faults/failing_disk.hpp"
#include "tests/faults/obliging_server.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::faults {

namespace fs = std::filesystem;
namespace world = client::world;

namespace {

std::uint64_t next_sparse(std::uint64_t n) { return n < 12 ? n + 1 : n + n / 8; }

Result<void> open(Stage& stage) {
    auto device = client::Device::open(stage.data, world::now);
    if (!device) return device.error();
    stage.device.emplace(std::move(*device));
    return {};
}

bool is_set_aside(const client::DataDirectory& data) { return fs::exists(data.root / "set-aside-1"); }

/// The actions that the server got.
std::vector<domain::Id> sync(Stage& stage) {
    const client::SystemClock clock;
    client::SystemRandom random;
    ObligingServer server;
    client::Replica replica(stage.store(), server, clock, random, world::enrolment(), {});
    while (replica.syncs_ended() == 0) replica.step(std::chrono::milliseconds(0));
    CHECK_FALSE(replica.status().error);
    return server.taken;
}

std::string text_of(const Result<void>& outcome) {
    return outcome ? "success" : outcome.error().code + " (" + outcome.error().detail + ")";
}

} // namespace

Trial::Trial(const Scenario& scenario) : scenario_(scenario) {
    Stage stage{directory_.data("beginning")};
    REQUIRE(scenario_.prepare(stage));
    stage.device.reset();
    allowed_.push_back(state_after([](Stage&) { return Result<void>(); }));
    for (const Act& act : scenario_.halfway) allowed_.push_back(state_after(act));
    allowed_.push_back(state_after(scenario_.act));
}

Stage Trial::stage_at_beginning() {
    Stage stage{directory_.data("play")};
    fs::remove_all(stage.data.root);
    if (fs::exists(directory_.data("beginning").root))
        fs::copy(directory_.data("beginning").root, stage.data.root, fs::copy_options::recursive);
    if (scenario_.begins_open) REQUIRE(open(stage));
    return stage;
}

Snapshot Trial::state_after(const Act& act) {
    Stage stage = stage_at_beginning();
    REQUIRE(act(stage));
    if (!stage.device && !open(stage)) return {};
    return snapshot_of(*stage.device);
}

void Trial::fail_each(Resource resource, bool is_for_good, bool is_sparse) {
    for (std::uint64_t nth = 1; play(resource, nth, is_for_good);) nth = is_sparse ? next_sparse(nth) : nth + 1;
}

bool Trial::play(Resource resource, std::uint64_t nth, bool is_for_good) {
    CAPTURE(scenario_.name, static_cast<int>(resource), nth, is_for_good);
    Stage stage = stage_at_beginning();
    Result<void> outcome;
    bool is_met = false;
    bool is_on_disk = false;
    {
        const Fault fault(resource, nth, is_for_good);
        outcome = client::within_memory([&] { return scenario_.act(stage); });
        is_on_disk = !has_unsynced_log();
        stage.device.reset();
        is_met = fault.was_met();
    }
    ++plays_;
    CAPTURE(text_of(outcome));
    if (outcome && scenario_.lasts) CHECK(is_on_disk);
    if (!is_met) CHECK(outcome);
    look_again(stage, resource, outcome);
    return is_met;
}

/// What the next start finds.
void Trial::look_again(Stage& stage, Resource resource, const Result<void>& outcome) {
    const bool is_replaced = opens_again(stage, outcome) && is_set_aside(stage.data);
    CHECK((!is_replaced || may_be_replaced(resource)));
    Snapshot found = snapshot_of(*stage.device);
    const auto is_found = [&](const Snapshot& allowed) { return found == (is_replaced ? allowed.begun_anew() : allowed); };
    CHECK((outcome ? is_found(allowed_.back()) : std::ranges::any_of(allowed_, is_found)));
    came_back_ += !outcome && scenario_.halfway.empty() && found == allowed_.back() && found != allowed_.front();
    CHECK(sums_hold(*stage.device));
    sync_to_the_end(stage, std::move(found));
}

/// Only an enrolment that failed may leave a device that is nobody's, and then it can be done again.
bool Trial::opens_again(Stage& stage, const Result<void>& outcome) {
    const auto opened = open(stage);
    INFO(text_of(opened));
    if (opened) return true;
    REQUIRE(opened.error().code == "device.not_enrolled");
    REQUIRE_FALSE(outcome);
    REQUIRE(allowed_.front() == Snapshot());
    REQUIRE(scenario_.act(stage));
    return false;
}

/// Parts of an answer that are on the device bring their own verdicts first.
void Trial::sync_to_the_end(Stage& stage, Snapshot found) {
    if (found.is_amid_answer) {
        CHECK(sync(stage).empty());
        found = snapshot_of(*stage.device);
    }
    const std::vector<domain::Id> taken = sync(stage);
    const Snapshot synced = snapshot_of(*stage.device);
    CHECK(synced.records == ObligingServer::records());
    CHECK(synced.outbox.empty());
    CHECK(taken.size() == found.outbox.size());
    for (const auto& [action, state] : found.actions) {
        const bool is_unsent = state == client::ActionState::kept;
        CHECK(std::ranges::count(taken, action) == (is_unsent ? 1 : 0));
        CHECK(synced.times(action) == (is_unsent ? 0 : 1));
    }
    CHECK(sums_hold(*stage.device));
}

} // namespace foothold::faults
