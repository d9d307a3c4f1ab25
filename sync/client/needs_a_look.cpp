#include "sync/client/needs_a_look.hpp"

#include <span>

namespace foothold::client {

Result<void> keep_for_a_look(sqlite::Database& database, const protocol::ActionVerdict& verdict, domain::Id id,
                             std::string_view action) {
    return database.run("INSERT OR REPLACE INTO needs_a_look(n, id, action, verdict, reason, ask) VALUES(?, ?, ?, ?, ?, ?)",
                        verdict.n, id, std::as_bytes(std::span(action)), static_cast<int>(verdict.verdict),
                        static_cast<int>(verdict.reason), verdict.ask);
}

} // namespace foothold::client
