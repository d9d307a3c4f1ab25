#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

namespace foothold::domain {

/// A person's answer to an event; its id is combine(event, person).
struct Rsvp {
    Id id;
    Id event;
    Id person;
    bool is_coming = false;
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("event", event), field("person", person), field("is_coming", is_coming), field("at", at));
    }
    bool operator==(const Rsvp&) const = default;
};

} // namespace foothold::domain
