#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <optional>
#include <vector>

namespace foothold::domain {

struct Programme {
    Id id;
    LocalizedText title;
    LocalizedText summary;
    std::vector<Id> organisations;
    std::optional<Date> from;
    std::optional<Date> until;
    /// What the programme promises and what it does not, in words for a participant.
    std::vector<LocalizedText> good_to_know;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("title", title), field("summary", summary), field("organisations", organisations),
                field("from", from), field("until", until), field("good_to_know", good_to_know));
    }
    bool operator==(const Programme&) const = default;
};

} // namespace foothold::domain
