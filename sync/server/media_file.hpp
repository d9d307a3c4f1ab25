#pragma once

#include "domain/attachment.hpp"
#include "domain/result.hpp"

#include <string_view>

namespace foothold::server {

/// What a file says of itself.
struct MediaFile {
    domain::MediaType media_type = domain::MediaType::other;
    std::uint32_t width_px = 0;
    std::uint32_t height_px = 0;
    std::uint32_t seconds = 0;

    bool operator==(const MediaFile&) const = default;
};

/// Takes the kind from the bytes, whatever the file's name: PNG, JPEG, Opus in Ogg, or PCM in WAV, whole from its beginning to
/// its end. Error "sample.media" with a reason for whoever chose the file; a picture with Exif is refused, since that may say
/// where it was taken and by whom.
Result<MediaFile> look_at_media(std::string_view bytes);

} // namespace foothold::server
