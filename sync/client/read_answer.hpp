#pragma once

#include "domain/result.hpp"
#include "sync/client/transport.hpp"
#include "sync/protocol/difference.hpp"

#include <string>

namespace foothold::client {

inline Result<std::optional<protocol::HeldRecord>> holds_nothing(const protocol::IdRange&) {
    return std::optional<protocol::HeldRecord>();
}

/// The message in a whole answer, decompressed, and put together from what the device holds where it is told by how it differs.
/// Otherwise what cut it, network.not_our_server, server.busy, server.wrong_token, server.internal, protocol.*, or the code that
/// the server gave, or what `find` fails with.
Result<std::string> read_answer(const Answer& answer, const protocol::FindHeld& find = holds_nothing);
/// The beginning of a message whose answer was cut.
Result<std::string> read_beginning(const Answer& answer, const protocol::FindHeld& find);

} // namespace foothold::client
