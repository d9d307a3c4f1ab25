#pragma once

#include "domain/change.hpp"
#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/interpreter.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace foothold::domain {

enum class TalkKind : std::uint8_t { individual, mentor_meeting, team_session };
enum class TalkSubject : std::uint8_t { general, employment, cv, housing, budget };

template <>
inline constexpr auto enumeration_names<TalkKind> = std::to_array<std::string_view>({"individual", "mentor_meeting",
                                                                                     "team_session"});
template <>
inline constexpr auto enumeration_names<TalkSubject> = std::to_array<std::string_view>({"general", "employment", "cv", "housing",
                                                                                        "budget"});

/// A participant meets somebody: a personal talk with a contact person, a meeting with the mentor, a Team Session.
struct Talk {
    Id id;
    Id person;
    Id with_user; ///< the other one as a user of Foothold, who sees the talk too; nil when there is none
    std::string person_name;
    std::string with_name;
    TalkKind kind = TalkKind::individual;
    TalkSubject subject = TalkSubject::general;
    Instant starts;
    Instant ends;
    Id place;
    LocalizedText room;
    LocalizedText about;
    LocalizedText bring;
    Interpreter interpreter;
    bool is_cancelled = false;
    std::optional<Change> change;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("with_user", with_user), field("person_name", person_name),
                field("with_name", with_name), field("kind", kind), field("subject", subject), field("starts", starts),
                field("ends", ends), field("place", place), field("room", room), field("about", about), field("bring", bring),
                field("interpreter", interpreter), field("is_cancelled", is_cancelled), field("change", change));
    }
    bool operator==(const Talk&) const = default;
};

} // namespace foothold::domain
