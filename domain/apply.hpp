#pragma once

#include "domain/action.hpp"
#include "domain/enumeration.hpp"
#include "domain/records.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace foothold::domain {

/// applied: it has an effect. merged: what it asks for was already so. rejected: a rule says no, and `reason` which.
/// out_of_scope: it is about something that the actor does not have (any more); never told apart from something that is not
/// there.
enum class Verdict : std::uint8_t { applied, merged, rejected, out_of_scope };
constexpr bool is_taken(Verdict verdict) { return verdict == Verdict::applied || verdict == Verdict::merged; }
enum class Reason : std::uint8_t {
    none,
    not_found,
    cancelled,
    already_over,
    full,
    text_empty,
    text_too_long,
    match_ended,
    language_missing,
    not_understood, ///< the server could not read the action: it is damaged, or of a newer version
    other_day,      ///< the internship does not last on that day
    answered_already
};

template <>
inline constexpr auto enumeration_names<Verdict> = std::to_array<std::string_view>({"applied", "merged", "rejected",
                                                                                    "out_of_scope"});
template <>
inline constexpr auto enumeration_names<Reason> =
    std::to_array<std::string_view>({"none", "not_found", "cancelled", "already_over", "full", "text_empty", "text_too_long",
                                     "match_ended", "language_missing", "not_understood", "other_day", "answered_already"});

inline constexpr std::size_t message_bytes_max = 4000;

struct Outcome {
    Verdict verdict = Verdict::applied;
    Reason reason = Reason::none;
    std::vector<Record> changed; ///< whole records as they are afterwards; empty unless applied

    bool operator==(const Outcome&) const = default;
};

/// The records that `apply` looks at, if they exist: what the server loads, and checks the actor's right to, before applying.
std::vector<Id> subjects_of(const Action& action);

/// What the action does to these records. Pure: the app shows with it what the server will decide with it.
Outcome apply(const Action& action, const Records& records);

} // namespace foothold::domain
