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

namespace foothold::domain {

/// What people are asked about, each with a picture and a word in every language.
enum class CompetenceKind : std::uint8_t {
    cooking,
    cleaning,
    caring,
    building,
    driving,
    sewing,
    farming,
    selling,
    repairing,
    computers,
    languages,
    teaching
};
enum class CompetenceLevel : std::uint8_t { not_told, a_little, well, very_well };

template <>
inline constexpr auto enumeration_names<CompetenceKind> = std::to_array<std::string_view>({"cooking", "cleaning", "caring",
                                                                                           "building", "driving", "sewing",
                                                                                           "farming", "selling", "repairing",
                                                                                           "computers", "languages", "teaching"});
template <>
inline constexpr auto enumeration_names<CompetenceLevel> = std::to_array<std::string_view>({"not_told", "a_little", "well",
                                                                                            "very_well"});

/// What somebody can do, told by themselves. Staff who have seen it (kortlægning af kompetencer) add by whom and when.
struct Competence {
    Id id; ///< competence_id
    Id person;
    CompetenceKind kind = CompetenceKind::cooking;
    CompetenceLevel level = CompetenceLevel::not_told; ///< not_told: taken back
    std::string text;                                  ///< the person's own words, may be empty
    std::string language;                              ///< of `text`
    Instant at;
    LocalizedText evidence; ///< where it was seen
    std::string mapped_by;  ///< first name; empty: not mapped yet
    std::optional<Date> mapped_on;

    bool is_mapped() const { return mapped_on.has_value(); }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("kind", kind), field("level", level), field("text", text),
                field("language", language), field("at", at), field("evidence", evidence), field("mapped_by", mapped_by),
                field("mapped_on", mapped_on));
    }
    bool operator==(const Competence&) const = default;
};

/// One record for each kind and person, whichever device tells it.
inline Id competence_id(CompetenceKind kind, Id person) { return combine({0xC0, static_cast<std::uint64_t>(kind)}, person); }

} // namespace foothold::domain
