#pragma once

#include "domain/apply.hpp"
#include "domain/first_things.hpp"
#include "domain/id.hpp"
#include "domain/result.hpp"
#include "domain/scope.hpp"
#include "domain/time.hpp"
#include "sync/protocol/difference.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/server/blob.hpp"
#include "sync/server/byte_range.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/purge.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace foothold::server {

using domain::Date;
using domain::Id;
using domain::Instant;
using domain::Scope;
using protocol::EncodedRecord;

struct Device {
    Id id;
    Id person;
    std::string name;
    Digest token_hash{};
    Instant enrolled;
};

/// A one-time code that makes a device somebody's. Its first characters find it, the hash of the whole code proves it.
struct Invitation {
    std::string locator;
    Digest code_hash{};
    Id person;
    Instant expires;
    std::uint32_t wrong_tries = 0;
    bool is_used = false;
};

/// An action that was decided, as it is remembered for repeats.
struct DecidedAction {
    Id id; ///< nil when the action could not be read
    Digest digest{};
    protocol::ActionVerdict verdict;
};

/// One entry of a scope's change feed.
struct FeedEntry {
    std::uint64_t sequence = 0;
    Id record;
    bool is_removed = false;
    EncodedRecord content;
};

/// Entries of a feed behind `after`, up to `through`.
struct FeedStretch {
    std::uint64_t after = 0;
    std::uint64_t through = 0;
};

/// A scope as a whole: its latest sequence, and what its records sum up to.
struct ScopeState {
    std::uint64_t sequence = 0;
    protocol::Fingerprint contents;
    std::uint64_t pruned = 0; ///< whoever has not read beyond this has missed something that was taken out
};

struct FeedPage {
    std::vector<FeedEntry> entries;
    bool has_more = false;
};

/// What is known of a blob without its bytes.
struct BlobFacts {
    domain::MediaType media_type = domain::MediaType::other;
    std::uint64_t bytes = 0;
};

struct Counts {
    std::vector<std::uint64_t> records_by_kind; ///< index: kind
    std::uint64_t scopes = 0;
    std::uint64_t devices = 0;
    std::uint64_t actions = 0;
    std::uint64_t blobs = 0;
    std::uint64_t blob_bytes = 0;
};

/// Everything that the server knows, as of the moment the transaction began. Rolled back unless committed. Operations that
/// write need a transaction that was begun for writing.
class StorageTransaction {
public:
    virtual ~StorageTransaction() = default;
    virtual Result<void> commit() = 0;

    /// A part can be undone by itself until it is kept. One after another, none within another.
    virtual Result<void> begin_part() = 0;
    virtual Result<void> keep_part() = 0;
    virtual Result<void> undo_part() = 0;

    /// Identity of this server's data: cursors of another epoch mean nothing here.
    virtual Result<Id> epoch() = 0;
    virtual Result<std::uint64_t> latest_sequence() = 0;

    virtual Result<std::optional<EncodedRecord>> find_record(Id id) = 0;
    virtual Result<std::vector<Scope>> scopes_containing(Id record) = 0;
    /// Writes the record and tells every scope in one new sequence; scopes that it has left get a tombstone.
    virtual Result<void> write_record(Id id, const EncodedRecord& content, std::span<const Scope> scopes) = 0;
    virtual Result<void> remove_record(Id id) = 0;
    virtual Result<ScopeState> state_of(const Scope& scope) = 0;
    /// The scopes in which something has changed since that sequence, with their latest one.
    virtual Result<std::vector<std::pair<Scope, std::uint64_t>>> scopes_moved_after(std::uint64_t sequence) = 0;
    virtual Result<std::vector<EncodedRecord>> records_in(const Scope& scope) = 0;
    /// Those that may be needed in this span (domain::need_of).
    virtual Result<std::vector<EncodedRecord>> needed_in(const Scope& scope, const domain::PreparedSpan& span) = 0;
    virtual Result<std::vector<EncodedRecord>> records_of_kind(std::uint32_t kind) = 0;
    /// What came after `since`, oldest first, at most about `bytes`. Tombstones are left out when `since` is 0.
    virtual Result<FeedPage> feed_after(const Scope& scope, std::uint64_t since, std::size_t bytes) = 0;
    /// What the records of these entries were in this scope before, where that is still known and was there at `held`: whoever
    /// has read the feed up to `held`, and everything else of it, has them.
    virtual Result<std::vector<protocol::HeldRecord>> formers_in(const Scope& scope, const FeedStretch& stretch,
                                                                 std::uint64_t held) = 0;
    /// Whether another record has an id that a difference cannot tell from this one's. Ids that are made of another record's and
    /// a number, such as those of the days of a diary, begin alike.
    virtual Result<bool> has_twin(const protocol::HeldRecord& record) = 0;

    /// How many bytes of bodies came after `since`.
    virtual Result<std::uint64_t> bytes_after(const Scope& scope, std::uint64_t since) = 0;

    /// The grants that come from this record, instead of those that came from it before.
    virtual Result<void> replace_grants(Id record, std::span<const domain::Grant> grants) = 0;
    virtual Result<std::vector<Scope>> scopes_held_by(Id person) = 0;
    virtual Result<std::vector<Id>> holders_of(const Scope& scope) = 0;
    /// Records of this kind that grant something to somebody who holds this scope.
    virtual Result<std::vector<EncodedRecord>> records_granting(const Scope& scope, std::uint32_t kind) = 0;

    /// Does nothing when a blob of this name is there. With the commit all blobs go that no record refers to any more.
    virtual Result<void> put_blob(const Blob& blob) = 0;
    /// The blobs that this record refers to, instead of those that it referred to before. A record that is removed refers to
    /// none.
    virtual Result<void> replace_uses(Id record, std::span<const domain::Hash> hashes) = 0;
    /// None when there is no such blob, and when no record that refers to it is in a scope that this person holds.
    virtual Result<std::optional<BlobFacts>> find_blob(const domain::Hash& hash, Id reader) = 0;
    virtual Result<std::string> read_blob(const domain::Hash& hash, const ByteRange& range) = 0;

    virtual Result<void> add_device(const Device& device) = 0;
    virtual Result<std::optional<Device>> find_device(const Digest& token_hash) = 0;
    /// The highest n that was decided, of those up to `n_max`; 0 when there is none.
    virtual Result<std::uint64_t> latest_action(Id device, std::uint64_t n_max) = 0;
    virtual Result<std::optional<DecidedAction>> find_action(Id device, std::uint64_t n) = 0;
    virtual Result<std::optional<DecidedAction>> find_action(Id action) = 0;
    virtual Result<void> add_action(Id device, const DecidedAction& action) = 0;
    /// One of which no more is remembered than that it was decided, and how.
    virtual Result<std::optional<DecidedAction>> find_old_action(const Digest& digest) = 0;
    /// The latest of the device's actions that were not taken, ascending by n, as far as they are remembered whole.
    virtual Result<std::vector<protocol::ActionVerdict>> latest_refusals(Id device, std::size_t count_max) = 0;
    /// The device has the verdicts of its actions up to this one.
    virtual Result<void> note_settled(Id device, std::uint64_t n) = 0;
    /// The highest n of which only that it was decided is remembered, as it is old.
    virtual Result<std::uint64_t> pruned_through(Id device) = 0;

    virtual Result<void> put_invitation(const Invitation& invitation) = 0;
    virtual Result<std::optional<Invitation>> find_invitation(const std::string& locator) = 0;

    /// Numbers a purge for everybody with a device who holds less than before the grants were replaced in this transaction.
    virtual Result<void> number_losses(Instant at) = 0;
    /// Numbers a purge for this person, if they have a device.
    virtual Result<void> add_purge(Id person, PurgeReason reason, Instant at) = 0;
    /// The latest purge that the device has not confirmed, by the id that a receipt names; none when it has confirmed them all.
    virtual Result<std::optional<Id>> outstanding_purge(Id device) = 0;
    /// Whether a receipt for this purge says anything new. False for a purge that we do not know, as after a backup was put back.
    virtual Result<bool> awaits_receipt(Id device, Id purge) = 0;
    /// The device has carried out this purge and all before it.
    virtual Result<void> confirm_purge(Id device, Id purge) = 0;
    virtual Result<std::vector<OutstandingPurge>> outstanding_purges() = 0;

    virtual Result<bool> is_erased(Id person) = 0;
    virtual Result<std::vector<Id>> erased_people() = 0;
    /// Decided actions do not name this human any more as somebody to ask.
    virtual Result<void> forget_name(const std::string& name) = 0;
    /// Remembers that this person was erased, and nothing else of them beside their records: no invitations, decided actions,
    /// names of devices, and no former bodies of anything. The devices stay until each of them has confirmed, so that they can be
    /// told.
    virtual Result<void> forget_person(Id person, Instant at) = 0;
    virtual Result<void> remove_device(Id device) = 0;

    /// The day for which the shared schedules were last worked out.
    virtual Result<Date> projected_day() = 0;
    virtual Result<void> set_projected_day(Date day) = 0;
    /// Forgets what nobody needs who has been here since that day began: tombstones, and of the decided actions that their device
    /// knows to be decided, but its latest, everything except that and how they were.
    virtual Result<void> prune_before(Date day) = 0;
    /// Forgets the former bodies of what has not changed since that day began.
    virtual Result<void> forget_formers_before(Date day) = 0;

    virtual Result<Counts> counts() = 0;
};

/// Where the server keeps what it knows. One object per thread; several objects, in several processes, may share the data.
class Storage {
public:
    virtual ~Storage() = default;
    virtual Result<std::unique_ptr<StorageTransaction>> begin_read() = 0;
    /// Waits for other writers.
    virtual Result<std::unique_ptr<StorageTransaction>> begin_write() = 0;
    /// Leaves no byte of what was erased since it was last called. Waits for other readers and writers.
    virtual Result<void> scrub() = 0;
};

} // namespace foothold::server
