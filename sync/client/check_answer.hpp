#pragma once

#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

namespace foothold::client {

/// Whether this can be what a server answers to that. protocol.too_new, or protocol.malformed.
Result<void> check_answer(const protocol::SyncRequest& request, const protocol::SyncResponse& response);

} // namespace foothold::client
