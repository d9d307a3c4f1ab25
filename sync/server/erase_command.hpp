#pragma once

#include "sync/server/service.hpp"

#include <string>

namespace foothold::server {

/// `word`: a key of a programme file, an id, or the name of one person alone. Errors: those of Service::erase, and
/// "server.person_unknown" for a name that several people have.
Result<void> erase_person(Service& service, ErasureLedger& ledger, const std::string& word, bool is_rehearsal);

/// Lists the devices that have not confirmed a purge.
Result<void> list_purges(Service& service);

} // namespace foothold::server
