#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <optional>
#include <string>

namespace foothold::domain {

/// From one person to another, in the words and language of the writer. Append-only but for `read_at`.
struct Message {
    Id id;
    Id from;
    Id to;
    std::string from_name;
    std::string text;
    std::string language;
    Instant at;
    std::optional<Instant> read_at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("from", from), field("to", to), field("from_name", from_name), field("text", text),
                field("language", language), field("at", at), field("read_at", read_at));
    }
    bool operator==(const Message&) const = default;
};

} // namespace foothold::domain
