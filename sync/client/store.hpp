#pragma once

#include "domain/action.hpp"
#include "domain/records.hpp"
#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/client/changes.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/key.hpp"
#include "sync/client/written_ahead.hpp"
#include "sync/protocol/difference.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/sqlite/database.hpp"
#include "sync/sqlite/transaction.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace foothold::client {

/// Where the next request goes on.
struct Position {
    domain::Id epoch;
    std::vector<protocol::ScopeCursor> cursors;
    bool is_amid_answer = false;                     ///< parts of a large answer are staged: nothing is pushed until it is whole
    std::uint64_t settled_through = 0;               ///< of the outbox; 0 amid an answer
    std::optional<domain::Id> refusals{};            ///< those that were taken in last; none amid an answer
    std::optional<domain::Id> purged = std::nullopt; ///< a receipt that the server has not got yet; none amid an answer
    bool has_nothing = false;                        ///< not even first things
};

/// What only this device knows, and nobody can fetch again.
struct Salvage {
    struct Rejected {
        protocol::ActionVerdict verdict;
        domain::Id id;
        protocol::Bytes action;
    };

    std::vector<protocol::PushedAction> outbox;
    std::vector<Rejected> rejected;
    bool is_whole = true;
};

/// The encrypted file: what the server has confirmed, what it does not have yet, and the parts of an answer that is not whole.
/// Whatever a function here reports as done is on disk. cache.damaged from any of them: the file can no longer be trusted.
class Store {
public:
    static Result<Store> open(const std::filesystem::path& file, const Key& key);

    /// Everything, as after a start: reads each record once, which checks every page that holds one.
    Result<Changes> load();

    /// The lessons that are here, with the sessions and courses that say when they are taught; nothing when there are no lessons.
    Result<domain::Records> lessons();

    /// Puts the action into the outbox, with a number above every number that this device has used.
    Result<void> keep(const domain::Action& action, domain::Instant now);
    /// The oldest actions that one request may carry.
    Result<std::vector<protocol::PushedAction>> outbox();
    /// Gives what waits in the outbox new numbers, far above all that were used, in the same order: for a server that has seen
    /// the old ones from a copy of this device, or of its clock.
    Result<void> renumber_outbox();
    /// Forgets an action that needed a look.
    Result<void> dismiss(domain::Id action);

    Result<Position> position();
    /// For many questions at once, and ended before anything is kept.
    Result<sqlite::Snapshot> snapshot() { return sqlite::Snapshot::begin(database_); }
    /// What the server gave last of the record with an id of these; none when it is not here, or several are.
    Result<std::optional<protocol::HeldRecord>> find_held(const protocol::IdRange& ids);
    /// Counts anew what each scope holds, so that the server learns what has been lost here.
    Result<void> sum_up_scopes();
    /// Keeps a part of an answer, as it travelled, until the last part has come; the first answer's records go where they belong,
    /// where nobody sees them before. protocol.malformed when they are none.
    Result<void> stage(const protocol::SyncResponse& part, std::string_view body, bool is_compressed);
    /// Keeps what there is to show until everything has come.
    Result<void> keep_first_things(std::string_view bytes);
    /// Brings in the staged parts and this last one together with cursors and verdicts, in one transaction. protocol.malformed
    /// when a record is none.
    Result<Changes> apply(protocol::SyncResponse last, domain::Instant now);

    /// Leaves nothing of what was taken out in the file or its log, and then keeps the receipt for it.
    Result<void> purge(domain::Id receipt);
    /// The server has got it. Nothing is lost with this, so it may wait for the next commit to be on disk.
    Result<void> forget_receipt(domain::Id receipt);

    /// Takes everything out, what waits to be sent as well, and leaves nothing of it in the log.
    Result<void> erase();

    Result<void> remember(const Enrolment& enrolment);
    Result<std::optional<Enrolment>> enrolment();
    /// What can still be read of a damaged file. Fails when it could be read another time: without memory, on a disk that
    /// refuses.
    Result<Salvage> salvage();
    /// Puts it into a new file, under the numbers that it had.
    Result<void> restore(const Salvage& salvage, domain::Instant now);
    /// Leaves everything in the file itself and nothing beside it, so that it can be moved alone.
    Result<void> settle();

    /// Gives back to the disk what has become free, when it is more than a tenth. A cache that was made before caches could do
    /// that is written anew for it, once nothing waits to be sent and there is room. For when nobody waits.
    Result<void> tidy();

private:
    Store(std::filesystem::path file, sqlite::Database database) : file_(std::move(file)), database_(std::move(database)) {}
    Result<void> learn_to_shrink();
    Result<bool> write_ahead(const protocol::SyncResponse& part, WrittenAhead& ahead);
    Result<std::vector<protocol::SyncResponse>> parts(std::string_view sql);
    Result<Changes> confirm(domain::Instant now, domain::Instant server_time);
    Result<void> number_from(std::int64_t n);
    Result<std::optional<std::string>> first_things();
    Result<void> load_records(Changes& changes);
    Result<void> load_actions(Changes& changes);

    std::filesystem::path file_;
    sqlite::Database database_;
    WrittenAhead ahead_;
    bool may_learn_to_shrink_ = true; ///< tried once after each start
};

} // namespace foothold::client
