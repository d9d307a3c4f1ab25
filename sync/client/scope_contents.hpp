#pragma once

#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/sqlite/database.hpp"

#include <cstdint>
#include <map>

namespace foothold::client {

/// What the cache holds of each scope, by the scope's number, followed through the changes of one transaction.
class ScopeContents {
public:
    explicit ScopeContents(sqlite::Database& database) : database_(database) {}

    /// As it was stored last.
    Result<void> load();
    /// As it is, from the records themselves.
    Result<void> sum_up();
    /// A record that was not there.
    void add(const protocol::RecordChange& change, std::int64_t scope) {
        by_scope_[scope].add(change.id, change.kind, change.body);
    }
    enum class Held : std::uint8_t { nowhere, elsewhere, here };
    /// Has to be told before the record is written: it takes the old one's place in every scope that holds it. Whether this one
    /// did.
    Result<Held> replace(const protocol::RecordChange& change, std::int64_t scope);
    /// Has to be told before the record leaves the scope.
    Result<void> take_away(domain::Id record, std::int64_t scope);
    protocol::Fingerprint of(std::int64_t scope) const;
    /// Nothing is in the scope any more.
    void clear(std::int64_t scope) { by_scope_[scope] = {}; }
    Result<void> store() const;

private:
    sqlite::Database& database_;
    std::map<std::int64_t, protocol::Fingerprint> by_scope_;
};

} // namespace foothold::client
