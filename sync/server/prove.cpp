#include "sync/server/proof_watch.hpp"
#include "sync/server/proof_writer.hpp"
#include "sync/server/record_reader.hpp"
#include "sync/server/service.hpp"

namespace foothold::server {

Result<std::vector<domain::Proof>> Service::prove(std::optional<Id> person) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    const Instant now = clock_.now();
    RecordWriter writer{**transaction, now, proof_keys()};
    if (auto caught_up = writer.finish(); !caught_up) return caught_up.error();
    if (person)
        if (const auto known = read_person(**transaction, *person); !known) return known.error();
    const auto people = person ? Result{std::set{*person}} : ProofWatch::everybody(**transaction);
    if (!people) return people.error();
    std::vector<domain::Proof> proofs;
    for (const Id each : *people) {
        if (proof_keys_)
            if (auto renewed = ProofWriter{**transaction, writer, *proof_keys_, domain::danish_time(now).date}.renew(each);
                !renewed)
                return renewed.error();
        const auto records = read_records_in(**transaction, {domain::ScopeKind::person, each});
        if (!records) return records.error();
        for (const auto& [id, proof] : records->all<domain::Proof>()) proofs.push_back(proof);
    }
    if (auto finished = writer.finish(); !finished) return finished.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    return proofs;
}

Result<std::vector<domain::Organisation>> Service::signing_organisations() {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    auto organisations = read_records_of<domain::Organisation>(**transaction);
    if (!organisations) return organisations;
    std::erase_if(*organisations, [](const domain::Organisation& each) { return each.proof_key.empty(); });
    return organisations;
}

} // namespace foothold::server
