#pragma once

#include "sync/server/record_writer.hpp"
#include "sync/server/storage.hpp"

#include <span>
#include <vector>

namespace foothold::server {

/// Decides the actions of one push, one verdict for each, and gives them their effect, all within the caller's transaction. An
/// action that was decided before gets the verdict of then and has no second effect. Error "sync.action_conflict" when a number
/// or an action's id comes again with other content: nothing of the push counts then.
Result<std::vector<protocol::ActionVerdict>> push(StorageTransaction& transaction, RecordWriter& writer, const Device& device,
                                                  std::span<const protocol::PushedAction> actions, Instant now);

} // namespace foothold::server
