#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace foothold::domain {

enum class ProposalStatus : std::uint8_t { open, accepted, declined, withdrawn };

template <>
inline constexpr auto enumeration_names<ProposalStatus> = std::to_array<std::string_view>({"open", "accepted", "declined",
                                                                                           "withdrawn"});

/// A meeting that one half of a match asks the other for. Accepted, it becomes a talk with the id talk_of.
struct Proposal {
    Id id;
    Id match;
    Id mentor;
    Id participant;
    std::string mentor_name;
    std::string participant_name;
    Id from; ///< the one of the two who asks
    Instant starts;
    Instant ends;
    Id place;         ///< nil: not told
    std::string text; ///< may be empty
    std::string language;
    ProposalStatus status = ProposalStatus::open;
    Instant at; ///< of what happened last

    Id to() const { return from == mentor ? participant : mentor; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("match", match), field("mentor", mentor), field("participant", participant),
                field("mentor_name", mentor_name), field("participant_name", participant_name), field("from", from),
                field("starts", starts), field("ends", ends), field("place", place), field("text", text),
                field("language", language), field("status", status), field("at", at));
    }
    bool operator==(const Proposal&) const = default;
};

inline Id talk_of(const Proposal& proposal) { return combine(proposal.id, proposal.match); }

} // namespace foothold::domain
