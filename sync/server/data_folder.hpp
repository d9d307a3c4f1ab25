#pragma once

#include "sync/server/clock.hpp"
#include "sync/server/service.hpp"
#include "sync/server/sqlite_storage.hpp"

#include <filesystem>

namespace foothold::server {

/// A service with a storage of its own.
struct OpenService {
    std::unique_ptr<Storage> storage;
    std::unique_ptr<Service> service;
};

/// The folder that holds all that a server keeps: foothold.db, the key that tokens are hashed with, and what proofs are
/// signed with.
class DataFolder {
public:
    /// Makes what is not there yet, for nobody else to read. Error "server.data_unusable".
    static Result<DataFolder> open(const std::filesystem::path& folder, SystemClock clock);

    const Clock& clock() const { return clock_; }
    /// One for each thread. Must not outlive the folder.
    Result<OpenService> open_service();
    Result<ErasureLedger> open_ledger() const { return ErasureLedger::open(folder_ / "erasures.db"); }
    /// What the ledger says and the data lack, as when a backup was put back.
    Result<void> carry_out_erasures();

private:
    DataFolder(std::filesystem::path folder, SystemClock clock, SecretKey key, ProofKeys proof_keys) :
        folder_(std::move(folder)), clock_(clock), key_(std::move(key)), proof_keys_(std::move(proof_keys)) {}

    std::filesystem::path folder_;
    SystemClock clock_;
    SystemRandom random_;
    SecretKey key_;
    ProofKeys proof_keys_;
};

} // namespace foothold::server
