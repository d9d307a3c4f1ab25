#pragma once

#include "domain/result.hpp"

#include <string>

namespace foothold::client {

/// Whether a server can be asked there: https, or http on this machine, since a token in clear may only travel inside it.
/// network.bad_address, network.not_secure.
Result<void> check_address(const std::string& address);

} // namespace foothold::client
