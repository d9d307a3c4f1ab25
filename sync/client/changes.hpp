#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/client/action_report.hpp"
#include "sync/client/attachment_state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace foothold::client {

/// What can be said about the way to the server. `confirmed_through` moves only when a whole sync has succeeded, or
/// the server has said that one would bring nothing.
struct SyncStatus {
    /// asking: something large is there, and is fetched when somebody says so.
    enum class Phase : std::uint8_t { loading, idle, syncing, waiting, offline, asking };

    Phase phase = Phase::loading;
    std::optional<domain::Instant> confirmed_through;
    std::optional<Error> error;  ///< of the last try; none after a success
    std::optional<Error> damage; ///< the cache was found damaged and is being fetched again
    std::int64_t server_clock_ahead_s = 0;
    std::uint64_t bytes_coming = 0; ///< while syncing or asking: about how much is still to travel; 0: little, or not known

    bool operator==(const SyncStatus&) const = default;
};

/// What the model does not know yet. Records that are put replace those with the same id.
struct Changes {
    bool is_everything = false; ///< `put` is all there is
    bool is_erased = false;     ///< the person was erased: nothing of what was is left, actions neither
    bool has_diverged = false;  ///< it is not what the server holds: asking again puts it right
    std::vector<domain::Record> put;
    std::vector<domain::Id> erased;
    std::vector<ActionReport> actions;
    std::vector<domain::Id> dismissed;
    SyncStatus status;
    std::optional<AttachmentReports> attachments; ///< all there are; none: as before

    bool is_empty() const {
        return !is_everything && !is_erased && put.empty() && erased.empty() && actions.empty() && dismissed.empty() &&
               !attachments;
    }
    /// Adds what came afterwards. Without the memory for it nothing has changed, here nor there.
    void append(Changes&& later);
};

} // namespace foothold::client
