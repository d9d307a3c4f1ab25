#include "tests/faults/trial.hpp"

#include "sync/client/headless.hpp"
#include "sync/client/memory.hpp"
#include "sync/client/replica.hpp"
#include "tests/client/blob_server.hpp"
#include "tests/client/small_world.hpp"
#include "tests/faults/erasing_server.hpp"
#include "tests/faults/failing_disk.hpp"
#include "tests/faults/obliging_server.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

namespace foothold::faults {

namespace fs = std::filesystem;
namespace world = client::world;

namespace {

std::uint64_t next_sparse(std::uint64_t n, std::uint64_t part) { return n < 12 ? n + 1 : n + n / part; }

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

std::set<domain::Hash> names_of(const std::vector<std::string>& pictures) {
    std::set<domain::Hash> names;
    for (const std::string& bytes : pictures) names.insert(client::name_of(bytes));
    return names;
}

} // namespace

Trial::Trial(const Scenario& scenario) : scenario_(scenario) {
    Stage stage{directory_.data("beginning")};
    REQUIRE(scenario_.prepare(stage));
    stage.close();
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
    const std::uint64_t part = scenario_.pictures ? 3 : 8;
    for (std::uint64_t nth = 1; play(resource, nth, is_for_good);) nth = is_sparse ? next_sparse(nth, part) : nth + 1;
}

bool Trial::play(Resource resource, std::uint64_t nth, bool is_for_good) {
    CAPTURE(scenario_.name, static_cast<int>(resource), nth, is_for_good);
    Stage stage = stage_at_beginning();
    const fs::path picture_log = stage.data.attachments().string() + "-wal";
    Result<void> outcome;
    bool is_met = false;
    bool is_on_disk = false;
    bool has_forgotten = false;
    {
        const Fault fault(resource, nth, is_for_good);
        outcome = client::within_memory([&] { return scenario_.act(stage); });
        is_on_disk = !has_unsynced_log();
        std::error_code none;
        has_forgotten = fs::file_size(picture_log, none) == 0 && !none;
        stage.close();
        is_met = fault.was_met();
    }
    ++plays_;
    CAPTURE(text_of(outcome));
    if (outcome && scenario_.lasts) CHECK(is_on_disk);
    if (!is_met || (scenario_.heals && !is_for_good)) CHECK(outcome);
    const bool has_to_forget = scenario_.pictures && scenario_.pictures->forgets && resource != Resource::sectors;
    if (outcome && has_to_forget) CHECK(has_forgotten);
    CHECK_FALSE(stage.has_lied);
    if (scenario_.leaves) return look_at_leaving(stage, outcome), is_met;
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
    CHECK(is_sound(stage.data, stage.data.cache()));
    sync_to_the_end(stage, std::move(found));
    if (scenario_.pictures) look_at_pictures(stage, resource, outcome);
}

/// Then the same is done again. What was damaged may have been begun anew, and then other pictures may fill the room.
void Trial::look_at_pictures(Stage& stage, Resource resource, const Result<void>& outcome) {
    const auto& [needed, all, forgets] = *scenario_.pictures;
    const bool may_begin_anew = resource == Resource::sectors;
    const auto after = names_of(all);
    const auto is_after = [&](const auto& found) { return may_begin_anew ? found.size() == after.size() : found == after; };
    auto opened = stage.device->open_attachments();
    REQUIRE(opened);
    stage.attachments.emplace(std::move(*opened));
    const auto here = pictures_in(stage.data);
    CHECK((here || scenario_.has_damaged_pictures));
    if (here && !may_begin_anew) {
        CHECK(std::ranges::includes(*here, names_of(needed)));
        CHECK(std::ranges::includes(*here, stage.said_to_be_here));
    }
    if (outcome) CHECK((here && is_after(*here)));
    CHECK(scenario_.act(stage));
    const auto again = pictures_in(stage.data);
    CHECK((again && is_after(*again)));
    CHECK(stage.attachments->held()->size() == after.size());
    CHECK(is_sound(stage.data, stage.data.attachments()));
}

/// Then the same is done again, until the server has heard it.
void Trial::look_at_leaving(Stage& stage, const Result<void>& outcome) {
    if (!outcome) CHECK(scenario_.act(stage));
    CHECK_FALSE(has_leftovers(stage.data));
    ErasingServer server(stage.data);
    CHECK(client::confirm_erasure(stage.data, server));
    CHECK_FALSE(fs::exists(stage.data.farewell()));
    CHECK(client::Device::open(stage.data, world::now).error().code == "device.not_enrolled");
    CHECK_FALSE(stage.has_lied);
}

/// Only an enrolment that failed may leave a device that is nobody's, and then it can be done again.
bool Trial::opens_again(Stage& stage, const Result<void>& outcome) {
    const auto opened = open(stage);
    INFO(text_of(opened));
    if (opened) return true;
    REQUIRE((opened.error().code == "device.not_enrolled" || opened.error().code == "device.erased"));
    REQUIRE_FALSE(outcome);
    REQUIRE(allowed_.front() == Snapshot());
    REQUIRE(scenario_.act(stage));
    return false;
}

/// Parts of an answer that are on the device bring their own verdicts first; what they have none for may go with the same sync.
void Trial::sync_to_the_end(Stage& stage, Snapshot found) {
    if (found.is_amid_answer) {
        const Snapshot before = std::exchange(found, {});
        const std::vector<domain::Id> early = sync(stage);
        found = snapshot_of(*stage.device);
        for (const domain::Id action : early) {
            CHECK(std::ranges::count(early, action) == 1);
            CHECK(before.times(action) == 1);
            CHECK(found.times(action) == 0);
        }
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
