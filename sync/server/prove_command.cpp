#include "sync/server/prove_command.hpp"

#include "domain/proven.hpp"
#include "sync/server/digest.hpp"

#include <fmt/core.h>

namespace foothold::server {

Result<void> issue_proofs(Service& service, const std::string& person) {
    std::optional<Id> only;
    if (!person.empty()) {
        const auto id = domain::parse_id(person);
        only = id ? *id : id_of_key("person", person);
    }
    const auto proofs = service.prove(only);
    if (!proofs && proofs.error().code == "server.person_unknown")
        return Error{proofs.error().code, "no person has the key or id " + person};
    if (!proofs) return proofs.error();
    for (const domain::Proof& proof : *proofs)
        fmt::print("{} {} {}.: {} things, signed by {} on {}\n", domain::to_string(proof.person), proof.holder_name,
                   proof.holder_initial, proof.items.size(), proof.issuer_name, domain::to_string(proof.issued_on));
    return {};
}

Result<void> list_proof_keys(Service& service) {
    const auto organisations = service.signing_organisations();
    if (!organisations) return organisations.error();
    for (const domain::Organisation& organisation : *organisations)
        fmt::print("{} {}\n", organisation.proof_key, domain::as_on_paper(organisation.name).text);
    return {};
}

} // namespace foothold::server
