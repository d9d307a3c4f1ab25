#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/sketch.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace foothold::domain {

enum class PlaceKind : std::uint8_t { centre, municipality, school, company, meeting_place };

template <>
inline constexpr auto enumeration_names<PlaceKind> = std::to_array<std::string_view>({"centre", "municipality", "school",
                                                                                      "company", "meeting_place"});

struct Place {
    Id id;
    PlaceKind kind = PlaceKind::meeting_place;
    LocalizedText name;
    std::string address; ///< as on a Danish letter; shown left to right in every language
    LocalizedText directions;
    LocalizedText opening_hours;
    std::string phone;
    std::optional<Date> closes_on;
    LocalizedText closure_reason;
    Sketch sketch; ///< of the way there; empty = none

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("kind", kind), field("name", name), field("address", address),
                field("directions", directions), field("opening_hours", opening_hours), field("phone", phone),
                field("closes_on", closes_on), field("closure_reason", closure_reason), field("sketch", sketch));
    }
    bool operator==(const Place&) const = default;
};

} // namespace foothold::domain
