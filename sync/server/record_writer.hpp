#pragma once

#include "sync/server/storage.hpp"

#include <set>

namespace foothold::server {

/// Writes records and everything that follows from them: scopes, grants, and the schedules that participants share with their
/// mentors. One per write transaction; `finish` before its commit.
class RecordWriter {
public:
    RecordWriter(StorageTransaction& transaction, Date today) : transaction_(transaction), today_(today) {}

    /// True when the record is new or differs from what is stored.
    Result<bool> put(const domain::Record& record);
    Result<void> remove(Id record);
    /// Works the shared schedules out again that the records written here, or a new day, may have changed.
    Result<void> finish();

private:
    Result<void> note_scopes_of(Id record);
    Result<void> find_stale_matches();
    Result<void> add_matches_of(Id participant);
    Result<void> project(Id match);
    Result<void> write_projection(const domain::Match& match, std::span<const domain::SharedAppointment> appointments);

    StorageTransaction& transaction_;
    Date today_;
    std::set<Scope> touched_scopes_;
    std::set<Id> stale_matches_;
};

} // namespace foothold::server
