#pragma once

#include "domain/id.hpp"
#include "domain/person.hpp"

#include <string>

namespace foothold::client {

/// What makes this device somebody's: given once for a code, and enough to fetch everything again.
struct Enrolment {
    std::string server; ///< "https://foothold.example", without a slash at the end
    domain::Id device;
    std::string token;
    domain::Id person;
    domain::Role role = domain::Role::participant;

    bool operator==(const Enrolment&) const = default;
};

} // namespace foothold::client
