#pragma once

#include "domain/record.hpp"
#include "sync/protocol/answer.hpp"
#include "sync/server/chunk_cache.hpp"
#include "sync/server/clock.hpp"
#include "sync/server/erasure_ledger.hpp"
#include "sync/server/large_answers.hpp"
#include "sync/server/move_order.hpp"
#include "sync/server/proof_keys.hpp"
#include "sync/server/random.hpp"
#include "sync/server/secrets.hpp"
#include "sync/server/storage.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::server {

struct LoadReport {
    std::size_t records = 0;
    std::size_t changed = 0; ///< new or different
    std::size_t erased = 0;  ///< about people who were erased, and left out
    std::size_t told = 0;    ///< notices of what is different now, one for each person and change
};

/// Whether people are told of what a load changes.
enum class News : std::uint8_t { told, untold };

/// How a device stands that asks to be told of news.
struct Standing {
    bool has_news = false;
    std::vector<Scope> scopes;  ///< that the person holds
    std::uint64_t sequence = 0; ///< up to which this holds
};

/// A sync on its way. Between `begin` and `finish` it can be decided in a transaction that others share.
struct Exchange {
    Device device;
    protocol::SyncRequest request;
    protocol::SyncResponse response = {};
    bool has_to_write = false;                             ///< before it can be finished
    std::unique_ptr<StorageTransaction> reading = nullptr; ///< what is answered is as of then; none when it has to write
};

struct BlobPart {
    domain::MediaType media_type = domain::MediaType::other;
    std::uint64_t size = 0;         ///< of the whole
    std::optional<ByteRange> range; ///< none when the one asked for cannot be had
    std::string bytes;
};

struct HeadCount {
    std::string title;
    Instant starts;
    std::uint32_t coming = 0;
    std::uint32_t capacity = 0;
};

struct UnconfirmedDevice {
    OutstandingPurge purge;
    std::string person_name; ///< empty when they were erased
};

/// What somebody has asked about their data and nobody has answered.
struct OpenRequest {
    domain::DataRequest request;
    std::string person_name;             ///< "Samira A."
    std::optional<domain::Record> about; ///< none: not told, everything, or not there any more
    int days_waiting = 0;
    Date answer_by; ///< the last day (GDPR, article 12 (3))
};

/// What staff say to it.
struct RequestAnswer {
    Id request;
    bool is_done = false; ///< or refused
    domain::LocalizedText text;
};

/// Help that somebody has asked for and nobody has given yet.
struct OpenSupport {
    domain::SupportRequest request;
    std::string name;                    ///< "Samira A.", or what the company is called
    std::optional<domain::Record> about; ///< none: not told, or not there any more
    int days_waiting = 0;
};

/// Somebody takes it or, with a text, answers it.
struct SupportAnswer {
    Id request;
    std::string owner; ///< first name
    domain::LocalizedText text;
};

/// What a company says on the telephone.
struct CompanyQuestion {
    Id company;
    Id programme; ///< whose staff answer
    Id about;     ///< an internship there, for example; nil: not told
    bool is_acute = false;
    std::string text;
    std::string language;
};

/// What an erasure comes to.
struct ErasureReport {
    struct Mention {
        std::size_t kind = 0;
        Id record;
    };

    std::string name;                        ///< empty when only something about them was left
    std::vector<std::size_t> erased_by_kind; ///< index: kind
    std::size_t changed = 0;                 ///< records of others that stay, with another head count or a shorter list
    std::size_t acquaintances = 0;           ///< others whose devices have something to purge
    std::vector<Mention> mentions;           ///< stay, and have texts with the same name, of this human or another
};

struct Overview {
    Counts counts;
    std::size_t unconfirmed_devices = 0; ///< have not confirmed a purge
    std::vector<HeadCount> events;       ///< by their beginning
};

/// What the server does, without any I/O of its own: whoever calls it brings the storage, the clock and the randomness. One
/// object per thread; only what takes a transaction may be called from another one, whose transaction it is.
class Service {
public:
    /// `answer_bytes`: about how much of records' bodies goes into one answer.
    Service(Storage& storage, const Clock& clock, Random& random, SecretKey key,
            std::size_t answer_bytes = protocol::answer_bytes) :
        storage_(storage),
        clock_(clock), random_(random), key_(std::move(key)), answer_bytes_(answer_bytes) {}

    /// From now on proofs are issued, as soon as there is something to prove and an organisation that signs for it.
    void sign_with(ProofKeys keys) { proof_keys_ = std::move(keys); }

    /// A new device for whom the code was made; the same again for an applicant who has used it, until a day after the code has
    /// ended. Error "enrol.code_wrong" for a code that is unknown, used by another, too old or was tried too often: which of
    /// these is nobody's business.
    Result<protocol::EnrolResponse> enrol(const protocol::EnrolRequest& request);
    /// The same for whoever commits several at once. An error in `enrolled` may have counted as a try and has to be committed;
    /// after one that is returned nothing may be.
    Result<void> enrol(StorageTransaction& transaction, const protocol::EnrolRequest& request,
                       Result<protocol::EnrolResponse>& enrolled);
    /// Error "sync.not_enrolled" for a token of nobody.
    Result<Device> authenticate(std::string_view token);
    /// Push, then pull. Errors: "sync.version_unsupported", "sync.request_invalid", "sync.action_conflict"; "server.busy" when
    /// there is no place among `large_answers`, but what was pushed counts then.
    Result<protocol::SyncAnswer> sync(const Device& device, const protocol::SyncRequest& request,
                                      LargeAnswers* large_answers = nullptr, ChunkCache* chunks = nullptr);

    /// The same in steps, for whoever commits several at once: `begin`, then `decide` in a write transaction if it has to write
    /// and its commit, then `finish`.
    Result<Exchange> begin(Device device, protocol::SyncRequest request);
    Result<void> decide(StorageTransaction& transaction, Exchange& exchange) const;
    Result<protocol::SyncAnswer> finish(Exchange& exchange, LargeAnswers* large_answers = nullptr, ChunkCache* chunks = nullptr);

    /// Alone, in a transaction of its own.
    Result<void> write(std::function<Result<void>(StorageTransaction&)> run);

    /// Whether a device with these cursors has everything that a sync would bring. Errors: "sync.version_unsupported",
    /// "sync.request_invalid".
    Result<Standing> standing(const Device& device, const protocol::WaitRequest& request);

    /// A stretch of a blob, by a Range field. None for whoever may not see it, as if there were none.
    Result<std::optional<BlobPart>> read_blob(const Device& device, const domain::Hash& hash, std::string_view range);

    /// A code for this person. Error "server.person_unknown".
    Result<std::string> invite(Id person, std::chrono::minutes valid);
    /// All of the records or none. What people did with the app since is kept (docs/programme-files.md, "Loading again").
    /// `blobs` are the files that they refer to; those that nobody refers to are not kept. Whoever knows something that is
    /// different now is told of it (news_writer.hpp).
    Result<LoadReport> load(std::vector<domain::Record> records, const std::vector<Blob>& blobs = {}, News news = News::told);
    /// Announces moves, or announces them differently, all of them or none; on the day after the moving day they are carried out.
    /// With `is_rehearsal` nothing is kept. The same order again changes nothing; another one for somebody whose move is
    /// announced replaces it, and one to where they live takes it back. Errors: "move.place_unknown", "move.person_unknown",
    /// "move.authority_unknown", "move.date_over", "move.destination_closes", "move.destination_same", "move.lives_there",
    /// "move.nobody_concerned".
    Result<MoveReport> move(const MoveOrder& order, bool is_rehearsal = false);
    /// Takes everything about a person out, for everybody and for good, and writes it down in the ledger. With `is_rehearsal`
    /// nothing is kept. Error "server.person_unknown".
    Result<ErasureReport> erase(Id person, ErasureLedger& ledger, bool is_rehearsal = false);
    /// For the start, when a backup may have been put back: erases whom the ledger names and the data know. How many that were.
    Result<std::size_t> carry_out_erasures(ErasureLedger& ledger);
    /// Those first that have to be answered first.
    Result<std::vector<OpenRequest>> open_requests();
    /// Errors: "request.unknown", "request.answered_already", "request.taken_back", "request.reason_missing" for a refusal
    /// without words, "request.needs_erasure" for a person who asked to be erased and is still there.
    Result<domain::DataRequest> answer(const RequestAnswer& answer);
    /// Who cannot wait first, then who has waited longest.
    Result<std::vector<OpenSupport>> open_support();
    /// Errors: "support.unknown", "support.answered_already", "support.taken_back", "support.owner_missing".
    Result<domain::SupportRequest> answer(const SupportAnswer& answer);
    /// Errors: "support.company_unknown", "support.programme_unknown", "support.about_unknown", "support.about_elsewhere" for an
    /// internship at another company, "support.text_missing", "support.text_too_long".
    Result<domain::SupportRequest> ask_for_company(const CompanyQuestion& question);
    /// Issues what is to be issued for this person, or for everybody, and gives what they have. Error "server.person_unknown".
    Result<std::vector<domain::Proof>> prove(std::optional<Id> person);
    Result<std::vector<domain::Organisation>> signing_organisations();
    Result<std::vector<Id>> people_named(std::string_view name);
    /// Longest first.
    Result<std::vector<UnconfirmedDevice>> unconfirmed_devices();
    Result<Overview> overview();
    Result<bool> has_record(Id id);

private:
    const ProofKeys* proof_keys() const { return proof_keys_ ? &*proof_keys_ : nullptr; }
    Result<protocol::SyncResponse> say_farewell(const Device& device, const protocol::SyncRequest& request);
    std::string token_for(const std::string& code, Id applicant);
    Result<protocol::EnrolResponse> add_device(StorageTransaction& transaction, Id person, const std::string& name,
                                               const std::string& token);
    /// What the device was answered when it used the code.
    Result<protocol::EnrolResponse> answer_again(StorageTransaction& transaction, const std::string& code, Id applicant);
    Result<protocol::EnrolResponse> answer_to(StorageTransaction& transaction, const Device& device, const std::string& token);

    Storage& storage_;
    const Clock& clock_;
    Random& random_;
    SecretKey key_;
    std::size_t answer_bytes_;
    std::optional<ProofKeys> proof_keys_;
};

} // namespace foothold::server
