#pragma once

#include "sync/client/device.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace foothold::faults {

/// Everything that a device holds, so that two of them can be compared.
struct Snapshot {
    std::set<std::string> records; ///< as they travel
    std::vector<std::pair<domain::Id, client::ActionState>> actions;
    std::vector<protocol::PushedAction> outbox;
    domain::Id epoch;
    std::vector<protocol::ScopeCursor> cursors;
    bool is_amid_answer = false;

    /// What is left of it when the cache has been set aside.
    Snapshot begun_anew() const { return {{}, actions, outbox, {}, {}, false}; }
    int times(domain::Id action) const;
    bool operator==(const Snapshot&) const = default;
};

/// Fails the test when the device does not give it.
Snapshot snapshot_of(client::Device& device);

/// Whether what is remembered of each scope's contents is what they are.
bool sums_hold(client::Device& device);

/// Whether SQLite finds nothing wrong with any page of a device's database.
bool is_sound(const client::DataDirectory& data, const std::filesystem::path& database);

/// The pictures that are called whole, each of which has to be what its name says. Nothing when their file is damaged. Read
/// beside the product, which counts what is looked at.
std::optional<std::set<domain::Hash>> pictures_in(const client::DataDirectory& data);

} // namespace foothold::faults
