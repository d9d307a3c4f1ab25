#include "app/ui/qr_plate.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace foothold::ui {

namespace {

constexpr float quiet_squares = 4; // ISO/IEC 18004, 6.3.8

Box plate(float quiet_zone) {
    Box plate{.padding = all_around(quiet_zone), .is_rigid = true};
    plate.fill = rgb(0xFFFFFF);
    plate.radius = 20;
    return plate;
}

} // namespace

void qr_plate(Tree& tree, std::string_view digits, float side_max) {
    constexpr float quiet_zone_min = 18;
    const auto squares = static_cast<float>(tree.qr_squares(digits));
    if (squares == 0) return;
    const float with_zone = std::floor(side_max / (squares + 2 * quiet_squares));
    const float with_least_zone = std::floor((side_max - 2 * quiet_zone_min) / squares);
    const float square = std::max(1.0f, std::min(with_zone, with_least_zone));
    tree.row(plate(std::max(quiet_zone_min, quiet_squares * square)), [&] { tree.qr_code(digits, square * squares); });
}

void large_qr_plate(Tree& tree, std::string_view digits, float side) {
    const auto squares = static_cast<float>(tree.qr_squares(digits));
    if (squares == 0) return;
    const float square = side / (squares + 2 * quiet_squares);
    tree.row(plate(quiet_squares * square), [&] { tree.qr_code(digits, square * squares); });
}

void seal(Tree& tree, Icon icon) {
    constexpr float side = 84;
    constexpr float disc = 58;
    constexpr float dot = 5;
    constexpr int dots = 28;
    constexpr float middle = side / 2;
    const Palette& colors = tree.theme().colors();
    tree.row({.width = side, .height = side, .is_rigid = true, .main = Main::center}, [&] {
        for (int index = 0; index < dots; ++index) {
            const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(index) / dots;
            const float reach = middle - dot;
            const Point at{middle + reach * std::cos(angle) - dot / 2, middle + reach * std::sin(angle) - dot / 2};
            tree.box({.width = dot, .height = dot, .at = at, .fill = colors.accent, .radius = dot / 2});
        }
        Box inner{.width = disc, .height = disc, .main = Main::center};
        inner.fill = colors.accent;
        inner.radius = disc / 2;
        tree.row(inner, [&] { tree.icon({.icon = icon, .size = 36, .color = colors.on_accent}); });
    });
}

} // namespace foothold::ui
