#include "sync/server/data_folder.hpp"

#include <sodium.h>

namespace foothold::server {

Result<DataFolder> DataFolder::open(const std::filesystem::path& folder, SystemClock clock) {
    namespace fs = std::filesystem;
    if (sodium_init() < 0) return Error{"server.failed", "libsodium has no randomness"};
    std::error_code fault;
    if (fs::create_directories(folder, fault)) fs::permissions(folder, fs::perms::owner_all, fault);
    if (fault) return Error{"server.data_unusable", folder.string() + ": " + fault.message()};
    SystemRandom random;
    auto key = SecretKey::open(folder / "token.key", random);
    if (!key) return key.error();
    auto proof_key = SecretKey::open(folder / "proof.key", random);
    if (!proof_key) return proof_key.error();
    return DataFolder{folder, clock, std::move(*key), ProofKeys{std::move(*proof_key)}};
}

Result<OpenService> DataFolder::open_service() {
    auto storage = SqliteStorage::open(folder_ / "foothold.db", random_);
    if (!storage) return storage.error();
    OpenService opened{std::move(*storage), nullptr};
    opened.service = std::make_unique<Service>(*opened.storage, clock_, random_, key_);
    opened.service->sign_with(proof_keys_);
    return opened;
}

Result<void> DataFolder::carry_out_erasures() {
    auto opened = open_service();
    auto ledger = open_ledger();
    if (!opened) return opened.error();
    if (!ledger) return ledger.error();
    const auto carried_out = opened->service->carry_out_erasures(*ledger);
    return carried_out ? Result<void>{} : carried_out.error();
}

} // namespace foothold::server
