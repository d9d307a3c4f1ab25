#pragma once

#include "app/main/application.hpp"

#include <functional>
#include <string>
#include <vector>

namespace foothold::access_tests {

/// How a screen is looked at.
struct View {
    std::string language;
    ui::Size size;
    screens::Settings settings;
};

inline constexpr ui::Size phone{390, 844};
inline constexpr ui::Size tablet{800, 1280};
inline constexpr ui::Size landscape{1280, 800};

/// One screen, or one sheet over a screen, in front of somebody.
struct Shown {
    std::string name; ///< "Samira today ar 390x844 200 %"
    main::Application& application;
    const View& view;

    const ui::Tree& tree() const { return application.surface().tree(); }
    main::Application::Frame frame(ui::Input input = {}) const;
};

const i18n::Catalogues& catalogues();
const text::Fonts& fonts();
/// Of every catalogue that the interface can be read in.
std::vector<std::string> languages();
screens::Settings scaled(int percent);

/// Shows every screen of every person, and every sheet, laid out at rest; each in an application of its own, so that it may be
/// used.
void each_screen(const View& view, const std::function<void(const Shown&)>& look);
/// The same to be looked at only, faster: somebody sees one after the other in one application.
void each_screen_in_a_row(const View& view, const std::function<void(const Shown&)>& look);

} // namespace foothold::access_tests
