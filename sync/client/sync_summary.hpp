#pragma once

#include "domain/result.hpp"

#include <cstdint>
#include <optional>

namespace foothold::client {

/// What one sync took. Bytes are bodies as they travelled; records are changes to records that came.
struct SyncSummary {
    std::uint64_t requests = 0;
    std::uint64_t bytes_up = 0;
    std::uint64_t bytes_down = 0;
    std::uint64_t records = 0;
    std::uint64_t actions_sent = 0;
    std::uint64_t milliseconds = 0;
    std::uint64_t attachments_here = 0;   ///< of those that records refer to
    std::uint64_t attachments_absent = 0; ///< the others
    std::uint64_t attachment_bytes = 0;   ///< that came for them
    std::uint64_t bytes_coming = 0;       ///< about as many were left on the server, since each costs here
    bool is_right = false;                ///< what is here is what the server holds
    std::optional<Error> damage;          ///< the cache was found damaged, and everything has been fetched again

    bool operator==(const SyncSummary&) const = default;
};

} // namespace foothold::client
