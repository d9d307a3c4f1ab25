#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/random.hpp"

namespace foothold::client {

/// Who asks for a place on the server, as long as the device is nobody's: the same after a restart, so that an answer that was
/// lost can be asked for again. On disk once it is returned.
Result<domain::Id> applicant_of(const DataDirectory& directory, Random& random);

/// Once it is somebody's.
Result<void> forget_applicant(const DataDirectory& directory);

} // namespace foothold::client
