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

/// Who asks. A company has no device: staff write down what its contact says.
enum class SupportFrom : std::uint8_t { participant, mentor, company };

template <>
inline constexpr auto enumeration_names<SupportFrom> = std::to_array<std::string_view>({"participant", "mentor", "company"});

enum class SupportStatus : std::uint8_t { open, answered, taken_back };

template <>
inline constexpr auto enumeration_names<SupportStatus> = std::to_array<std::string_view>({"open", "answered", "taken_back"});

/// Somebody needs help with something that is under way, such as an internship or a match, and somebody named answers.
struct SupportRequest {
    Id id;
    Id person; ///< who asked; nil for a company
    SupportFrom from = SupportFrom::participant;
    Id company;   ///< the organisation, nil unless it is the company that asks
    Id programme; ///< whose staff read what a company asks; nil otherwise
    Id about;     ///< an internship, a match, a course ...; nil: not told
    bool is_acute = false;
    std::string text;
    std::string language;
    SupportStatus status = SupportStatus::open;
    std::string owner; ///< first name of who has taken it; empty until somebody has
    LocalizedText answer;
    Instant asked_at;
    std::optional<Instant> answered_at;
    Instant at; ///< of what happened last

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("from", from), field("company", company),
                field("programme", programme), field("about", about), field("is_acute", is_acute), field("text", text),
                field("language", language), field("status", status), field("owner", owner), field("answer", answer),
                field("asked_at", asked_at), field("answered_at", answered_at), field("at", at));
    }
    bool operator==(const SupportRequest&) const = default;
};

} // namespace foothold::domain
