#include "sync/credential/proof_statement.hpp"

#include "domain/proven.hpp"
#include "sync/credential/credential.hpp"

namespace foothold::credential {

namespace {

AchievementKind kind_of(domain::ProofKind kind) {
    switch (kind) {
    case domain::ProofKind::course:
        return AchievementKind::course;
    case domain::ProofKind::internship:
        return AchievementKind::internship;
    case domain::ProofKind::competence:
        break;
    }
    return AchievementKind::competence;
}

} // namespace

Statement statement_of(const domain::Proof& proof) {
    Statement statement;
    statement.holder = proof.holder_name + (proof.holder_initial.empty() ? "" : " " + proof.holder_initial + ".");
    statement.issuer = proof.issuer_name;
    statement.issued_on = proof.issued_on;
    for (const domain::ProofItem& item : proof.items) {
        const domain::ChosenText title = domain::as_on_paper(item.title);
        statement.achievements.push_back({kind_of(item.kind), std::string{title.text}, std::string{title.language}, item.from,
                                          item.until, item.hours, item.confirmed_by});
    }
    return fitting(std::move(statement));
}

void sign(domain::Proof& proof, const SigningKey& key) { proof.credential = sign(statement_of(proof), key); }

bool is_as_signed(const domain::Proof& proof, std::string_view key) {
    const auto claim = read(proof.credential);
    return claim && claim->key.text() == key && claim->statement == statement_of(proof);
}

} // namespace foothold::credential
