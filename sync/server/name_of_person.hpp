#pragma once

#include "sync/server/storage.hpp"

#include <string>

namespace foothold::server {

/// As staff know them, "Samira A."; empty for nobody.
Result<std::string> name_of_person(StorageTransaction& transaction, Id person);

} // namespace foothold::server
