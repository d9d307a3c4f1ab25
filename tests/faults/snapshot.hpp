#pragma once

#include "sync/client/device.hpp"

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

} // namespace foothold::faults
