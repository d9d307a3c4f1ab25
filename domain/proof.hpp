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

enum class ProofKind : std::uint8_t { course, internship, competence };

template <>
inline constexpr auto enumeration_names<ProofKind> = std::to_array<std::string_view>({"course", "internship", "competence"});

/// Something that somebody has finished, or is known to be able to do.
struct ProofItem {
    ProofKind kind = ProofKind::course;
    Id about; ///< the course, internship or competence
    LocalizedText title;
    std::optional<Date> from;
    std::optional<Date> until;
    std::uint32_t hours = 0;  ///< 0: not told
    std::string confirmed_by; ///< an organisation or a person: "Red Cross", "Jonas P."

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("kind", kind), field("about", about), field("title", title), field("from", from), field("until", until),
                field("hours", hours), field("confirmed_by", confirmed_by));
    }
    bool operator==(const ProofItem&) const = default;
};

/// All that one organisation says somebody has done, and its signature under it (docs/proof-format.md).
struct Proof {
    Id id;
    Id person;
    std::string holder_name; ///< first name
    std::string holder_initial;
    Id issuer; ///< organisation, which has the public key
    std::string issuer_name;
    Date issued_on;
    std::vector<ProofItem> items;
    std::string credential; ///< what is signed and the signature, as they are shown and handed over

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("holder_name", holder_name),
                field("holder_initial", holder_initial), field("issuer", issuer), field("issuer_name", issuer_name),
                field("issued_on", issued_on), field("items", items), field("credential", credential));
    }
    bool operator==(const Proof&) const = default;
};

} // namespace foothold::domain
