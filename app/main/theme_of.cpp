#include "app/main/theme_of.hpp"

#include <algorithm>
#include <array>

namespace foothold::main {

namespace {

/// Scripts whose letters need the larger sizes of the design.
bool is_arabic_script(std::string_view language) {
    constexpr std::array scripts{"ar", "fa", "prs", "ps", "ckb", "ur"};
    return std::ranges::find(scripts, language) != scripts.end();
}

/// A phone that lies on its side has no height to give away: its navigation stands beside the page.
ui::FormFactor form_factor_of(ui::Size viewport) {
    constexpr float low = 500;
    const ui::FormFactor by_width = ui::form_factor_of(viewport.width);
    return viewport.height < low && by_width == ui::FormFactor::tablet ? ui::FormFactor::landscape : by_width;
}

} // namespace

ui::Theme theme_of(const screens::Settings& settings, const screens::Reader& reader, ui::Size viewport) {
    ui::Theme theme;
    theme.palette = &ui::palette_of(settings.brightness, settings.has_high_contrast);
    theme.form_factor = form_factor_of(viewport);
    theme.is_right_to_left = reader.words().is_right_to_left();
    theme.is_arabic_script = is_arabic_script(reader.language());
    theme.has_little_motion = settings.has_little_motion;
    theme.digits = reader.words().digits();
    theme.text_scale = static_cast<float>(settings.text_percent) / 100;
    return theme;
}

} // namespace foothold::main
