#include "sync/server/sqlite_rows.hpp"
#include "sync/server/sqlite_transaction.hpp"

namespace foothold::server {

Result<bool> SqliteTransaction::is_erased(Id person) {
    const auto erased = database_->integer(0, "SELECT EXISTS(SELECT 1 FROM erased WHERE person = ?)", person);
    if (!erased) return erased.error();
    return *erased != 0;
}

Result<std::vector<Id>> SqliteTransaction::erased_people() {
    return find_all<Id>(*database_, "SELECT person FROM erased", [](const auto& row) { return row.id(0); });
}

Result<void> SqliteTransaction::forget_name(const std::string& name) {
    return database_->run("UPDATE action SET ask = '' WHERE ask = ?", name);
}

Result<void> SqliteTransaction::forget_person(Id person, Instant at) {
    const Scope own{domain::ScopeKind::person, person};
    for (auto* changed : {&changed_, &changed_in_part_}) changed->erase(own);
    std::erase_if(loosened_, [&](const domain::Grant& grant) { return grant.person == person; });
    auto forgotten = database_->run("REPLACE INTO erased(person, at, is_scrubbed) VALUES(?, ?, 0)", person, at.seconds);
    for (const char* sql :
         {"DELETE FROM invitation WHERE person = ?", "DELETE FROM held WHERE person = ?", "DELETE FROM purge WHERE person = ?",
          "DELETE FROM action WHERE device IN (SELECT id FROM device WHERE person = ?)",
          "UPDATE device SET name = '' WHERE person = ?"})
        if (forgotten) forgotten = database_->run(sql, person);
    if (forgotten) forgotten = database_->run("UPDATE feed SET former = NULL, former_since = NULL WHERE former IS NOT NULL");
    for (const char* sql : {"DELETE FROM feed WHERE scope = ?", "DELETE FROM scope WHERE scope = ?"})
        if (forgotten) forgotten = database_->run(sql, sqlite::Bytes(key_of(own)));
    return forgotten ? add_purge(person, PurgeReason::person_erased, at) : forgotten;
}

Result<void> SqliteTransaction::remove_device(Id device) {
    auto removed = database_->run("DELETE FROM action WHERE device = ?", device);
    if (removed) removed = database_->run("DELETE FROM device WHERE id = ?", device);
    return removed ? database_->run("DELETE FROM purge WHERE person NOT IN (SELECT person FROM device)") : removed;
}

} // namespace foothold::server
