#include "sync/server/sqlite_rows.hpp"
#include "sync/server/sqlite_transaction.hpp"

#include <set>

namespace foothold::server {

Result<void> SqliteTransaction::note_grants_of(Id record) {
    return database_->query(
        "SELECT person, scope FROM held WHERE source = ?",
        [&](const sqlite::Statement& row) {
            loosened_.insert({row.id(0), scope_of_key(row.bytes(1))});
        },
        record);
}

Result<bool> SqliteTransaction::holds(const domain::Grant& grant) {
    const auto held = database_->integer(0, "SELECT EXISTS(SELECT 1 FROM held WHERE person = ? AND scope = ?)", grant.person,
                                         sqlite::Bytes(key_of(grant.scope)));
    if (!held) return held.error();
    return *held != 0;
}

Result<void> SqliteTransaction::number_losses(Instant at) {
    std::set<Id> losers;
    for (const domain::Grant& grant : std::exchange(loosened_, {})) {
        const auto is_held = holds(grant);
        if (!is_held) return is_held.error();
        if (!*is_held) losers.insert(grant.person);
    }
    for (const Id person : losers)
        if (auto added = add_purge(person, PurgeReason::scope_lost, at); !added) return added;
    return {};
}

// The number orders purges; the id is what a device confirms. A server that was put back counts from old numbers again, but it
// will not make an id twice.
Result<void> SqliteTransaction::add_purge(Id person, PurgeReason reason, Instant at) {
    return database_->run("INSERT INTO purge(id, person, at, reason) SELECT randomblob(16), ?1, ?2, ?3"
                          " WHERE EXISTS(SELECT 1 FROM device WHERE person = ?1)",
                          person, at.seconds, static_cast<int>(reason));
}

Result<std::optional<Id>> SqliteTransaction::outstanding_purge(Id device) {
    return find_one<Id>(
        *database_,
        "SELECT purge.id FROM device JOIN purge ON purge.person = device.person AND purge.number > device.purged_through"
        " WHERE device.id = ? ORDER BY purge.number DESC LIMIT 1",
        [](const auto& row) { return row.id(0); }, device);
}

Result<bool> SqliteTransaction::awaits_receipt(Id device, Id purge) {
    const auto awaits = database_->integer(0,
                                           "SELECT EXISTS(SELECT 1 FROM device JOIN purge ON purge.person = device.person AND"
                                           " purge.number > device.purged_through WHERE device.id = ? AND purge.id = ?)",
                                           device, purge);
    if (!awaits) return awaits.error();
    return *awaits != 0;
}

Result<void> SqliteTransaction::confirm_purge(Id device, Id purge) {
    auto confirmed = database_->run("UPDATE device SET purged_through = (SELECT number FROM purge WHERE id = ?2) WHERE id = ?1"
                                    " AND EXISTS(SELECT 1 FROM purge WHERE id = ?2 AND person = device.person"
                                    " AND number > device.purged_through)",
                                    device, purge);
    if (!confirmed) return confirmed;
    return database_->run("DELETE FROM purge WHERE person = (SELECT person FROM device WHERE id = ?1) AND number <="
                          " (SELECT min(purged_through) FROM device WHERE person = purge.person)",
                          device);
}

Result<std::vector<OutstandingPurge>> SqliteTransaction::outstanding_purges() {
    // SQLite gives the other columns of the row that has the minimum.
    return find_all<OutstandingPurge>(
        *database_,
        "SELECT device.id, device.name, device.person, purge.at, purge.reason, count(*), min(purge.number)"
        " FROM device JOIN purge ON purge.person = device.person AND purge.number > device.purged_through"
        " GROUP BY device.id ORDER BY purge.at, device.id",
        [](const auto& row) {
            return OutstandingPurge{row.id(0),
                                    std::string{row.text(1)},
                                    row.id(2),
                                    {row.integer(3)},
                                    static_cast<PurgeReason>(row.integer(4)),
                                    static_cast<std::uint64_t>(row.integer(5))};
        });
}

} // namespace foothold::server
