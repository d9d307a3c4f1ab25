#include "sync/client/blob.hpp"
#include "sync/client/cache_queries.hpp"
#include "sync/client/needs_a_look.hpp"
#include "sync/client/store.hpp"
#include "sync/protocol/codec.hpp"

#include <algorithm>

/// What people have done on this device, as long as the server has not taken it.
namespace foothold::client {

namespace {

/// Leaves room in a request for cursors and framing.
constexpr std::size_t pushed_bytes_max = protocol::request_bytes_max / 2;

/// Numbers follow the clock as well as each other, so that a file that was lost or put back from a copy uses none again.
std::int64_t first_number_at(domain::Instant now) {
    constexpr std::int64_t numbers_per_second = 1000;
    return std::clamp<std::int64_t>(now.seconds, 0, INT32_MAX) * numbers_per_second;
}

bool is_damage(const Error& error) { return error.code == "cache.damaged"; }

} // namespace

Result<void> Store::load_actions(Changes& changes) {
    Result<void> decoded;
    const auto add = [&](const sqlite::Statement& row, ActionReport report) {
        auto action = protocol::decode<domain::Action>(characters(row.bytes(0)));
        if (!action) return void(decoded = damaged(action.error().detail));
        report.action = std::move(*action);
        changes.actions.push_back(std::move(report));
    };
    auto read = database_.query("SELECT action, verdict, reason, ask FROM needs_a_look ORDER BY n", [&](const auto& row) {
        add(row, {{},
                  ActionState::needs_a_look,
                  static_cast<domain::Verdict>(row.integer(1)),
                  static_cast<domain::Reason>(row.integer(2)),
                  std::string(row.text(3)),
                  {}});
    });
    if (!read) return read;
    read = database_.query("SELECT action FROM outbox ORDER BY n", [&](const auto& row) {
        add(row, {{}, ActionState::kept, {}, {}, {}, {}});
    });
    return read ? decoded : read;
}

Result<void> Store::keep(const domain::Action& action, domain::Instant now) {
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    const auto last = database_.integer(0, "SELECT value FROM meta WHERE name = 'last_n'");
    if (!last) return last.error();
    const std::int64_t n = std::max(*last + 1, first_number_at(now));
    auto kept = database_.run("INSERT INTO outbox(n, action) VALUES(?, ?)", n, blob(protocol::encode(action)));
    if (!kept) return kept;
    if (auto counted = number_from(n); !counted) return counted;
    return transaction->commit();
}

Result<void> Store::number_from(std::int64_t n) {
    return database_.run("INSERT OR REPLACE INTO meta(name, value) VALUES('last_n', ?)", n);
}

Result<std::vector<protocol::PushedAction>> Store::outbox() {
    std::vector<protocol::PushedAction> actions;
    std::size_t bytes = 0;
    auto read = database_.query(
        "SELECT n, action FROM outbox ORDER BY n LIMIT ?",
        [&](const sqlite::Statement& row) {
            bytes += row.bytes(1).size();
            if (bytes > pushed_bytes_max && !actions.empty()) return;
            actions.push_back({static_cast<std::uint64_t>(row.integer(0)), std::string(characters(row.bytes(1)))});
        },
        protocol::actions_per_request_max);
    if (!read) return read.error();
    return actions;
}

Result<void> Store::renumber_outbox() {
    constexpr std::int64_t leap = std::int64_t(1) << 40;
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    const auto last = database_.integer(0, "SELECT value FROM meta WHERE name = 'last_n'");
    if (!last) return last.error();
    if (*last > INT64_MAX - 2 * leap) return Error{"cache.damaged", "the numbers of the outbox are used up"};
    // From the newest down, so that no number is in use when it is given.
    std::vector<std::int64_t> numbers;
    auto read =
        database_.query("SELECT n FROM outbox ORDER BY n DESC", [&](const auto& row) { numbers.push_back(row.integer(0)); });
    if (!read) return read;
    for (const std::int64_t n : numbers)
        if (auto moved = database_.run("UPDATE outbox SET n = ? WHERE n = ?", n + leap, n); !moved) return moved;
    if (auto counted = number_from(*last + leap); !counted) return counted;
    return transaction->commit();
}

Result<void> Store::dismiss(domain::Id action) { return run_alone(database_, "DELETE FROM needs_a_look WHERE id = ?", action); }

Result<Salvage> Store::salvage() {
    Salvage salvage;
    const auto add_pending = [&](const sqlite::Statement& row) {
        salvage.outbox.push_back({static_cast<std::uint64_t>(row.integer(0)), std::string(characters(row.bytes(1)))});
    };
    const auto add_rejected = [&](const sqlite::Statement& row) {
        const protocol::ActionVerdict verdict{static_cast<std::uint64_t>(row.integer(0)),
                                              static_cast<domain::Verdict>(row.integer(3)),
                                              static_cast<domain::Reason>(row.integer(4)), std::string(row.text(5))};
        salvage.rejected.push_back({verdict, row.id(1), std::string(characters(row.bytes(2)))});
    };
    const auto pending = database_.query("SELECT n, action FROM outbox ORDER BY n", add_pending);
    if (!pending && !is_damage(pending.error())) return pending.error();
    const auto rejected =
        database_.query("SELECT n, id, action, verdict, reason, ask FROM needs_a_look ORDER BY n", add_rejected);
    if (!rejected && !is_damage(rejected.error())) return rejected.error();
    salvage.is_whole = pending && rejected;
    return salvage;
}

Result<void> Store::restore(const Salvage& salvage, domain::Instant now) {
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    std::int64_t last_n = first_number_at(now);
    for (const protocol::PushedAction& action : salvage.outbox) {
        last_n = std::max(last_n, static_cast<std::int64_t>(action.n));
        auto put = database_.run("INSERT INTO outbox(n, action) VALUES(?, ?)", action.n, blob(action.action));
        if (!put) return put;
    }
    for (const Salvage::Rejected& rejected : salvage.rejected)
        if (auto put = keep_for_a_look(database_, rejected.verdict, rejected.id, rejected.action); !put) return put;
    if (auto counted = number_from(last_n); !counted) return counted;
    return transaction->commit();
}

} // namespace foothold::client
