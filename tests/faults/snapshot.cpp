#include "tests/faults/snapshot.hpp"

#include "sync/client/blob.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/client/blob_server.hpp"
#include "tests/client/small_world.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

namespace foothold::faults {

namespace {

std::vector<protocol::ScopeCursor> cursors_of(client::Device& device) {
    auto position = device.store().position();
    REQUIRE(position);
    std::ranges::sort(position->cursors, {}, &protocol::ScopeCursor::scope);
    return std::move(position->cursors);
}

sqlite::Database open_beside(const client::DataDirectory& data, const std::filesystem::path& database) {
    const auto slot = client::load_key_slot(data);
    REQUIRE(slot);
    REQUIRE(slot->has_value());
    auto opened = sqlite::Database::open(database, {.key = (*slot)->key.bytes(), .keeps_log = true});
    REQUIRE(opened);
    return std::move(*opened);
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

bool is_sound(const client::DataDirectory& data, const std::filesystem::path& database) {
    auto opened = open_beside(data, database);
    std::string found;
    REQUIRE(opened.query("PRAGMA integrity_check", [&](const auto& row) { found += row.text(0); }));
    return found == "ok";
}

std::optional<std::set<domain::Hash>> pictures_in(const client::DataDirectory& data) {
    auto opened = open_beside(data, data.attachments());
    std::map<domain::Hash, std::string> bytes;
    const auto read = opened.query(
        "SELECT hash, body FROM attachment LEFT JOIN part USING(hash) WHERE is_whole ORDER BY hash, start", [&](const auto& row) {
            domain::Hash name;
            REQUIRE(row.bytes(0).size() == name.bytes.size());
            std::ranges::copy(row.bytes(0), name.bytes.begin());
            bytes[name] += client::characters(row.bytes(1));
        });
    if (!read && read.error().code == "cache.damaged") return std::nullopt;
    REQUIRE(read);
    std::set<domain::Hash> whole;
    for (const auto& [name, content] : bytes) {
        CHECK(client::name_of(content) == name);
        whole.insert(name);
    }
    return whole;
}

} // namespace foothold::faults
