#include "domain/rights.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace foothold::domain {

namespace {

bool is_over(const RightsCard& card, Date today) { return card.valid_until && *card.valid_until < today; }

bool concerns(const RightsCard& card, AsylumPhase phase) {
    return card.phases.empty() || phase == AsylumPhase::not_given || std::ranges::find(card.phases, phase) != card.phases.end();
}

} // namespace

bool may_have_changed(const RightsCard& card, Date today) {
    return is_over(card, today) || today - card.last_checked > days_a_rule_stays_checked;
}

std::vector<const RightsCard*> rights_of(AsylumPhase phase, const Records& records, Date today) {
    std::vector<const RightsCard*> cards;
    std::set<Id> replaced;
    for (const auto& [id, card] : records.all<RightsCard>())
        if (card.valid_from <= today) replaced.insert(card.replaces);
    for (const auto& [id, card] : records.all<RightsCard>())
        if (card.valid_from <= today && concerns(card, phase) && !replaced.contains(id)) cards.push_back(&card);
    std::ranges::stable_sort(cards, {}, [&](const RightsCard* card) {
        return std::pair{is_over(*card, today), card->phases.empty()};
    });
    return cards;
}

} // namespace foothold::domain
