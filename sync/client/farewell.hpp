#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/transport.hpp"

#include <optional>

namespace foothold::client {

/// All that is left on a device whose person was erased, until the server has heard that nothing else is. Written before the
/// first file goes, so that whatever ends the wiping, the next start goes on with it.
struct Farewell {
    Enrolment enrolment; ///< without the person; its token opens nothing any more
    domain::Id receipt;
};

Result<void> write_farewell(const DataDirectory& directory, const Farewell& farewell);
Result<std::optional<Farewell>> read_farewell(const DataDirectory& directory);

/// Takes everything else out of the directory: key slots first, without which the rest cannot be read.
Result<void> wipe(const DataDirectory& directory);

/// What says to the server that nothing is left.
Request confirmation_of(const Farewell& farewell);
/// The server has it, or knows the device no more because it had it before.
bool is_heard(const Answer& answer);

} // namespace foothold::client
