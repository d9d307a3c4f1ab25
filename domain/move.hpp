#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace foothold::domain {

enum class MoveSubject : std::uint8_t { appointment, course, contact };
enum class MoveFate : std::uint8_t { kept, moved, ended };

template <>
inline constexpr auto enumeration_names<MoveSubject> = std::to_array<std::string_view>({"appointment", "course", "contact"});
template <>
inline constexpr auto enumeration_names<MoveFate> = std::to_array<std::string_view>({"kept", "moved", "ended"});

/// What becomes of one thing when a person moves.
struct MoveEntry {
    MoveSubject what = MoveSubject::appointment;
    Id about; ///< session, talk, event, internship; course; contact
    MoveFate fate = MoveFate::kept;
    LocalizedText title;           ///< of what is not kept: its record may be gone from the device
    std::optional<Instant> starts; ///< of an appointment at one time that is not kept
    Id place;                      ///< the new place, when moved
    Id instead;                    ///< the course or contact there that takes over; nil when none does

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("what", what), field("about", about), field("fate", fate), field("title", title), field("starts", starts),
                field("place", place), field("instead", instead));
    }
    bool operator==(const MoveEntry&) const = default;
};

enum class TravelKind : std::uint8_t { other, meet, bus, train, car, boat, walk, arrive };

template <>
inline constexpr auto enumeration_names<TravelKind> = std::to_array<std::string_view>({"other", "meet", "bus", "train", "car",
                                                                                       "boat", "walk", "arrive"});

/// A step of the moving day.
struct TravelStep {
    std::uint32_t minute = 0; ///< of the moving day, Danish time
    TravelKind kind = TravelKind::other;
    LocalizedText title;
    LocalizedText detail;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("minute", minute), field("kind", kind), field("title", title), field("detail", detail));
    }
    bool operator==(const TravelStep&) const = default;
};

/// own: in the words of staff. The app has words for every other kind, in each of its languages.
enum class MoveItemKind : std::uint8_t { own, tell_school, take_papers, pack, return_key, say_goodbye, swap_numbers };

template <>
inline constexpr auto enumeration_names<MoveItemKind> =
    std::to_array<std::string_view>({"own", "tell_school", "take_papers", "pack", "return_key", "say_goodbye", "swap_numbers"});

/// Something to do before the move, for the person to tick.
struct MoveItem {
    Id id; ///< within the move; the same when the list is told again (checklist.hpp)
    MoveItemKind kind = MoveItemKind::own;
    LocalizedText title; ///< of kind own
    std::optional<Instant> done_at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("kind", kind), field("title", title), field("done_at", done_at));
    }
    bool operator==(const MoveItem&) const = default;
};

/// A person leaves one place to live at another. Both places count until the end of the moving day; the server carries the move
/// out on the day after, and a device without a network goes by these words.
struct Move {
    Id id;
    Id person;
    Id from_place; ///< nil when the person lived at none
    Id to_place;
    Date date;
    Instant announced_at;
    Id authority; ///< the organisation that decided it; nil when it is the person's own move
    LocalizedText reason;
    std::vector<MoveEntry> entries; ///< each appointment, course and contact once (relocate.hpp)
    bool has_happened = false;      ///< the other records say the same by now
    std::vector<TravelStep> travel; ///< of the day, in order; empty when nobody has told it
    std::vector<MoveItem> checklist;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("from_place", from_place), field("to_place", to_place),
                field("date", date), field("announced_at", announced_at), field("authority", authority), field("reason", reason),
                field("entries", entries), field("has_happened", has_happened), field("travel", travel),
                field("checklist", checklist));
    }
    bool operator==(const Move&) const = default;

    const MoveEntry* find(MoveSubject what, Id about) const {
        for (const MoveEntry& entry : entries)
            if (entry.what == what && entry.about == about) return &entry;
        return nullptr;
    }
};

} // namespace foothold::domain
