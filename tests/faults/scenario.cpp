#include "tests/faults/scenario.hpp"

#include "sync/client/replica.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/scripted_transport.hpp"
#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::faults {

namespace world = client::world;

namespace {

domain::Action speaking(std::uint64_t number) {
    return {{5, number}, world::person, world::now, domain::SetLanguages{{"ar", std::to_string(number)}}};
}

protocol::SyncResponse answer_at(std::uint64_t sequence) {
    protocol::SyncResponse answer;
    answer.epoch = world::epoch;
    answer.server_time = world::now;
    answer.scopes = {{world::own, sequence}, {world::group, sequence}};
    return answer;
}

domain::Event fuller_dinner() {
    domain::Event event = world::dinner();
    event.coming = 12;
    return event;
}

protocol::RecordChange without(std::uint32_t scope, domain::Id record) { return {scope, record, true, 0, {}}; }

std::uint64_t first_n() { return static_cast<std::uint64_t>(world::now.seconds) * 1000; }

Result<void> success_of(const auto& result) { return result ? Result<void>() : result.error(); }

Result<void> apply(Stage& stage, protocol::SyncResponse answer) {
    return success_of(stage.store().apply(std::move(answer), world::now));
}

Act applying(protocol::SyncResponse answer) {
    return [answer = std::move(answer)](Stage& stage) { return apply(stage, answer); };
}

Result<void> open(Stage& stage) {
    auto device = client::Device::open(stage.data, world::now);
    if (!device) return device.error();
    stage.device.emplace(std::move(*device));
    return {};
}

Result<void> nothing(Stage&) { return {}; }

protocol::SyncResponse changes_and_verdicts() {
    protocol::SyncResponse answer = answer_at(30);
    answer.changes = {world::change(1, fuller_dinner()), without(0, world::session), world::change(1, world::lesson())};
    answer.verdicts = {{first_n() + 1, domain::Verdict::applied, {}, {}},
                       {first_n() + 2, domain::Verdict::rejected, domain::Reason::language_missing, "Mette"}};
    return answer;
}

protocol::SyncResponse scope_lost() {
    protocol::SyncResponse answer = answer_at(30);
    answer.scopes.pop_back();
    return answer;
}

protocol::SyncResponse scope_restarted() {
    protocol::SyncResponse answer = answer_at(30);
    answer.restarted = {1};
    answer.changes = {world::change(1, fuller_dinner())};
    return answer;
}

protocol::SyncResponse other_epoch() {
    protocol::SyncResponse answer = answer_at(5);
    answer.epoch = {9, 10};
    answer.changes = {world::change(0, world::amal())};
    return answer;
}

protocol::SyncResponse unchanged() {
    protocol::SyncResponse answer;
    answer.epoch = world::epoch;
    answer.server_time = world::now;
    answer.is_unchanged = true;
    return answer;
}

protocol::SyncResponse first_part() {
    protocol::SyncResponse part = answer_at(40);
    part.changes = {world::change(1, fuller_dinner())};
    part.has_more = true;
    return part;
}

protocol::SyncResponse last_part() {
    protocol::SyncResponse part = answer_at(50);
    part.changes = {without(0, world::session)};
    return part;
}

Result<void> stage_as_it_is(Stage& stage, const protocol::SyncResponse& part) {
    return stage.store().stage(part, protocol::encode(part), false);
}

Result<void> stage_part(Stage& stage) { return stage_as_it_is(stage, first_part()); }

Result<void> stage_second_part(Stage& stage) {
    protocol::SyncResponse part = answer_at(45);
    part.changes = {world::change(0, world::amal()), world::change(0, world::lesson())};
    part.has_more = true;
    return stage_as_it_is(stage, part);
}

Result<void> keep(Stage& stage) { return stage.store().keep(speaking(4), world::now); }

Result<void> confirm_and_keep(Stage& stage) {
    static_cast<void>(apply(stage, unchanged()).has_value());
    return keep(stage);
}

Result<void> load(Stage& stage) { return success_of(stage.device->load(world::now)); }

constexpr std::uint64_t notices = 40;

Result<void> settle_in_with_notices(Stage& stage) {
    REQUIRE(settle_in(stage));
    for (std::uint64_t number = 0; number < notices; ++number) {
        protocol::SyncResponse more = answer_at(60 + number);
        domain::Notice notice;
        notice.id = {2, number};
        notice.person = world::person;
        notice.title = domain::untranslated(std::string(400, 'x'));
        more.changes = {world::change(0, notice)};
        const auto applied = apply(stage, std::move(more));
        REQUIRE(applied);
    }
    return {};
}

Result<void> settle_in_and_lose_notices(Stage& stage) {
    REQUIRE(settle_in_with_notices(stage));
    protocol::SyncResponse fewer = answer_at(200);
    for (std::uint64_t number = 0; number < notices; ++number) fewer.changes.push_back(without(0, {2, number}));
    return apply(stage, std::move(fewer));
}

Result<void> tidy(Stage& stage) {
    const auto before = std::filesystem::file_size(stage.data.cache());
    if (auto tidied = stage.store().tidy(); !tidied) return tidied;
    const bool is_smaller = std::filesystem::file_size(stage.data.cache()) < before;
    return is_smaller ? Result<void>() : Error{"faults.not_smaller", {}};
}

/// As caches were made before they could give back space, with nothing to send.
Result<void> settle_in_as_formerly(Stage& stage) {
    REQUIRE(settle_in(stage));
    REQUIRE(apply(stage, changes_and_verdicts()));
    const auto slot = client::load_key_slot(stage.data);
    REQUIRE(slot);
    stage.device.reset();
    auto database = sqlite::Database::open(stage.data.cache(), {.key = (*slot)->key.bytes(), .keeps_log = true});
    REQUIRE(database);
    return database->execute("PRAGMA auto_vacuum = NONE; VACUUM");
}

/// A page of the records that SQLCipher will not believe. The outbox lies elsewhere.
Result<void> settle_in_and_damage_records(Stage& stage) {
    REQUIRE(settle_in_with_notices(stage));
    stage.device.reset();
    std::string content = client::content_of(stage.data.cache());
    content[content.size() - 3000] = static_cast<char>(content[content.size() - 3000] ^ 1);
    client::overwrite(stage.data.cache(), content);
    return {};
}

Result<void> settle_in_and_lose_log(Stage& stage) {
    REQUIRE(settle_in(stage));
    stage.device.reset();
    std::filesystem::remove(stage.data.cache().string() + "-wal");
    return {};
}

/// The clock of a sync that takes no time.
class StoppedClock : public client::Clock {
public:
    domain::Instant now() const override { return world::now; }
    std::chrono::milliseconds elapsed() const override { return std::chrono::milliseconds(0); }
};

class NoRandom : public client::Random {
public:
    std::uint64_t next() override { return 0; }
};

client::Answer answered(const protocol::SyncResponse& response) {
    return {200, std::string(protocol::media_type), {}, std::nullopt, protocol::encode(response)};
}

/// Performs an action and syncs: an answer in two parts, with a verdict on all that was pushed.
Result<void> sync_through(Stage& stage) {
    const StoppedClock clock;
    NoRandom random;
    client::ScriptedTransport transport;
    protocol::SyncResponse first = first_part();
    first.verdicts = changes_and_verdicts().verdicts;
    transport.script = {answered(first), answered(last_part()), answered(unchanged())}; // the third is told what was settled
    client::Replica replica(stage.store(), transport, clock, random, world::enrolment(), {});
    auto performed = replica.perform(speaking(4));
    replica.start_sync();
    for (int step = 0; step < 10 && replica.syncs_ended() == 0; ++step) replica.step(std::chrono::milliseconds(0));
    if (!performed) return performed;
    if (replica.status().error) return *replica.status().error;
    return replica.syncs_ended() == 1 ? Result<void>() : Error{"sync.not_ended", {}};
}

Act staging_with_verdicts() {
    protocol::SyncResponse first = first_part();
    first.verdicts = changes_and_verdicts().verdicts;
    return [first](Stage& stage) { return stage_as_it_is(stage, first); };
}

} // namespace

Result<void> enrol(Stage& stage) {
    auto device = client::Device::enrol(stage.data, world::enrolment(), world::now);
    if (!device) return device.error();
    stage.device.emplace(std::move(*device));
    return {};
}

Result<void> settle_in(Stage& stage) {
    REQUIRE(enrol(stage));
    REQUIRE(stage.store().keep(world::coming(1), world::now));
    protocol::SyncResponse first = world::everything();
    first.verdicts = {{first_n(), domain::Verdict::rejected, domain::Reason::full, "Mette"}};
    const auto applied = apply(stage, std::move(first));
    REQUIRE(applied);
    REQUIRE(stage.store().keep(speaking(2), world::now));
    REQUIRE(stage.store().keep(speaking(3), world::now));
    return {};
}

Act both(Act first, Act second) {
    return [=](Stage& stage) {
        auto done = first(stage);
        return done ? second(stage) : done;
    };
}

std::vector<Scenario> scenarios() {
    const Act stage_all = staging_with_verdicts();
    return {
        {.name = "enrol a new device", .prepare = nothing, .begins_open = false, .act = enrol},
        {.name = "enrol again", .prepare = settle_in, .begins_open = false, .act = enrol},
        {.name = "open", .prepare = settle_in, .begins_open = false, .act = open},
        {.name = "load", .prepare = settle_in, .act = load},
        {.name = "keep an action", .prepare = settle_in, .act = keep},
        {.name = "dismiss",
         .prepare = settle_in,
         .act =
             [](Stage& stage) {
                 return stage.store().dismiss({5, 1});
             }},
        {.name = "stage a part", .prepare = settle_in, .act = stage_part},
        {.name = "apply the first answer", .prepare = enrol, .act = applying(world::everything())},
        {.name = "apply changes and verdicts", .prepare = settle_in, .act = applying(changes_and_verdicts())},
        {.name = "apply the loss of a scope", .prepare = settle_in, .act = applying(scope_lost())},
        {.name = "apply a scope that begins anew", .prepare = settle_in, .act = applying(scope_restarted())},
        {.name = "apply another epoch", .prepare = settle_in, .act = applying(other_epoch())},
        {.name = "apply the last part", .prepare = both(settle_in, stage_part), .act = applying(last_part())},
        {.name = "take a part of the first answer", .prepare = enrol, .act = stage_part},
        {.name = "take another part of the first answer", .prepare = both(enrol, stage_part), .act = stage_second_part},
        {.name = "apply the last part of the first answer", .prepare = both(enrol, stage_part), .act = applying(last_part())},
        {.name = "load amid the first answer", .prepare = both(enrol, stage_part), .act = load},
        {.name = "confirm", .prepare = settle_in, .act = applying(unchanged()), .lasts = false},
        {.name = "confirm, then keep", .prepare = settle_in, .act = confirm_and_keep},
        {.name = "sum up scopes", .prepare = settle_in, .act = [](Stage& stage) { return stage.store().sum_up_scopes(); }},
        {.name = "renumber", .prepare = settle_in, .act = [](Stage& stage) { return stage.store().renumber_outbox(); }},
        {.name = "tidy", .prepare = settle_in_and_lose_notices, .act = tidy},
        {.name = "tidy a cache of former times",
         .prepare = settle_in_as_formerly,
         .act = [](Stage& stage) { return stage.store().tidy(); }},
        {.name = "replace a damaged cache", .prepare = settle_in_and_damage_records, .act = load, .is_damaged = true},
        {.name = "replace a cache without its log",
         .prepare = settle_in_and_lose_log,
         .begins_open = false,
         .act = open,
         .is_damaged = true},
        {.name = "act and sync",
         .prepare = settle_in,
         .act = sync_through,
         .halfway = {keep, stage_all, both(keep, stage_all), both(stage_all, applying(last_part()))}},
    };
}

} // namespace foothold::faults
