#include "sync/server/proof_writer.hpp"

#include "domain/proven.hpp"
#include "sync/credential/proof_statement.hpp"
#include "sync/server/record_reader.hpp"

namespace foothold::server {

Result<void> ProofWriter::renew(Id id) {
    const auto records = records_of(id);
    if (!records) return records.error();
    const auto* person = records->find<domain::Person>(id);
    const auto* issuer = domain::issuer_for(id, *records);
    if (!person || !issuer) return {};
    const credential::SigningKey key = keys_.key_of(issuer->id);
    if (issuer->proof_key != key.public_key().text()) return {}; // another server signs for them
    domain::Proof proof{.id = domain::combine(id, issuer->id),
                        .person = id,
                        .holder_name = person->name,
                        .holder_initial = person->initial,
                        .issuer = issuer->id,
                        .issuer_name = std::string{domain::as_on_paper(issuer->name).text},
                        .issued_on = today_};
    proof.items = domain::proven_things(id, *records, proof.issuer_name, today_);
    for (const auto& [other, earlier] : records->all<domain::Proof>())
        if (other != proof.id || proof.items.empty())
            if (auto removed = writer_.remove(other); !removed) return removed;
    if (proof.items.empty()) return {};
    const auto* earlier = records->find<domain::Proof>(proof.id);
    return put(std::move(proof), earlier, key);
}

Result<void> ProofWriter::put(domain::Proof proof, const domain::Proof* earlier, const credential::SigningKey& key) {
    if (earlier) {
        domain::Proof same = *earlier;
        same.issued_on = proof.issued_on;
        same.credential.clear();
        if (same == proof && credential::is_as_signed(*earlier, key.public_key().text())) return {};
    }
    credential::sign(proof, key);
    const auto written = writer_.put(proof);
    return written ? Result<void>{} : written.error();
}

Result<domain::Records> ProofWriter::records_of(Id person) {
    auto records = read_records_in(transaction_, {domain::ScopeKind::person, person});
    if (!records) return records;
    // What is added is of other kinds than what is gone through.
    for (const auto& [id, enrolment] : records->all<domain::Enrolment>()) {
        if (auto added = add_named<domain::Programme>(*records, enrolment.programme); !added) return added.error();
        if (enrolment.status != domain::EnrolmentStatus::finished || enrolment.course.is_nil()) continue;
        const auto contents = read_records_in(transaction_, {domain::ScopeKind::group, enrolment.course});
        if (!contents) return contents;
        for (const auto& [course_id, course] : contents->all<domain::Course>()) {
            records->put(course);
            if (auto added = add_named<domain::Place>(*records, course.place); !added) return added.error();
        }
        for (const auto& [session_id, session] : contents->all<domain::Session>()) records->put(session);
    }
    for (const auto& [id, internship] : records->all<domain::Internship>())
        if (auto added = add_named<domain::Organisation>(*records, internship.company); !added) return added.error();
    for (const auto& [id, programme] : records->all<domain::Programme>())
        for (const Id organisation : programme.organisations)
            if (auto added = add_named<domain::Organisation>(*records, organisation); !added) return added.error();
    return records;
}

template <class Entity>
Result<void> ProofWriter::add_named(domain::Records& records, Id id) {
    if (id.is_nil() || records.find<Entity>(id)) return {};
    auto record = read_record(transaction_, id);
    if (!record) return record.error();
    if (*record && std::holds_alternative<Entity>(**record)) records.put(std::move(**record));
    return {};
}

} // namespace foothold::server
