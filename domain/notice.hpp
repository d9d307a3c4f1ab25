#pragma once

#include "domain/activity.hpp"
#include "domain/difference.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <optional>

namespace foothold::domain {

/// Something short that one person should know: "New since you were last here".
struct Notice {
    Id id;
    Id person;
    Activity activity = Activity::course;
    LocalizedText title;
    LocalizedText body;
    Id about; ///< the record that it leads to, nil when none
    Instant at;
    std::optional<Instant> read_at;
    std::optional<Difference> difference; ///< what it is about has changed so; none: staff say it in `title` and `body`

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("activity", activity), field("title", title), field("body", body),
                field("about", about), field("at", at), field("read_at", read_at), field("difference", difference));
    }
    bool operator==(const Notice&) const = default;
};

} // namespace foothold::domain
