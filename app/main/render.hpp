#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/screens/settings.hpp"
#include "app/text/fonts.hpp"
#include "domain/result.hpp"
#include "sync/client/model.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace foothold::main {

/// What `foothold --render` is asked for.
struct RenderRequest {
    std::filesystem::path directory;
    int width = 800; ///< dp
    int height = 1280;
    float pixels_per_dp = 1;
    std::string written; ///< in the field of `screen`
    std::string screen;  ///< empty: every main screen and the first detail page of each kind
    std::string language;
    screens::Settings settings;
    domain::Instant now;
};

/// Of a picture that is on the device; none when it is not.
using PictureBytes = std::function<std::optional<std::string>(const domain::Hash&)>;

/// Names that `screen` may have.
std::vector<std::string> screen_names();

/// Writes each screen as a PNG named after what it shows, such as today_ar_800x1280_dark.png, and gives their paths.
/// render.unknown_screen, render.unavailable, disk.unwritable.
Result<std::vector<std::filesystem::path>> render(const RenderRequest& request, const i18n::Catalogues& catalogues,
                                                  const text::Fonts& fonts, const client::Model& model,
                                                  const PictureBytes& picture_bytes);

/// The pages that a device shows which is nobody's yet, in the same way.
Result<std::vector<std::filesystem::path>> render_first_time(const RenderRequest& request, const i18n::Catalogues& catalogues,
                                                             const text::Fonts& fonts);

} // namespace foothold::main
