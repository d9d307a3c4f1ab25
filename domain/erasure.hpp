#pragma once

#include "domain/record.hpp"

#include <vector>

namespace foothold::domain {

/// Whether the record is about this person, by what it says itself: theirs, or between them and somebody else. It goes with them
/// from everybody's devices.
bool is_about(const Record& record, Id person);

/// What becomes of all records when somebody is erased. Names that others' texts contain are not found: a text says not whose.
struct Erasure {
    std::vector<Record> erased;  ///< about the person, or about such a record: an answer to their talk, a notice of it
    std::vector<Record> changed; ///< of others, as they are without the person: head counts, what a move says
};
Erasure erasure_of(Id person, const std::vector<Record>& records);

} // namespace foothold::domain
