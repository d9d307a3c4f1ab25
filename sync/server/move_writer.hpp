#pragma once

#include "domain/records.hpp"
#include "sync/server/record_writer.hpp"

#include <map>
#include <optional>
#include <vector>

namespace foothold::server {

/// Moves that are announced and have not been carried out, of all who hold this scope; at most one for each.
Result<std::vector<domain::Move>> announced_moves_in(StorageTransaction& transaction, const Scope& scope);
Result<std::optional<domain::Move>> announced_move_of(StorageTransaction& transaction, Id person);

/// Keeps announced moves true to what their people have by now, and carries them out. Within one `RecordWriter::finish`, while
/// courses and what places hold do not change.
class MoveWriter {
public:
    MoveWriter(StorageTransaction& transaction, RecordWriter& writer) : transaction_(transaction), writer_(writer) {}

    /// Decides again what becomes of everything that the person has.
    Result<void> renew(domain::Move move);
    /// All moves whose moving day is over: the person lives at the new place, and what ended has ended.
    Result<void> carry_out_before(Date today);

private:
    Result<void> carry_out(domain::Move move);
    /// What `decide_fates` needs to know; talks that the move called off are there as they were before.
    Result<domain::Records> records_around(const domain::Move& move);
    Result<void> add_contents(const Scope& scope, domain::Records& records);
    Result<void> add_courses_at(Id place, domain::Records& records);
    template <class Entity>
    Result<void> settle(const domain::Records& records, const domain::Move& move);

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    std::map<Scope, std::vector<domain::Record>> contents_; ///< of scopes that many people share
    std::optional<std::vector<domain::Course>> courses_;
};

} // namespace foothold::server
