#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"

#include <string_view>
#include <vector>

namespace foothold::client {

/// The records in a response's `first_things`; kinds that only newer versions know are left out. Error "protocol.malformed".
Result<std::vector<domain::Record>> read_first_things(std::string_view bytes);

} // namespace foothold::client
