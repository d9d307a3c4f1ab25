#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace foothold::domain {

/// GDPR articles 16 and 17.
enum class DataRequestKind : std::uint8_t { correction, erasure };

template <>
inline constexpr auto enumeration_names<DataRequestKind> = std::to_array<std::string_view>({"correction", "erasure"});

enum class DataRequestStatus : std::uint8_t { open, done, refused, taken_back };

template <>
inline constexpr auto enumeration_names<DataRequestStatus> = std::to_array<std::string_view>({"open", "done", "refused",
                                                                                              "taken_back"});

/// What somebody asks staff to do with what is known about them.
struct DataRequest {
    Id id;
    Id person;
    DataRequestKind kind = DataRequestKind::correction;
    Id about;         ///< the record that is wrong; nil: not told, or everything
    std::string text; ///< what is right; may be empty for an erasure
    std::string language;
    DataRequestStatus status = DataRequestStatus::open;
    LocalizedText answer; ///< of staff, with why when they refuse; may be empty
    Instant asked_at;
    Instant at; ///< of what happened last

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("kind", kind), field("about", about), field("text", text),
                field("language", language), field("status", status), field("answer", answer), field("asked_at", asked_at),
                field("at", at));
    }
    bool operator==(const DataRequest&) const = default;
};

} // namespace foothold::domain
