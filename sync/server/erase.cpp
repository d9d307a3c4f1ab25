#include "domain/erasure.hpp"
#include "sync/server/record_reader.hpp"
#include "sync/server/record_writer.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <set>

namespace foothold::server {

namespace {

Result<std::vector<domain::Record>> read_all_records(StorageTransaction& transaction) {
    std::vector<domain::Record> all;
    for (std::uint32_t kind = 0; kind < std::variant_size_v<domain::Record>; ++kind) {
        auto records = read_records_of_kind(transaction, kind);
        if (!records) return records;
        std::ranges::move(*records, std::back_inserter(all));
    }
    return all;
}

std::string_view name_of(const domain::Record& record) {
    if (const auto* person = std::get_if<domain::Person>(&record)) return person->name;
    if (const auto* contact = std::get_if<domain::Contact>(&record)) return contact->name;
    return {};
}

/// Takes one person out of everything that a transaction can reach.
class Eraser {
public:
    Eraser(StorageTransaction& transaction, RecordWriter& writer, Id person, Instant now) :
        transaction_(transaction), writer_(writer), person_(person), now_(now) {}

    Result<ErasureReport> erase() {
        const auto records = read_all_records(transaction_);
        if (!records) return records.error();
        const domain::Erasure erasure = domain::erasure_of(person_, *records);
        report(erasure);
        if (auto found = find_acquaintances(erasure); !found) return found.error();
        if (auto written = write(erasure); !written) return written.error();
        for (const Id acquaintance : acquaintances_)
            if (auto told = transaction_.add_purge(acquaintance, PurgeReason::other_erased, now_); !told) return told.error();
        report_.acquaintances = acquaintances_.size();
        if (auto finished = writer_.finish(); !finished) return finished.error();
        if (auto forgotten = transaction_.forget_person(person_, now_); !forgotten) return forgotten.error();
        if (auto found = find_mentions(); !found) return found.error();
        return std::move(report_);
    }

private:
    void report(const domain::Erasure& erasure) {
        report_.erased_by_kind.resize(std::variant_size_v<domain::Record>);
        for (const domain::Record& record : erasure.erased) {
            ++report_.erased_by_kind[record.index()];
            if (const auto* person = std::get_if<domain::Person>(&record); person && person->id == person_)
                report_.name = person->name;
        }
        report_.changed = erasure.changed.size();
    }

    /// Whose devices have something of what goes.
    Result<void> find_acquaintances(const domain::Erasure& erasure) {
        for (const auto* records : {&erasure.erased, &erasure.changed})
            for (const domain::Record& record : *records)
                if (!std::holds_alternative<domain::Event>(record))
                    if (auto added = add_holders_of(domain::id_of(record)); !added) return added;
        acquaintances_.erase(person_);
        return {};
    }

    Result<void> add_holders_of(Id record) {
        const auto scopes = transaction_.scopes_containing(record);
        if (!scopes) return scopes.error();
        for (const Scope& scope : *scopes) {
            const auto holders = transaction_.holders_of(scope);
            if (!holders) return holders.error();
            acquaintances_.insert(holders->begin(), holders->end());
        }
        return {};
    }

    Result<void> write(const domain::Erasure& erasure) {
        for (const domain::Record& record : erasure.changed)
            if (auto written = writer_.put(record); !written) return written.error();
        for (const domain::Record& record : erasure.erased) {
            if (auto removed = writer_.remove(domain::id_of(record)); !removed) return removed;
            const std::string name{name_of(record)};
            const bool is_theirs = !name.empty() && domain::is_about(record, person_);
            const bool is_other_contact =
                std::holds_alternative<domain::Contact>(record) && std::get<domain::Contact>(record).user != person_;
            if (is_theirs && !is_other_contact)
                if (auto forgotten = transaction_.forget_name(name); !forgotten) return forgotten;
        }
        return {};
    }

    /// Texts of others that contain the name are not ours to change; somebody has to look.
    Result<void> find_mentions() {
        if (report_.name.empty()) return {};
        const auto records = read_all_records(transaction_);
        if (!records) return records.error();
        for (const domain::Record& record : *records)
            if (protocol::encode_record(record).body.find(report_.name) != std::string::npos)
                report_.mentions.push_back({record.index(), domain::id_of(record)});
        return {};
    }

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    Id person_;
    Instant now_;
    std::set<Id> acquaintances_;
    ErasureReport report_;
};

} // namespace

Result<std::vector<Id>> Service::people_named(std::string_view name) {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto people = read_records_of<domain::Person>(**transaction);
    if (!people) return people.error();
    std::vector<Id> named;
    for (const domain::Person& person : *people)
        if (person.name == name) named.push_back(person.id);
    return named;
}

Result<ErasureReport> Service::erase(Id person, ErasureLedger& ledger, bool is_rehearsal) {
    const Instant now = clock_.now();
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    if (const auto known = read_person(**transaction, person); !known) return known.error();
    RecordWriter writer{**transaction, now, proof_keys()};
    if (auto caught_up = writer.finish(); !caught_up) return caught_up.error();
    auto report = Eraser{**transaction, writer, person, now}.erase();
    if (!report || is_rehearsal) return report;
    // What is in the ledger and not in the data is carried out at the next start; the other way round it would be forgotten.
    if (auto noted = ledger.add({person, now}); !noted) return noted.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    transaction->reset();
    if (auto scrubbed = storage_.scrub(); !scrubbed) return scrubbed.error();
    return report;
}

Result<std::size_t> Service::carry_out_erasures(ErasureLedger& ledger) {
    const auto entries = ledger.entries();
    if (!entries) return entries.error();
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    RecordWriter writer{**transaction, clock_.now()};
    std::size_t carried_out = 0;
    for (const ErasureLedger::Entry& entry : *entries) {
        const auto is_erased = (*transaction)->is_erased(entry.person);
        if (!is_erased) return is_erased.error();
        if (*is_erased) continue;
        const auto report = Eraser{**transaction, writer, entry.person, clock_.now()}.erase();
        if (!report) return report.error();
        ++carried_out;
    }
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    transaction->reset();
    if (auto scrubbed = storage_.scrub(); !scrubbed) return scrubbed.error();
    return carried_out;
}

/// The device of somebody who was erased hears nothing else, and is unknown as soon as it has confirmed.
Result<protocol::SyncResponse> Service::say_farewell(const Device& device, const protocol::SyncRequest& request) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    protocol::SyncResponse response;
    response.server_time = clock_.now();
    response.is_erased = true;
    const auto epoch = (*transaction)->epoch();
    const auto purge = (*transaction)->outstanding_purge(device.id);
    if (!epoch) return epoch.error();
    if (!purge) return purge.error();
    response.epoch = *epoch;
    response.purge = *purge;
    if (!*purge || request.purged != *purge) return response;
    if (auto removed = (*transaction)->remove_device(device.id); !removed) return removed.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    return response;
}

} // namespace foothold::server
