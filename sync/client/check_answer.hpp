#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

#include <optional>

namespace foothold::client {

/// Whether this can be what a server answers to that, whatever its records say. protocol.too_new, or protocol.malformed.
Result<void> check_answer(const protocol::SyncRequest& request, const protocol::SyncResponse& response);

/// The record that a change brings; none when it is of a kind that this build does not know. protocol.malformed when it is no
/// record, or another one.
Result<std::optional<domain::Record>> read_change(const protocol::RecordChange& change);
/// Whether each change can be read, for changes that are to be read later.
Result<void> check_changes(const protocol::SyncResponse& response);

} // namespace foothold::client
