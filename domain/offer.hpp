#pragma once

#include "domain/event.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

/// Something by volunteers (frivilligt tilbud) that one may come to again and again, without an answer: it repeats on a weekday.
/// Open to everybody in the programme, or to everybody at a place when `programme` is nil.
struct Offer {
    Id id;
    Id programme;
    Id audience_place;
    EventKind kind = EventKind::communal_eating;
    LocalizedText title;
    LocalizedText detail;
    Id organisation;
    Id place;
    LocalizedText room;
    LocalizedText bring;
    std::vector<std::string> languages; ///< that are spoken there
    Weekday weekday = Weekday::monday;
    std::uint32_t from_minute = 0;
    std::uint32_t until_minute = 0;
    std::uint32_t every_weeks = 1; ///< from the week of `first` on; 0 is taken for 1
    Date first;
    std::optional<Date> last;
    std::vector<Date> not_on;
    std::string contact_name;
    std::string contact_phone;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("programme", programme), field("audience_place", audience_place), field("kind", kind),
                field("title", title), field("detail", detail), field("organisation", organisation), field("place", place),
                field("room", room), field("bring", bring), field("languages", languages), field("weekday", weekday),
                field("from_minute", from_minute), field("until_minute", until_minute), field("every_weeks", every_weeks),
                field("first", first), field("last", last), field("not_on", not_on), field("contact_name", contact_name),
                field("contact_phone", contact_phone));
    }
    bool operator==(const Offer&) const = default;
};

} // namespace foothold::domain
