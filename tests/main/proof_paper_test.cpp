#include "sync/credential/proof_statement.hpp"
#include "tests/main/listener.hpp"
#include "tests/print/pdf_reader.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using screens::Screen;

constexpr domain::Id proof_id{9, 1};
constexpr domain::Id issuer_id{8, 1};

domain::Proof proof(const credential::SigningKey& key) {
    domain::Proof proof{.id = proof_id, .person = screens::person, .holder_name = "Samira", .holder_initial = "A"};
    proof.issuer = issuer_id;
    proof.issuer_name = "Center Avnstrup";
    proof.issued_on = *domain::parse_date("2026-03-01");
    const domain::LocalizedText first_aid{{{"da", "Førstehjælp"}, {"en", "First aid"}}};
    proof.items = {{domain::ProofKind::course, {2, 1}, first_aid, {}, domain::parse_date("2026-02-05"), 12, "Røde Kors"}};
    credential::sign(proof, key);
    return proof;
}

/// What Samira's device holds, with something that is not finished.
std::vector<domain::Record> records(bool is_key_known = true) {
    const credential::SigningKey key{credential::SigningKey::Seed{}};
    domain::Organisation issuer{.id = issuer_id};
    issuer.name = domain::untranslated("Center Avnstrup");
    if (is_key_known) issuer.proof_key = key.public_key().text();
    domain::Internship bakery{.id = {3, 2}, .person = screens::person};
    bakery.title = domain::untranslated("Bageri");
    bakery.from = *domain::parse_date("2026-03-02");
    bakery.until = *domain::parse_date("2026-03-30");
    domain::Person samira{.id = screens::person, .name = "Samira", .languages = {"en"}};
    samira.initial = "A";
    return {samira, issuer, bakery, proof(key)};
}

i18n::Catalogues danish() {
    i18n::Catalogues words;
    words.add(screens::catalogue_of("da", "msgid \"Confirmed by {name}\"\nmsgstr \"Bekræftet af {name}\"\n\n"
                                          "msgid \"Print on paper\"\nmsgstr \"Print på papir\"\n\n"));
    return words;
}

struct Desk : Listener {
    explicit Desk(std::vector<domain::Record> records, const std::string& language = "en") :
        Listener(std::move(records), danish(), {language}, screens::person) {
        application().open({Screen::proof, {}});
        frame();
    }
};

std::string paper_of(Desk& desk, std::string_view button = "Print on paper") {
    desk.tap(button);
    REQUIRE(desk.saved.size() == 1);
    CHECK(desk.saved[0].name == "foothold-proof.pdf");
    return screens::visible(print::PdfReader(desk.saved[0].bytes).text());
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a proof goes onto A4 in Danish and in the reader's language, with who has confirmed what and when") {
    Desk samira(records());
    const std::string paper = paper_of(samira);
    INFO(paper);
    CHECK(paper.find("Førstehjælp") < paper.find("First aid"));
    CHECK(says(paper, "Samira A."));
    CHECK(says(paper, "Bekræftet af Røde Kors"));
    CHECK(says(paper, "Confirmed by Røde Kors"));
    CHECK(says(paper, "5 February 2026, 12 hours"));
    CHECK(says(paper, "Signed by Center Avnstrup on 1 March 2026."));
    CHECK(says(paper, "No internet is needed"));
    CHECK(print::PdfReader(samira.saved[0].bytes).info("Page size").starts_with("595.276 x 841.89 pts"));
}

TEST_CASE("what is under way is not on paper: nobody has signed it") {
    Desk samira(records());
    CHECK(samira.shows("Bageri"));
    CHECK_FALSE(says(paper_of(samira), "Bageri"));
}

TEST_CASE("who reads Danish has the proof on paper once") {
    Desk samira(records(), "da");
    const std::string paper = paper_of(samira, "Print på papir");
    CHECK(says(paper, "Førstehjælp"));
    CHECK_FALSE(says(paper, "First aid"));
}

TEST_CASE("a code that cannot be checked is not offered on paper") {
    Desk samira(records(false));
    CHECK(samira.shows("Show the code large"));
    CHECK_FALSE(samira.shows("Print on paper"));
}

} // namespace foothold::main
