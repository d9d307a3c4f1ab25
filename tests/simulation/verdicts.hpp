#pragma once

#include "tests/simulation/oracle.hpp"

namespace foothold::simulation {

inline constexpr Oracle::Decision applied{domain::Verdict::applied, domain::Reason::none};
inline constexpr Oracle::Decision merged{domain::Verdict::merged, domain::Reason::none};
inline constexpr Oracle::Decision not_yours{domain::Verdict::out_of_scope, domain::Reason::not_found};

inline Oracle::Decision no(domain::Reason reason) { return {domain::Verdict::rejected, reason}; }

inline bool are_matched(const domain::Match& match) {
    return match.status == domain::MatchStatus::matched || match.status == domain::MatchStatus::sparring;
}

inline bool is_half_of(const domain::Match& match, domain::Id person) {
    return match.mentor == person || match.participant == person;
}

// The last of these days is the thirtieth after the one on which it ended.
inline bool takes_leave(const domain::Match& match, domain::Date today) {
    return match.status == domain::MatchStatus::ended && match.until && today - *match.until <= 30;
}

} // namespace foothold::simulation
