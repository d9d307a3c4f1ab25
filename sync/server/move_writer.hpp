#pragma once

#include "domain/records.hpp"
#include "sync/server/record_writer.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace foothold::server {

/// Moves that are announced and have not been carried out, of all who hold this scope; at most one for each.
Result<std::vector<domain::Move>> announced_moves_in(StorageTransaction& transaction, const Scope& scope);
Result<std::optional<domain::Move>> announced_move_of(StorageTransaction& transaction, Id person);

/// Keeps announced moves true to what their people have by now, and carries them out. Within one `RecordWriter::finish`, while
/// courses and what places hold do not change.
///
/// A talk has two halves, and the moves of both may call it off; it is on again when none does. Each of these moves names it, but
/// not one that would have kept it, nor one after another on whose day it was off already.
class MoveWriter {
public:
    MoveWriter(StorageTransaction& transaction, RecordWriter& writer) : transaction_(transaction), writer_(writer) {}

    /// Decides again what becomes of everything that the person has.
    Result<void> renew(domain::Move move);
    /// All moves whose moving day is over, first things first: the person lives at the new place, and what ended has ended.
    Result<void> carry_out_before(Date today);
    /// Before the move is taken back, or begins elsewhere: the talks are on again that it alone called off.
    Result<void> bring_back_talks(const domain::Move& move);
    /// Of talks that changed here; their moves have to be renewed.
    std::set<Id> take_other_halves() { return std::exchange(other_halves_, {}); }

private:
    Result<void> carry_out(domain::Move move);
    Result<void> decide(domain::Move& move, const domain::Records& records);
    /// What `decide_fates` needs to know; talks that moves called off are there as staff mean them.
    Result<domain::Records> records_around(const domain::Move& move);
    Result<void> add_contents(const Scope& scope, domain::Records& records);
    Result<void> add_courses_at(Id place, domain::Records& records);
    Result<domain::Talk> as_meant(domain::Talk talk, const domain::Move& move);
    Result<domain::Talk> called_off_by_others(domain::Talk talk, const domain::Move& move);
    /// Of both halves, but for this one.
    Result<std::vector<domain::Move>> other_moves(const domain::Talk& talk, const domain::Move& move);
    Result<void> put(const domain::Move& move);
    Result<void> settle_talks(const domain::Records& records, const domain::Move& move);
    template <class Entity>
    Result<void> settle(const domain::Records& records, const domain::Move& move);

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    std::map<Scope, std::vector<domain::Record>> contents_; ///< of scopes that many people share
    std::optional<std::vector<domain::Course>> courses_;
    std::map<Id, std::vector<domain::Move>> moves_of_;
    std::set<Id> other_halves_;
};

} // namespace foothold::server
