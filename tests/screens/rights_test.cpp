#include "app/screens/rights_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id internship_rule{2, 1};
constexpr domain::Id permit_rule{2, 2};
constexpr domain::Id for_all{2, 3};

domain::Date day(std::string_view text) { return *domain::parse_date(text); }

domain::RightsCard rule(domain::Id id, std::string title, std::vector<domain::AsylumPhase> phases) {
    domain::RightsCard card;
    card.id = id;
    card.title = in("en", std::move(title));
    card.rule = in("en", "In this phase it is possible.");
    card.valid_from = day("2024-01-01");
    card.last_checked = day("2026-02-20");
    card.phases = std::move(phases);
    return card;
}

std::vector<domain::Record> town() {
    domain::Person samira;
    samira.id = person;
    samira.phase = domain::AsylumPhase::phase_2;
    domain::Contact mette;
    mette.id = {3, 1};
    mette.person = person;
    mette.role = domain::ContactRole::contact_person;
    mette.name = "Mette";
    mette.phone = "70 00 00 32";
    return {samira, mette, rule(internship_rule, "Internship", {domain::AsylumPhase::phase_1, domain::AsylumPhase::phase_2}),
            rule(permit_rule, "Municipality", {domain::AsylumPhase::residence_permit}), rule(for_all, "Interpreter", {})};
}

} // namespace

TEST_CASE("rules for the reader's phase come before those for everybody, and say whom they are for") {
    const Stage stage(town());
    const auto rows = make_rights(stage.scene()).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].title.text == "Internship");
    CHECK(rows[0].whom == "In phase 2 (fase 2)");
    CHECK(rows[1].whom == "For everybody");
}

TEST_CASE("a rule says since when it holds, when somebody looked it up, and whom to ask what it means") {
    const Stage stage(town());
    const auto card = make_rights_card(internship_rule, stage.scene());
    REQUIRE(card);
    CHECK(card->since == "In force since 1 January 2024");
    CHECK(card->checked == "Last looked up 20 February 2026");
    CHECK(card->unsure.empty());
    CHECK(visible(card->ask) == "Ask Mette what it means for you.");
    REQUIRE(card->who);
    CHECK(card->who->call->phone == "70 00 00 32");
    CHECK_FALSE(make_rights_card({9, 9}, stage.scene()));
}

TEST_CASE("a rule that nobody has looked up for long, or that is over, says that it may have changed") {
    auto records = town();
    domain::RightsCard old = rule(internship_rule, "Internship", {});
    old.last_checked = day("2025-11-01");
    records.push_back(old);
    domain::RightsCard over = rule(for_all, "Interpreter", {});
    over.valid_until = day("2026-03-01");
    records.push_back(over);
    const Stage stage(records);
    CHECK(make_rights_card(internship_rule, stage.scene())->unsure == "This may have changed since somebody last looked it up.");
    CHECK(make_rights_card(for_all, stage.scene())->since == "Was in force until 1 March 2026");
    for (const RightsRow& row : make_rights(stage.scene()).rows) CHECK(row.is_unsure);
}

} // namespace foothold::screens
