#include "app/screens/proof_view.hpp"
#include "sync/credential/credential.hpp"
#include "sync/credential/proof_statement.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::Proof;
using domain::ProofKind;

constexpr domain::Id red_cross{8, 1};

domain::Date day(std::string_view text) { return *domain::parse_date(text); }

credential::SigningKey key() { return credential::SigningKey{credential::SigningKey::Seed{}}; }

domain::Person samira() {
    domain::Person samira{.id = person};
    samira.name = "Samira";
    samira.initial = "A";
    return samira;
}

domain::Organisation organisation(const std::string& proof_key) {
    domain::Organisation organisation{.id = red_cross};
    organisation.name = in("en", "Red Cross");
    organisation.proof_key = proof_key;
    return organisation;
}

Proof proof() {
    Proof proof{.id = {9, 1}, .person = person};
    proof.holder_name = "Samira";
    proof.holder_initial = "A";
    proof.issuer = red_cross;
    proof.issuer_name = "Røde Kors";
    proof.issued_on = day("2026-03-01");
    proof.items = {{ProofKind::course, {2, 1}, in("en", "First aid"), {}, day("2026-02-05"), 12, "Røde Kors"},
                   {ProofKind::course, {2, 2}, in("en", "Sewing"), {}, day("2025-11-20"), 1, "Center Avnstrup"},
                   {ProofKind::internship, {3, 1}, in("en", "The café"), day("2026-02-02"), day("2026-02-26"), 80, "Jonas P."},
                   {ProofKind::competence,
                    domain::competence_id(domain::CompetenceKind::driving, person),
                    in("da", "Kørsel: Kørekort B"),
                    {},
                    {},
                    0,
                    "Mette"}};
    credential::sign(proof, key());
    return proof;
}

ProofView view_of(std::vector<domain::Record> records) { return make_proof(Stage(std::move(records)).scene()); }

ProofView view_of(const Proof& proof) { return view_of({samira(), organisation(key().public_key().text()), proof}); }

bool is_unchanged(const Proof& proof) {
    const auto view = view_of(proof);
    REQUIRE(view.code);
    return view.code->is_unchanged;
}

} // namespace

TEST_CASE("a proof says who, what, when and who has confirmed it") {
    const ProofView view = view_of(proof());
    CHECK(visible(view.name) == "Samira A.");
    REQUIRE(view.courses.size() == 2);
    CHECK(view.courses[0].title.text == "First aid");
    CHECK(visible(view.courses[0].detail.text) == "5 February, 12 hours");
    CHECK(visible(view.courses[0].by) == "Røde Kors");
    CHECK(visible(view.courses[1].detail.text) == "20 November 2025, 1 hour");
    REQUIRE(view.internships.size() == 1);
    CHECK(visible(view.internships[0].detail.text) == "2 to 26 February, 80 hours");
    REQUIRE(view.competences.size() == 1);
    CHECK(view.competences[0].title.text == "Kørsel: Kørekort B");
}

TEST_CASE("who has confirmed it is named in the reader's language where the records have the name") {
    domain::Organisation issuer = organisation(key().public_key().text());
    issuer.name = {{{"da", "Røde Kors"}, {"en", "Red Cross"}}};
    const domain::Place centre{.id = {8, 2}, .name = {{{"da", "Center Avnstrup"}, {"en", "Centre Avnstrup"}}}};
    const ProofView view = view_of({samira(), issuer, centre, proof()});
    CHECK(visible(view.courses.at(0).by) == "Red Cross");
    CHECK(visible(view.courses.at(1).by) == "Centre Avnstrup");
    CHECK(visible(view.internships.at(0).by) == "Jonas P.");
}

TEST_CASE("what somebody can do is said in the reader's words where the record of it is here") {
    domain::Competence driving{.id = domain::competence_id(domain::CompetenceKind::driving, person), .person = person};
    driving.kind = domain::CompetenceKind::driving;
    driving.evidence = in("en", "Licence B");
    const ProofView view = view_of({samira(), organisation(key().public_key().text()), proof(), driving});
    REQUIRE(view.competences.size() == 1);
    CHECK(view.competences[0].title.text == "Driving");
    CHECK(view.competences[0].detail.text == "Licence B");
    CHECK(view.competences[0].icon == ui::Icon::directions_car);
}

TEST_CASE("the seal is what a check of the code itself comes to, now") {
    const ProofView view = view_of(proof());
    REQUIRE(view.code);
    CHECK(view.code->is_unchanged);
    CHECK(visible(view.code->checked_at) == "12 March, 8:40");
    CHECK(view.code->file == proof().credential + '\n');
    CHECK(credential::read(view.code->digits));
}

TEST_CASE("no seal for a code that was changed, that says something else than the screen, or that another key has signed") {
    CHECK(is_unchanged(proof()));
    Proof changed = proof();
    changed.credential[changed.credential.size() / 2] ^= 1;
    CHECK_FALSE(is_unchanged(changed));
    Proof more_hours = proof();
    more_hours.items[0].hours = 1'200;
    CHECK_FALSE(is_unchanged(more_hours));
    Proof of_another = proof();
    of_another.holder_name = "Sara";
    CHECK_FALSE(is_unchanged(of_another));
    Proof without = proof();
    without.credential.clear();
    CHECK_FALSE(is_unchanged(without));

    const credential::SigningKey other{{std::byte{1}}};
    CHECK_FALSE(view_of({samira(), organisation(other.public_key().text()), proof()}).code->is_unchanged);
    CHECK_FALSE(view_of({samira(), organisation({}), proof()}).code->is_unchanged);
    CHECK_FALSE(view_of({samira(), proof()}).code->is_unchanged);
}

TEST_CASE("what is under way is shown as that, and is nothing that is signed") {
    domain::Course course{.id = {2, 3}};
    course.title = in("en", "Labour market");
    course.rhythm = in("en", "Every Thursday");
    domain::Course later{.id = {2, 4}};
    later.from = day("2026-05-01");
    domain::Internship bakery{.id = {3, 2}, .person = person};
    bakery.title = in("en", "Bakery");
    bakery.from = day("2026-03-02");
    bakery.until = day("2026-03-26");
    const auto enrolled_in = [](domain::Id id) {
        return domain::Enrolment{domain::combine(id, person), person, {4, 1}, id, domain::EnrolmentStatus::active, {}};
    };
    const ProofView view = view_of({samira(), course, later, bakery, enrolled_in(course.id), enrolled_in(later.id)});
    CHECK_FALSE(view.code);
    REQUIRE(view.courses.size() == 1);
    CHECK(view.courses[0].is_under_way);
    CHECK(view.courses[0].by == "Under way");
    CHECK(visible(view.courses[0].detail.text) == "Every Thursday");
    REQUIRE(view.internships.size() == 1);
    CHECK(view.internships[0].is_under_way);
    CHECK(visible(view.internships[0].detail.text) == "Week 2 of 4");
}

TEST_CASE("the newest proof counts, and nobody else's") {
    Proof older = proof();
    older.id = {9, 2};
    older.issued_on = day("2026-01-01");
    older.items.resize(1);
    Proof of_another = proof();
    of_another.id = {9, 3};
    of_another.person = {1, 2};
    of_another.issued_on = day("2026-03-11");
    const ProofView view = view_of({samira(), organisation(key().public_key().text()), older, proof(), of_another});
    REQUIRE(view.code);
    CHECK(view.code->file == proof().credential + '\n');
}

} // namespace foothold::screens
