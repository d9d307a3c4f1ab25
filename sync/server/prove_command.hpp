#pragma once

#include "sync/server/service.hpp"

#include <string>

namespace foothold::server {

/// Issues what is to be issued and lists whose proofs there are. `person`: a key of a programme file or an id; empty: everybody.
Result<void> issue_proofs(Service& service, const std::string& person);

/// Prints a line for each organisation that signs: its key and its name, as `foothold verify --trusted` reads them.
Result<void> list_proof_keys(Service& service);

} // namespace foothold::server
