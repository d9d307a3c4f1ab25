#pragma once

#include "domain/enumeration.hpp"
#include "domain/person.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace foothold::domain {

/// Which explanation of the rule for internships and jobs fits somebody's phase. An explanation, never a verdict: the words
/// always end with whom to ask.
enum class WorkExplanation : std::uint8_t {
    phase_not_told,
    wait_for_phase_2,
    internship_in_phase_2,
    ask_in_phase_3,
    after_permit
};

template <>
inline constexpr auto enumeration_names<WorkExplanation> = std::to_array<std::string_view>({"phase_not_told", "wait_for_phase_2",
                                                                                            "internship_in_phase_2",
                                                                                            "ask_in_phase_3", "after_permit"});

WorkExplanation explain_work(AsylumPhase phase);

} // namespace foothold::domain
