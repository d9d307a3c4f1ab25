#pragma once

#include "domain/scope.hpp"
#include "sync/server/storage.hpp"
#include "sync/sqlite/database.hpp"

#include <array>
#include <map>
#include <set>

namespace foothold::server {

class SqliteTransaction final : public StorageTransaction {
public:
    enum class Access { read, write };
    static Result<std::unique_ptr<StorageTransaction>> begin(sqlite::Database& database, Access access);
    ~SqliteTransaction() override;
    Result<void> commit() override;
    Result<void> begin_part() override;
    Result<void> keep_part() override;
    Result<void> undo_part() override;

    Result<Id> epoch() override;
    Result<std::uint64_t> latest_sequence() override { return sequence_; }

    Result<std::optional<EncodedRecord>> find_record(Id id) override;
    Result<std::vector<Scope>> scopes_containing(Id record) override;
    Result<void> write_record(Id id, const EncodedRecord& content, std::span<const Scope> scopes) override;
    Result<void> remove_record(Id id) override;
    Result<ScopeState> state_of(const Scope& scope) override;
    Result<std::vector<std::pair<Scope, std::uint64_t>>> scopes_moved_after(std::uint64_t sequence) override;
    Result<std::vector<EncodedRecord>> records_in(const Scope& scope) override;
    Result<std::vector<EncodedRecord>> needed_in(const Scope& scope, const domain::PreparedSpan& span) override;
    Result<std::vector<EncodedRecord>> records_of_kind(std::uint32_t kind) override;
    Result<FeedPage> feed_after(const Scope& scope, std::uint64_t since, std::size_t bytes) override;
    Result<std::vector<protocol::HeldRecord>> formers_in(const Scope& scope, const FeedStretch& stretch,
                                                         std::uint64_t held) override;
    Result<bool> has_twin(const protocol::HeldRecord& record) override;
    Result<std::uint64_t> bytes_after(const Scope& scope, std::uint64_t since) override;

    Result<void> replace_grants(Id record, std::span<const domain::Grant> grants) override;
    Result<std::vector<Scope>> scopes_held_by(Id person) override;
    Result<std::vector<Id>> holders_of(const Scope& scope) override;
    Result<std::vector<EncodedRecord>> records_granting(const Scope& scope, std::uint32_t kind) override;

    Result<void> put_blob(const Blob& blob) override;
    Result<void> replace_uses(Id record, std::span<const domain::Hash> hashes) override;
    Result<std::optional<BlobFacts>> find_blob(const domain::Hash& hash, Id reader) override;
    Result<std::string> read_blob(const domain::Hash& hash, const ByteRange& range) override;

    Result<void> add_device(const Device& device) override;
    Result<std::optional<Device>> find_device(const Digest& token_hash) override;
    Result<std::uint64_t> latest_action(Id device, std::uint64_t n_max) override;
    Result<std::optional<DecidedAction>> find_action(Id device, std::uint64_t n) override;
    Result<std::optional<DecidedAction>> find_action(Id action) override;
    Result<void> add_action(Id device, const DecidedAction& action) override;
    Result<std::optional<DecidedAction>> find_old_action(const Digest& digest) override;
    Result<std::vector<protocol::ActionVerdict>> latest_refusals(Id device, std::size_t count_max) override;
    Result<void> note_settled(Id device, std::uint64_t n) override;
    Result<std::uint64_t> pruned_through(Id device) override;

    Result<void> put_invitation(const Invitation& invitation) override;
    Result<std::optional<Invitation>> find_invitation(const std::string& locator) override;

    Result<void> number_losses(Instant at) override;
    Result<void> add_purge(Id person, PurgeReason reason, Instant at) override;
    Result<std::optional<Id>> outstanding_purge(Id device) override;
    Result<bool> awaits_receipt(Id device, Id purge) override;
    Result<void> confirm_purge(Id device, Id purge) override;
    Result<std::vector<OutstandingPurge>> outstanding_purges() override;

    Result<bool> is_erased(Id person) override;
    Result<std::vector<Id>> erased_people() override;
    Result<void> forget_name(const std::string& name) override;
    Result<void> forget_person(Id person, Instant at) override;
    Result<void> remove_device(Id device) override;

    Result<Date> projected_day() override;
    Result<void> set_projected_day(Date day) override;
    Result<void> prune_before(Date day) override;
    Result<void> forget_formers_before(Date day) override;
    Result<Counts> counts() override;

    /// For a file from before scopes were summed up.
    Result<void> sum_up_scopes();
    /// To be raised when domain::need_of says something else of a record than before.
    static constexpr std::int64_t outline_version = 1;
    /// For a file whose outline is of another version, or none yet.
    Result<void> outline_feed();

private:
    /// Kind and id in 17 bytes: the first part of the feed's key.
    static std::array<std::byte, 17> key_of(const Scope& scope);
    static Scope scope_of_key(sqlite::Bytes key);
    explicit SqliteTransaction(sqlite::Database& database) : database_(&database) {}
    struct Entry {
        Scope scope;
        std::uint64_t sequence = 0;
        EncodedRecord content;
    };

    Result<std::vector<Entry>> entries_of(Id record);
    Result<void> put_in(Id record, const EncodedRecord& content, const Scope& scope, const Entry* former);
    /// Scopes that are not kept get a tombstone.
    Result<void> take_out(Id record, const std::vector<Entry>& entries, std::span<const Scope> kept);
    /// When that day began; none when we have no such day.
    Result<std::optional<std::uint64_t>> sequence_before(Date day);
    Result<void> add_tombstone(Id record, const Scope& scope);
    /// For what is written to a scope; stored with the commit.
    Result<ScopeState*> changing(const Scope& scope);
    void keep_changed();
    Result<void> store_scopes();
    Result<void> note_grants_of(Id record);
    Result<bool> holds(const domain::Grant& grant);
    Result<void> drop_unused_blobs();

    sqlite::Database* database_;
    std::map<Scope, ScopeState> changed_;
    std::map<Scope, ScopeState> changed_in_part_; ///< these go before those
    std::uint64_t sequence_ = 0;                  ///< the latest that was given to a change
    std::uint64_t sequence_before_part_ = 0;
    std::set<domain::Grant> loosened_;  ///< were given by a record whose grants have been replaced since
    std::uint64_t stored_sequence_ = 0; ///< when the transaction began
    bool may_have_unused_blobs_ = false;
    bool is_open_ = true;
};

} // namespace foothold::server
