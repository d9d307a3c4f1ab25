#pragma once

#include "domain/result.hpp"

#include <string>

namespace foothold::client {

/// libcurl's result code as network.unknown_host, .refused, .timeout, .tls, .truncated or .failed.
Error error_of_curl(int code, std::string detail);

} // namespace foothold::client
