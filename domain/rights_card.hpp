#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/person.hpp"
#include "domain/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

/// A rule as it is for everybody, in plain words, with where it stands and when somebody last looked there. An explanation, never
/// a verdict about somebody: what holds for one person is for their caseworker to say.
struct RightsCard {
    Id id;
    LocalizedText title;
    LocalizedText rule;
    std::vector<LocalizedText> good_to_know;
    LocalizedText why_it_waits; ///< why something takes its time; may be empty
    LocalizedText source;       ///< the law or the authority that says so
    std::string source_address; ///< of its page, may be empty
    std::uint32_t version = 1;  ///< grows when the rule changes, not with its words
    Date valid_from;
    std::optional<Date> valid_until; ///< the last day
    Date last_checked;
    Id replaces;                     ///< the card in whose place this one comes on `valid_from`, nil when there is none
    std::vector<AsylumPhase> phases; ///< whom it concerns; empty: everybody

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("title", title), field("rule", rule), field("good_to_know", good_to_know),
                field("why_it_waits", why_it_waits), field("source", source), field("source_address", source_address),
                field("version", version), field("valid_from", valid_from), field("valid_until", valid_until),
                field("last_checked", last_checked), field("replaces", replaces), field("phases", phases));
    }
    bool operator==(const RightsCard&) const = default;
};

} // namespace foothold::domain
