#include "tests/faults/snapshot.hpp"

#include "sync/protocol/record_codec.hpp"
#include "tests/client/small_world.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::faults {

namespace {

std::vector<protocol::ScopeCursor> cursors_of(client::Device& device) {
    auto position = device.store().position();
    REQUIRE(position);
    std::ranges::sort(position->cursors, {}, &protocol::ScopeCursor::scope);
    return std::move(position->cursors);
}

} // namespace

int Snapshot::times(domain::Id action) const {
    return static_cast<int>(std::ranges::count(actions, action, [](const auto& known) { return known.first; }));
}

Snapshot snapshot_of(client::Device& device) {
    Snapshot snapshot;
    const auto changes = device.load(client::world::now);
    INFO((changes ? std::string() : changes.error().code + ": " + changes.error().detail));
    REQUIRE(changes);
    for (const domain::Record& record : changes->put) {
        const auto [kind, body] = protocol::encode_record(record);
        snapshot.records.insert(std::to_string(kind) + body);
    }
    for (const auto& report : changes->actions) snapshot.actions.emplace_back(report.action.id, report.state);
    auto outbox = device.store().outbox();
    REQUIRE(outbox);
    snapshot.outbox = std::move(*outbox);
    const auto position = device.store().position();
    REQUIRE(position);
    snapshot.epoch = position->epoch;
    snapshot.is_amid_answer = position->is_amid_answer;
    snapshot.cursors = cursors_of(device);
    return snapshot;
}

bool sums_hold(client::Device& device) {
    const auto remembered = cursors_of(device);
    REQUIRE(device.store().sum_up_scopes());
    return cursors_of(device) == remembered;
}

} // namespace foothold::faults
