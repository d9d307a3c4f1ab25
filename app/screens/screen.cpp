#include "app/screens/screen.hpp"

#include "app/screens/overlay.hpp"
#include "app/screens/people_screen.hpp"
#include "app/screens/today_screen.hpp"

namespace foothold::screens {

namespace {

void draw_route(Build& build) {
    switch (build.scene.place.route().screen) {
    case Screen::today:
        return draw_today(build, make_today(build.scene));
    case Screen::people:
        return draw_people(build, make_people(build.scene));
    default:
        return draw_today(build, make_today(build.scene));
    }
}

} // namespace

void draw(Build& build) {
    const ui::Size viewport = build.scene.viewport;
    build.tree.column({.width = viewport.width, .height = viewport.height}, [&] {
        build.tree.column({.grow = 1}, [&] { draw_route(build); });
        draw_overlay(build);
    });
}

} // namespace foothold::screens
