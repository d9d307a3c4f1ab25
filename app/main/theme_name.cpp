#include "app/main/theme_name.hpp"

#include <algorithm>
#include <array>

namespace foothold::main {

namespace {

struct ThemeName {
    std::string_view name;
    ui::Brightness brightness;
    bool has_high_contrast;
};

constexpr std::array names{ThemeName{"light", ui::Brightness::light, false}, ThemeName{"dark", ui::Brightness::dark, false},
                           ThemeName{"contrast", ui::Brightness::light, true},
                           ThemeName{"contrast-dark", ui::Brightness::dark, true}};

} // namespace

std::vector<std::string> theme_names() {
    std::vector<std::string> all;
    for (const ThemeName& theme : names) all.emplace_back(theme.name);
    return all;
}

void choose_theme(screens::Settings& settings, std::string_view name) {
    const auto theme = std::ranges::find(names, name, &ThemeName::name);
    if (theme == names.end()) return;
    settings.brightness = theme->brightness;
    settings.has_high_contrast = theme->has_high_contrast;
}

std::string_view theme_name(const screens::Settings& settings) {
    const auto theme = std::ranges::find_if(names, [&](const ThemeName& each) {
        return each.brightness == settings.brightness && each.has_high_contrast == settings.has_high_contrast;
    });
    return theme->name;
}

} // namespace foothold::main
