#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace foothold::domain {

enum class Role : std::uint8_t { participant, mentor, coordinator };
/// The phases of a Danish asylum case as far as they decide what somebody may do. `residence_permit` is after the decision.
enum class AsylumPhase : std::uint8_t { not_given, phase_1, phase_2, phase_3, residence_permit };

template <>
inline constexpr auto enumeration_names<Role> = std::to_array<std::string_view>({"participant", "mentor", "coordinator"});
template <>
inline constexpr auto enumeration_names<AsylumPhase> = std::to_array<std::string_view>({"not_given", "phase_1", "phase_2",
                                                                                        "phase_3", "residence_permit"});

/// A person as they want to be called. Nothing from the forbidden list of the privacy brief has a place here.
struct Person {
    Id id;
    std::string name;    ///< preferred first name
    std::string initial; ///< of the surname, for telling two people apart
    Role role = Role::participant;
    std::vector<std::string> languages; ///< first: the interface; then in order of preference
    AsylumPhase phase = AsylumPhase::not_given;
    Date phase_since;
    Id residence; ///< place, nil when not told

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("name", name), field("initial", initial), field("role", role),
                field("languages", languages), field("phase", phase), field("phase_since", phase_since),
                field("residence", residence));
    }
    bool operator==(const Person&) const = default;
};

} // namespace foothold::domain
