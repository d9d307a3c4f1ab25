#include "sync/credential/credential.hpp"
#include "sync/credential/proof_statement.hpp"
#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

using domain::EnrolmentStatus;
using domain::Proof;

constexpr std::uint64_t red_cross = 90;

/// Samira's programme, with an organisation that signs.
struct SigningFixture : ServiceFixture {
    SigningFixture() {
        service->sign_with(ProofKeys{key});
        load({organisation(std::string{own_proof_key}),
              domain::Programme{id_of(programme), domain::untranslated("Fast track"), {}, {id_of(red_cross)}, {}, {}, {}}});
    }

    static domain::Organisation organisation(std::string proof_key) {
        domain::Organisation made{.id = id_of(red_cross)};
        made.name = domain::untranslated("Red Cross");
        made.proof_key = std::move(proof_key);
        return made;
    }

    void finish_course() { load({enrolment_of(enrolment, samira, course, EnrolmentStatus::finished)}); }

    std::vector<Proof> proofs_of(std::uint64_t number) {
        auto proofs = service->prove(id_of(number));
        REQUIRE(proofs);
        return std::move(*proofs);
    }
    std::string public_key() const { return ProofKeys{key}.key_of(id_of(red_cross)).public_key().text(); }
};

domain::Internship internship_until(Date until) {
    domain::Internship made{.id = id_of(95), .person = id_of(ServiceFixture::samira)};
    made.title = domain::untranslated("Kitchen assistant");
    made.from = until - 20;
    made.until = until;
    return made;
}

} // namespace

TEST_CASE_METHOD(SigningFixture,
                 "a course that is finished is signed as soon as that is written, and reaches the person's device") {
    Replica samiras{*service, enrol(samira)};
    Replica yonas_{*service, enrol(yonas)};
    samiras.sync();
    CHECK(samiras.records().all<Proof>().empty());
    finish_course();
    samiras.sync();
    yonas_.sync();
    const auto records = samiras.records();
    REQUIRE(records.all<Proof>().size() == 1);
    const Proof& proof = records.all<Proof>().begin()->second;
    CHECK(proof.holder_name == "Samira");
    CHECK(proof.items.size() == 1);
    const auto* issuer = records.find<domain::Organisation>(proof.issuer);
    REQUIRE(issuer);
    CHECK(issuer->proof_key == public_key());
    CHECK(credential::is_as_signed(proof, issuer->proof_key));
    const auto claim = credential::read(proof.credential);
    REQUIRE(claim);
    CHECK(claim->statement.holder == "Samira A.");
    CHECK(claim->statement.issuer == "Red Cross");
    CHECK(yonas_.records().all<Proof>().empty());
}

TEST_CASE_METHOD(SigningFixture, "what is the same stays signed as it is, whatever day it is") {
    load({session_of(session, course, -1)});
    finish_course();
    const auto first = proofs_of(samira);
    REQUIRE(first.size() == 1);
    clock.at = moment(9, 8);
    finish_course();
    CHECK(proofs_of(samira) == first);
    load({session_of(session, course, -3)});
    const auto second = proofs_of(samira);
    REQUIRE(second.size() == 1);
    CHECK(second.front().id == first.front().id);
    CHECK(second.front().issued_on == first.front().issued_on + 9);
    CHECK(*second.front().items.front().until == *first.front().items.front().until - 2);
    CHECK(credential::is_as_signed(second.front(), public_key()));
}

TEST_CASE_METHOD(SigningFixture, "an internship is signed by itself when the day after it begins") {
    const Date today = *domain::parse_date("2026-03-12");
    load({internship_until(today)});
    Replica replica{*service, enrol(samira)};
    replica.sync();
    CHECK(replica.records().all<Proof>().empty());
    clock.at = moment(1, 8);
    replica.sync();
    REQUIRE(replica.records().all<Proof>().size() == 1);
    CHECK(replica.records().all<Proof>().begin()->second.items.front().kind == domain::ProofKind::internship);
}

TEST_CASE_METHOD(SigningFixture, "when nothing is proven any more, the proof goes") {
    finish_course();
    CHECK(proofs_of(samira).size() == 1);
    load({enrolment_of(enrolment, samira, course, EnrolmentStatus::active)});
    CHECK(proofs_of(samira).empty());
}

TEST_CASE_METHOD(SigningFixture, "nothing is signed for an organisation whose key is elsewhere, or that has none") {
    const credential::SigningKey elsewhere{credential::SigningKey::Seed{}};
    load({organisation(elsewhere.public_key().text())});
    finish_course();
    CHECK(proofs_of(samira).empty());
    load({organisation({})});
    CHECK(proofs_of(samira).empty());
    load({organisation(std::string{own_proof_key})});
    CHECK(proofs_of(samira).size() == 1);
}

TEST_CASE_METHOD(ServiceFixture, "a server without a key for proofs leaves the organisation without one") {
    load({SigningFixture::organisation(std::string{own_proof_key})});
    const auto organisations = service->signing_organisations();
    REQUIRE(organisations);
    CHECK(organisations->empty());
}

TEST_CASE("organisations have keys of their own, the same each time") {
    SeededRandom random;
    const TemporaryFolder folder;
    const auto opened = SecretKey::open(folder.path() / "proof.key", random);
    const auto again = SecretKey::open(folder.path() / "proof.key", random);
    REQUIRE(opened);
    REQUIRE(again);
    const auto key_of = [](const SecretKey& secret, std::uint64_t number) {
        return ProofKeys{secret}.key_of(id_of(number)).public_key();
    };
    CHECK(key_of(*opened, 1) == key_of(*again, 1));
    CHECK(key_of(*opened, 1) != key_of(*opened, 2));
    const auto rights = std::filesystem::status(folder.path() / "proof.key").permissions();
    CHECK(rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE_METHOD(SigningFixture, "with the person their proof is erased") {
    finish_course();
    Replica replica{*service, enrol(samira)};
    replica.sync();
    CHECK(replica.records().all<Proof>().size() == 1);
    auto ledger = ErasureLedger::open(folder.path() / "erasures");
    REQUIRE(ledger);
    REQUIRE(service->erase(id_of(samira), *ledger));
    const auto proofs = service->prove(std::nullopt);
    REQUIRE(proofs);
    CHECK(proofs->empty());
}

} // namespace foothold::server
