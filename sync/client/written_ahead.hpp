#pragma once

#include "domain/record.hpp"

#include <vector>

namespace foothold::client {

/// The records of the parts of a first answer that are in the cache and not told yet, so that they need not be read again. When
/// they are not all that is there, they have to be.
struct WrittenAhead {
    bool is_all = false;
    std::vector<domain::Record> records;
};

} // namespace foothold::client
