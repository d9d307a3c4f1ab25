#include "domain/work_rule.hpp"

namespace foothold::domain {

WorkExplanation explain_work(AsylumPhase phase) {
    switch (phase) {
    case AsylumPhase::phase_1:
        return WorkExplanation::wait_for_phase_2;
    case AsylumPhase::phase_2:
        return WorkExplanation::internship_in_phase_2;
    case AsylumPhase::phase_3:
        return WorkExplanation::ask_in_phase_3;
    case AsylumPhase::residence_permit:
        return WorkExplanation::after_permit;
    case AsylumPhase::not_given:
        break;
    }
    return WorkExplanation::phase_not_told;
}

} // namespace foothold::domain
