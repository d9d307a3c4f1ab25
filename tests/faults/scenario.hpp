#pragma once

#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/device.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace foothold::faults {

/// Where a scenario plays: a device's folder, and the device when it is open.
struct Stage {
    client::DataDirectory data;
    std::optional<client::Device> device = std::nullopt;

    client::Store& store() { return device->store(); }
};

using Act = std::function<Result<void>(Stage&)>;

/// Something that the client does with its storage.
struct Scenario {
    std::string name;
    /// Leads from an empty folder to where the scenario begins.
    Act prepare;
    bool begins_open = true;
    /// What has to be true or refused, whatever fails.
    Act act;
    /// The states that may be found after a failure, beside those before and after: each leads there from the beginning.
    std::vector<Act> halfway = {};
    /// Success means that it is on disk.
    bool lasts = true;
    /// The cache is no good at the beginning, so that it may be set aside.
    bool is_damaged = false;
};

std::vector<Scenario> scenarios();

} // namespace foothold::faults
