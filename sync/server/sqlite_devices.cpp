#include "sync/server/sqlite_rows.hpp"
#include "sync/server/sqlite_transaction.hpp"

namespace foothold::server {

Result<void> SqliteTransaction::add_device(const Device& device) {
    return database_->run("INSERT INTO device(id, person, name, token_hash, enrolled, purged_through)"
                          " VALUES(?, ?, ?, ?, ?, (SELECT coalesce(max(number), 0) FROM purge))",
                          device.id, device.person, device.name, sqlite::Bytes(device.token_hash), device.enrolled.seconds);
}

Result<std::optional<Device>> SqliteTransaction::find_device(const Digest& token_hash) {
    return find_one<Device>(
        *database_, "SELECT id, person, name, token_hash, enrolled FROM device WHERE token_hash = ?",
        [](const auto& row) {
            return Device{row.id(0), row.id(1), std::string{row.text(2)}, as_digest(row.bytes(3)), {row.integer(4)}};
        },
        sqlite::Bytes(token_hash));
}

Result<void> SqliteTransaction::put_invitation(const Invitation& invitation) {
    return database_->run(
        "REPLACE INTO invitation(locator, code_hash, person, expires, wrong_tries, is_used) VALUES(?, ?, ?, ?, ?, ?)",
        invitation.locator, sqlite::Bytes(invitation.code_hash), invitation.person, invitation.expires.seconds,
        invitation.wrong_tries, invitation.is_used);
}

Result<std::optional<Invitation>> SqliteTransaction::find_invitation(const std::string& locator) {
    return find_one<Invitation>(
        *database_, "SELECT locator, code_hash, person, expires, wrong_tries, is_used FROM invitation WHERE locator = ?",
        [](const auto& row) {
            return Invitation{std::string{row.text(0)},
                              as_digest(row.bytes(1)),
                              row.id(2),
                              {row.integer(3)},
                              static_cast<std::uint32_t>(row.integer(4)),
                              row.boolean(5)};
        },
        locator);
}

} // namespace foothold::server
