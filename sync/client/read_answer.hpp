#pragma once

#include "domain/result.hpp"
#include "sync/client/transport.hpp"

#include <string>

namespace foothold::client {

/// The message in an answer, decompressed. Otherwise network.not_our_server, server.busy, server.wrong_token, server.internal,
/// protocol.*, or the code that the server gave.
Result<std::string> read_answer(const Answer& answer);

} // namespace foothold::client
