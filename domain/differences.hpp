#pragma once

#include "domain/difference.hpp"
#include "domain/records.hpp"

#include <optional>

namespace foothold::domain {

/// What somebody who knows the record as it was has to be told. None when it says the same to them, or is another kind of record
/// than a session, a talk, an event or a contact. `records` have the places that both name.
std::optional<Difference> difference_between(const Record& before, const Record& after, const Records& records);

/// Where a session, a talk or an event takes place; nil when that is not told.
Id place_in(const Record& record);

} // namespace foothold::domain
