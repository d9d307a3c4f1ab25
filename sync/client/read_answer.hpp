#pragma once

#include "domain/result.hpp"
#include "sync/client/transport.hpp"

#include <string>

namespace foothold::client {

/// The message in a whole answer, decompressed. Otherwise what cut it, network.not_our_server, server.busy, server.wrong_token,
/// server.internal, protocol.*, or the code that the server gave.
Result<std::string> read_answer(const Answer& answer);
/// The beginning of a message whose answer was cut.
Result<std::string> read_beginning(const Answer& answer);

} // namespace foothold::client
