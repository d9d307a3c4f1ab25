#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

enum class ContactRole : std::uint8_t { mentor, contact_person, coordinator, teacher, interpreter, company, centre_staff };

template <>
inline constexpr auto enumeration_names<ContactRole> = std::to_array<std::string_view>({"mentor", "contact_person", "coordinator",
                                                                                        "teacher", "interpreter", "company",
                                                                                        "centre_staff"});

/// When somebody answers: on one weekday, from one minute of the day until another.
struct OpeningHours {
    Weekday weekday = Weekday::monday;
    std::uint32_t from_minute = 0;
    std::uint32_t until_minute = 0; ///< 1440 = until midnight

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("weekday", weekday), field("from_minute", from_minute), field("until_minute", until_minute));
    }
    bool operator==(const OpeningHours&) const = default;
};

/// A human whom a participant may turn to. Held by one person, or by everybody who lives at a place.
struct Contact {
    Id id;
    Id person; ///< the participant whose contact this is; nil when `place` holds it
    Id place;
    Id user; ///< the contact as a user of Foothold, who can get messages; nil when there is none
    ContactRole role = ContactRole::contact_person;
    std::string name; ///< first name, or a desk's name
    std::string initial;
    LocalizedText desk; ///< for places: "The reception of Centre Avnstrup"
    std::string phone;
    std::vector<std::string> languages;
    std::vector<OpeningHours> hours;  ///< empty: not told, reachable as far as we know
    std::uint32_t lifeline_order = 0; ///< 0: not part of the lifeline; else smallest first
    std::optional<Date> valid_from;
    std::optional<Date> valid_until;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("place", place), field("user", user), field("role", role),
                field("name", name), field("initial", initial), field("desk", desk), field("phone", phone),
                field("languages", languages), field("hours", hours), field("lifeline_order", lifeline_order),
                field("valid_from", valid_from), field("valid_until", valid_until));
    }
    bool operator==(const Contact&) const = default;
};

} // namespace foothold::domain
