#pragma once

#include "domain/change.hpp"
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

enum class EventKind : std::uint8_t { meeting, company_visit, communal_eating, language_practice, tour, legal_help, lesson };

template <>
inline constexpr auto enumeration_names<EventKind> = std::to_array<std::string_view>({"meeting", "company_visit",
                                                                                      "communal_eating", "language_practice",
                                                                                      "tour", "legal_help", "lesson"});

struct Speaker {
    std::string name;
    LocalizedText role;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("name", name), field("role", role));
    }
    bool operator==(const Speaker&) const = default;
};

/// Something one may come to. Open to everybody in the programme, or to everybody at a place when `programme` is nil.
struct Event {
    Id id;
    Id programme;
    Id audience_place;
    EventKind kind = EventKind::meeting;
    LocalizedText title;
    LocalizedText purpose;
    Instant starts;
    Instant ends;
    Id place;
    LocalizedText room;
    std::uint32_t capacity = 0; ///< 0: no limit
    std::uint32_t coming = 0;   ///< head count, kept by `apply`
    std::vector<Speaker> speakers;
    std::string moderator; ///< ordstyrer
    std::string contact_name;
    std::string contact_phone;
    std::string contact_mail;
    bool is_cancelled = false;
    std::optional<Change> change;

    bool is_full() const { return capacity != 0 && coming >= capacity; }
    std::uint32_t places_left() const { return is_full() || capacity == 0 ? 0 : capacity - coming; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("programme", programme), field("audience_place", audience_place), field("kind", kind),
                field("title", title), field("purpose", purpose), field("starts", starts), field("ends", ends),
                field("place", place), field("room", room), field("capacity", capacity), field("coming", coming),
                field("speakers", speakers), field("moderator", moderator), field("contact_name", contact_name),
                field("contact_phone", contact_phone), field("contact_mail", contact_mail), field("is_cancelled", is_cancelled),
                field("change", change));
    }
    bool operator==(const Event&) const = default;
};

} // namespace foothold::domain
