#pragma once

#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/client/changes.hpp"
#include "sync/client/scope_contents.hpp"
#include "sync/client/written_ahead.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/sqlite/database.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::client {

/// Writes the parts of one answer into the cache, inside the caller's transaction, and says what they change. The first failure
/// ends the work: what follows does nothing.
class AnswerWriter {
public:
    explicit AnswerWriter(sqlite::Database& database) : database_(database), contents_(database) {}

    /// `ahead`: what `write_ahead` has written since the answer began, and is committed.
    Result<Changes> write(std::span<const protocol::SyncResponse> parts, WrittenAhead ahead, domain::Instant now);
    /// A part of the first answer that a cache gets, where its records belong, instead of twice. Without verdicts. None of it
    /// counts before `write` has brought the last part, and then the changes are all records that are there. Returns `ahead` with
    /// this part.
    Result<WrittenAhead> write_ahead(const protocol::SyncResponse& part, WrittenAhead ahead);

private:
    void begin_epoch(domain::Id epoch);
    bool begin_arrival(domain::Id epoch);
    void make_room(std::span<const protocol::SyncResponse> parts);
    void clear_records();
    void tell_written_ahead(WrittenAhead& ahead);
    void tell_everything();
    domain::Id id_in_meta(std::string_view name);
    void write_part(const protocol::SyncResponse& part);
    void restart(std::int64_t scope);
    void put(const protocol::RecordChange& change, std::int64_t scope);
    void add(const protocol::RecordChange& change, std::int64_t scope);
    void place(const protocol::RecordChange& change, std::int64_t scope);
    void replace(const protocol::RecordChange& change, std::int64_t scope);
    void tell(const protocol::RecordChange& change);
    void take_away(const protocol::RecordChange& change, std::int64_t scope);
    void drop_lost_scopes(const std::vector<protocol::ScopeCursor>& held);
    void drop_orphans();
    std::string take_out(std::string_view sql, std::uint64_t n);
    void settle(const protocol::ActionVerdict& verdict);
    void show_refusal(const protocol::ActionVerdict& verdict, domain::Action action, std::string_view stored);
    void hear(const protocol::Refusals& refusals);
    void forget_oldest_sent();
    void compare(const protocol::ScopeCursor& cursor, std::int64_t scope);
    void confirm(domain::Instant now);
    void forget_who_is_gone();
    bool is_held(domain::Id record);
    std::set<std::string> names_of_contacts();
    void send_again_after(std::uint64_t n);
    std::optional<domain::Action> read_action(std::string_view stored);
    std::int64_t number_of(const protocol::ScopeCursor& cursor);

    /// With a statement that is compiled once for all records.
    template <class... Values>
    void run(std::optional<sqlite::Statement>& statement, std::string_view sql, const Values&... values) {
        if (!outcome_) return;
        if (!statement) {
            auto prepared = database_.prepare(sql);
            if (!prepared) return void(outcome_ = prepared.error());
            statement.emplace(std::move(*prepared));
        }
        outcome_ = statement->bind(values...).run();
    }
    template <class... Values>
    void run(std::string_view sql, const Values&... values) {
        if (outcome_) outcome_ = database_.run(sql, values...);
    }
    template <class Each, class... Values>
    void query(std::string_view sql, Each&& each, const Values&... values) {
        if (outcome_) outcome_ = database_.query(sql, each, values...);
    }

    sqlite::Database& database_;
    ScopeContents contents_;
    std::optional<sqlite::Statement> adding_;
    std::optional<sqlite::Statement> placing_;
    Changes changes_;
    bool is_first_answer_ = false;      ///< of this cache
    bool is_written_ahead_ = false;     ///< the parts before
    bool is_to_be_read_ = false;        ///< what is told comes from the cache
    std::vector<std::int64_t> numbers_; ///< of the scopes of the part that was written last
    std::set<domain::Id> loosened_;     ///< have left a scope, and may be in none now
    Result<void> outcome_;
};

} // namespace foothold::client
