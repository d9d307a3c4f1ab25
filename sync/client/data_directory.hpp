#pragma once

#include <filesystem>
#include <string>

namespace foothold::client {

/// Where the things of one profile lie. The device secret may lie elsewhere, such as on another medium.
struct DataDirectory {
    std::filesystem::path root;
    std::filesystem::path secrets = root;

    std::filesystem::path secret() const { return secrets / "device.secret"; }
    /// Two files take turns, so that one of them is whole at any moment.
    std::filesystem::path key_slot(std::uint64_t generation) const { return root / (generation % 2 == 0 ? "key.0" : "key.1"); }
    /// While it is nobody's, and has asked to become somebody's.
    std::filesystem::path applicant() const { return root / "applicant"; }
    std::filesystem::path enrolment() const { return root / "enrolment"; }
    std::filesystem::path cache() const { return root / "cache.db"; }
    /// While a damaged cache is being replaced: where it lies until a new one is whole, that one while it is being made, and
    /// then.
    std::filesystem::path damaged() const { return root / "damaged"; }
    std::filesystem::path unfinished_cache() const { return root / "cache.new"; }
    std::filesystem::path next_cache() const { return root / "cache.next"; }
    /// Alone with the lock when the person was erased and the server has not heard yet that nothing is left.
    std::filesystem::path farewell() const { return root / "farewell"; }
    /// While everything goes because the person wants it gone from here; the last to go.
    std::filesystem::path leaving() const { return root / "leaving"; }
    /// Pictures and recordings, which can all be had again.
    std::filesystem::path attachments() const { return root / "attachments.db"; }
    std::filesystem::path lock() const { return root / "lock"; }
};

} // namespace foothold::client
