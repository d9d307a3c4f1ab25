#pragma once

#include "domain/enumeration.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace foothold::server {

/// Why something has to go from a person's devices.
enum class PurgeReason : std::uint8_t {
    scope_lost,   ///< the person may not see something any more
    other_erased, ///< somebody was erased whom they knew
    person_erased ///< they were erased themselves
};

/// A device that has not said yet that it has purged something.
struct OutstandingPurge {
    domain::Id device;
    std::string device_name;
    domain::Id person;
    domain::Instant since; ///< of the oldest purge that it has not confirmed
    PurgeReason reason = PurgeReason::scope_lost;
    std::uint64_t purges = 0;
};

} // namespace foothold::server

template <>
inline constexpr auto foothold::domain::enumeration_names<foothold::server::PurgeReason> =
    std::to_array<std::string_view>({"scope_lost", "other_erased", "person_erased"});
