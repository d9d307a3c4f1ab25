#pragma once

#include "domain/field.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

namespace foothold::domain {

/// Something was announced and is now different: both are kept, with the reason, so that nobody waits at the old place.
struct Change {
    LocalizedText before;
    LocalizedText after;
    LocalizedText reason;
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("before", before), field("after", after), field("reason", reason), field("at", at));
    }
    bool operator==(const Change&) const = default;
};

} // namespace foothold::domain
