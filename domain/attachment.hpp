#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/hash.hpp"
#include "domain/localized_text.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace foothold::domain {

/// other: what a later version has added; shown as something that cannot be shown here.
enum class MediaType : std::uint8_t { other, png, jpeg, opus, wav };

template <>
inline constexpr auto enumeration_names<MediaType> = std::to_array<std::string_view>({"other", "png", "jpeg", "opus", "wav"});

/// A picture or a recording that records refer to. Its bytes travel apart from them and are known by their hash, so that the same
/// file is there once, however many refer to it.
struct Attachment {
    Hash hash;
    std::uint32_t bytes = 0;
    MediaType media_type = MediaType::other;
    std::uint32_t width_px = 0; ///< of a picture
    std::uint32_t height_px = 0;
    std::uint32_t seconds = 0; ///< of a recording, rounded up
    LocalizedText description; ///< what a picture shows, for those who do not see it

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("hash", hash), field("bytes", bytes), field("media_type", media_type), field("width_px", width_px),
                field("height_px", height_px), field("seconds", seconds), field("description", description));
    }
    bool operator==(const Attachment&) const = default;
};

/// Of one attachment: a photograph, or ten minutes of somebody reading aloud.
inline constexpr std::uint32_t attachment_bytes_max = 4u << 20;

} // namespace foothold::domain
