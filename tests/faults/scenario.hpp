#pragma once

#include "domain/hash.hpp"
#include "domain/result.hpp"
#include "sync/client/attachment_store.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/device.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace foothold::faults {

/// Where a scenario plays: a device's folder, and what of it is open.
struct Stage {
    client::DataDirectory data;
    std::optional<client::Device> device = std::nullopt;
    std::optional<client::AttachmentStore> attachments = std::nullopt;
    std::set<domain::Hash> said_to_be_here = {}; ///< pictures, at the end
    bool has_lied = false;                       ///< something was shown or told to the server that is not so

    client::Store& store() { return device->store(); }
    void close() {
        attachments.reset();
        device.reset();
    }
};

using Act = std::function<Result<void>(Stage&)>;

Act both(Act first, Act second);
/// Records, two unsent actions, and one that needs a look.
Result<void> settle_in(Stage& stage);
Result<void> enrol(Stage& stage);

/// What a scenario is about when it is about pictures, by their bytes.
struct Pictures {
    std::vector<std::string> needed; ///< here at the beginning, and whatever fails
    std::vector<std::string> after;  ///< here when it went well, and no others
    bool forgets = false;            ///< then the log holds nothing either
};

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
    /// One failure makes it take longer, and no more.
    bool heals = false;
    std::optional<Pictures> pictures = std::nullopt;
    bool has_damaged_pictures = false; ///< at the beginning
    /// Nothing but a farewell is left at the end, until the server has heard it.
    bool leaves = false;
};

std::vector<Scenario> scenarios();
std::vector<Scenario> picture_scenarios();
std::vector<Scenario> leaving_scenarios();

} // namespace foothold::faults
