#pragma once

#include "sync/server/storage.hpp"

#include <set>

namespace foothold::server {

/// Notices whose proofs may have to say something else, from what is written and from the days that pass.
class ProofWatch {
public:
    void note(const domain::Record& record);
    /// Since this was last asked. `since`: the day of the last time; internships that ended from then on are over now.
    Result<std::set<Id>> take_people(StorageTransaction& transaction, Date since, Date today);
    static Result<std::set<Id>> everybody(StorageTransaction& transaction);

private:
    std::set<Id> people_;
    std::set<Id> courses_;
    bool is_everybody_ = false; ///< something that proofs of many name
};

} // namespace foothold::server
