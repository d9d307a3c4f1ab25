#pragma once

#include "domain/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::credential {

enum class AchievementKind : std::uint8_t { course, internship, competence };

/// One thing that somebody has finished, done or can do.
struct Achievement {
    AchievementKind kind = AchievementKind::course;
    std::string title;
    std::string language; ///< of the title; "zxx" for one that is the same in all
    std::optional<domain::Date> from;
    std::optional<domain::Date> until;
    std::uint32_t hours = 0;  ///< 0: not said
    std::string confirmed_by; ///< an organisation or a person; empty: not said

    bool operator==(const Achievement&) const = default;
};

/// What an organisation signs about one person. Nothing else about them has a place here.
struct Statement {
    std::string holder; ///< "Samira A."
    std::string issuer; ///< the organisation's name
    domain::Date issued_on;
    std::vector<Achievement> achievements;

    bool operator==(const Statement&) const = default;
};

} // namespace foothold::credential
