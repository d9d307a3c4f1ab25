#include "domain/rights.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

namespace {

const Date today = *parse_date("2026-03-12");

RightsCard card(std::uint64_t number) {
    RightsCard card;
    card.id = {1, number};
    card.valid_from = today - 300;
    card.last_checked = today - 10;
    return card;
}

std::vector<std::uint64_t> shown(const std::vector<RightsCard>& cards, AsylumPhase phase) {
    Records records;
    for (const RightsCard& each : cards) records.put(each);
    std::vector<std::uint64_t> numbers;
    for (const RightsCard* each : rights_of(phase, records, today)) numbers.push_back(each->id.low);
    return numbers;
}

} // namespace

TEST_CASE("somebody sees the rules of their phase first, then those for everybody, and none of another phase") {
    RightsCard everybody = card(1), phase_2 = card(2), permit = card(3);
    phase_2.phases = {AsylumPhase::phase_2};
    permit.phases = {AsylumPhase::residence_permit};
    CHECK(shown({everybody, phase_2, permit}, AsylumPhase::phase_2) == std::vector<std::uint64_t>{2, 1});
    CHECK(shown({everybody, phase_2, permit}, AsylumPhase::residence_permit) == std::vector<std::uint64_t>{3, 1});
    CHECK(shown({everybody, phase_2, permit}, AsylumPhase::not_given).size() == 3);
}

TEST_CASE("a rule that takes another one's place does so on its first day") {
    RightsCard old = card(1), future = card(2);
    future.replaces = old.id;
    future.valid_from = today + 1;
    CHECK(shown({old, future}, AsylumPhase::phase_2) == std::vector<std::uint64_t>{1});
    future.valid_from = today;
    CHECK(shown({old, future}, AsylumPhase::phase_2) == std::vector<std::uint64_t>{2});
}

TEST_CASE("a rule that is over, or that nobody has looked up for long, may have changed and is still there") {
    RightsCard checked = card(1);
    CHECK_FALSE(may_have_changed(checked, today));
    checked.last_checked = today - days_a_rule_stays_checked;
    CHECK_FALSE(may_have_changed(checked, today));
    checked.last_checked = today - days_a_rule_stays_checked - 1;
    CHECK(may_have_changed(checked, today));
    RightsCard over = card(2);
    over.valid_until = today - 1;
    CHECK(may_have_changed(over, today));
    CHECK(shown({over, card(3)}, AsylumPhase::phase_1) == std::vector<std::uint64_t>{3, 2});
}

} // namespace foothold::domain
