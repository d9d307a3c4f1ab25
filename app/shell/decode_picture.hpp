#pragma once

#include "app/shell/image.hpp"
#include "app/ui/picture.hpp"
#include "domain/result.hpp"

#include <string_view>

namespace foothold::shell {

/// Larger ones are not looked at: the server takes none either (docs/programme-files.md), and they would fill the memory.
inline constexpr int picture_side_px_max = 4096;

/// A PNG or JPEG, whichever the bytes say, whole and on white where it is transparent. A JPEG comes smaller than it is, though
/// not smaller than asked for, where that saves work. The bytes come from outside: picture.unreadable with a reason when they are
/// neither, are cut or damaged, or are too large.
Result<Image> decode_picture(std::string_view bytes, int width_px_min, int height_px_min);

/// The same as it is shown: so many pixels, with round corners that let the ground through. memory.full when there is no room.
Result<Image> decode_as_shown(std::string_view bytes, const ui::ShownPicture& shown);

} // namespace foothold::shell
