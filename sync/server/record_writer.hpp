#pragma once

#include "sync/server/proof_watch.hpp"
#include "sync/server/storage.hpp"

#include <set>

namespace foothold::server {

class MoveWriter;
class ProofKeys;

/// Writes records and everything that follows from them: scopes, grants, what becomes of everybody's things when they move, the
/// schedules that participants share with their mentors, and proofs. One per write transaction; `finish` before its commit.
class RecordWriter {
public:
    /// Without keys nothing is signed. They have to live as long.
    RecordWriter(StorageTransaction& transaction, Instant now, const ProofKeys* proof_keys = nullptr) :
        transaction_(transaction), now_(now), today_(domain::danish_time(now).date), proof_keys_(proof_keys) {}

    /// True when the record is new or differs from what is stored.
    Result<bool> put(const domain::Record& record);
    Result<void> remove(Id record);
    /// On a new day carries out the moves that are due. Then works the announced moves and the shared schedules out again that
    /// the records written here, or a new day, may have changed, and signs again what proofs say. Whoever holds less than before
    /// has something to purge.
    Result<void> finish();

private:
    Result<void> note_scopes_of(Id record);
    Result<bool> is_new_day();
    Result<void> begin_day();
    Result<void> renew_moves(MoveWriter& writer);
    Result<void> add_all_matches();
    Result<void> add_touched_matches();
    Result<void> add_matches_of(Id participant);
    Result<void> project(Id match);
    Result<void> renew_proofs();
    Result<void> write_projection(const domain::Match& match, std::span<const domain::SharedAppointment> appointments);

    StorageTransaction& transaction_;
    Instant now_;
    Date today_;
    const ProofKeys* proof_keys_;
    ProofWatch proof_watch_;
    std::set<Scope> touched_scopes_;
    std::set<Id> stale_matches_;
};

} // namespace foothold::server
