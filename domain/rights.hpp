#pragma once

#include "domain/records.hpp"
#include "domain/time.hpp"

#include <vector>

namespace foothold::domain {

/// A rule that nobody has looked up for longer than this may have changed.
inline constexpr int days_a_rule_stays_checked = 90;

/// Also true of a rule that is over: a newer one has not come yet.
bool may_have_changed(const RightsCard& card, Date today);

/// What somebody in this phase is shown: the rules of their phase, those for everybody, and last what is over and has no
/// successor yet. Whoever has not told their phase is shown all.
std::vector<const RightsCard*> rights_of(AsylumPhase phase, const Records& records, Date today);

} // namespace foothold::domain
