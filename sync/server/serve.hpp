#pragma once

#include "sync/server/data_folder.hpp"
#include "sync/server/listener.hpp"

#include <functional>

namespace foothold::server {

struct ServeOptions {
    ListenOptions listen;
    unsigned syncs_per_minute = 60;    ///< of a device
    unsigned enrolments_per_hour = 10; ///< of an address; those that end without a device
    std::size_t large_answers_max = 8; ///< devices that fetch more than one answer holds, at once
    std::size_t waiting_max = 256;     ///< devices that are told of news at once; the others ask by themselves
};

/// Serves until SIGTERM or SIGINT, then lets everybody have their answer. Calls `ready` with the port once it listens.
Result<void> serve(DataFolder& data, const ServeOptions& options, const std::function<void(std::uint16_t)>& ready);

} // namespace foothold::server
