#include "sync/client/file.hpp"
#include "sync/client/headless.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/small_world.hpp"
#include "tests/faults/erasing_server.hpp"
#include "tests/faults/scenario.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::faults {

namespace {

/// Also what lies beside the cache: pictures, and what was set aside.
Result<void> settle_in_for_long(Stage& stage) {
    REQUIRE(settle_in(stage));
    REQUIRE(stage.device->open_attachments());
    REQUIRE(client::make_directory(stage.data.root / "set-aside-1"));
    client::overwrite(stage.data.root / "set-aside-1" / "cache.db", "damaged");
    return {};
}

Result<void> hear_of_erasure(Stage& stage) {
    ErasingServer server(stage.data);
    const auto synced = client::sync_once(stage.data, server);
    stage.has_lied = stage.has_lied || server.was_lied_to();
    if (synced) return Error{"faults.not_erased", {}};
    return synced.error().code == "device.erased" ? Result<void>() : synced.error();
}

/// Everything is gone; the server has not heard it.
Result<void> leave_unheard(Stage& stage) {
    REQUIRE(settle_in(stage));
    client::Device device = std::move(*stage.device);
    stage.device.reset();
    return client::Device::erase(std::move(device), {8, 1});
}

Result<void> confirm(Stage& stage) {
    ErasingServer server(stage.data);
    auto confirmed = client::confirm_erasure(stage.data, server);
    stage.has_lied = stage.has_lied || server.was_lied_to();
    return confirmed;
}

} // namespace

std::vector<Scenario> leaving_scenarios() {
    return {
        {.name = "hear of the erasure",
         .prepare = settle_in_for_long,
         .begins_open = false,
         .act = hear_of_erasure,
         .leaves = true},
        {.name = "leave the device",
         .prepare = settle_in_for_long,
         .begins_open = false,
         .act = [](Stage& stage) { return client::leave(stage.data); },
         .leaves = true},
        {.name = "confirm the erasure", .prepare = leave_unheard, .begins_open = false, .act = confirm, .leaves = true},
        {.name = "enrol after an erasure", .prepare = leave_unheard, .begins_open = false, .act = enrol},
    };
}

} // namespace foothold::faults
