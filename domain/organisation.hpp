#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace foothold::domain {

enum class OrganisationKind : std::uint8_t { association, municipality, company, authority };

template <>
inline constexpr auto enumeration_names<OrganisationKind> = std::to_array<std::string_view>({"association", "municipality",
                                                                                             "company", "authority"});

struct Organisation {
    Id id;
    OrganisationKind kind = OrganisationKind::association;
    LocalizedText name;
    std::string phone;
    std::string mail;
    std::string proof_key; ///< of the proofs that it issues: the raw Ed25519 public key as base64url; empty: it issues none

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("kind", kind), field("name", name), field("phone", phone), field("mail", mail),
                field("proof_key", proof_key));
    }
    bool operator==(const Organisation&) const = default;
};

} // namespace foothold::domain
