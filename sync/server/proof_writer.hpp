#pragma once

#include "domain/records.hpp"
#include "sync/server/proof_keys.hpp"
#include "sync/server/record_writer.hpp"

namespace foothold::server {

/// Issues proofs: for a person, the one that says what is true of them today, signed by the organisation that issues it. One that
/// says it already stays as it is, with its day.
class ProofWriter {
public:
    ProofWriter(StorageTransaction& transaction, RecordWriter& writer, const ProofKeys& keys, Date today) :
        transaction_(transaction), writer_(writer), keys_(keys), today_(today) {}

    /// Does nothing for somebody who is not there, or whom no organisation with a key of this server knows.
    Result<void> renew(Id person);

private:
    /// What the person has, and what that names.
    Result<domain::Records> records_of(Id person);
    template <class Entity>
    Result<void> add_named(domain::Records& records, Id id);
    Result<void> put(domain::Proof proof, const domain::Proof* earlier, const credential::SigningKey& key);

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    const ProofKeys& keys_;
    Date today_;
};

} // namespace foothold::server
