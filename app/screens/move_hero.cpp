#include "app/screens/move_hero.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr int pebbles_beside = 6;
constexpr int pebbles_below = 3;

std::vector<ui::Words> spoken(const MoveView& view) {
    std::vector<ui::Words> lines{Reader::own(view.title), Reader::own(view.second_date), Reader::own(view.when),
                                 Reader::own(view.advice)};
    if (view.from) lines.insert(lines.end(), {view.from->name, Reader::own(view.from->detail)});
    lines.insert(lines.end(), {view.to.name, Reader::own(view.to.detail), view.reason});
    return lines;
}

void head(Build& build, const MoveView& view) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Box line{.gap = 12, .row_gap = 8, .wraps = true, .main = ui::Main::end};
    build.tree.row(line, [&] {
        build.tree.column({.grow = 1, .wrap_width = build.theme().scaled(170)}, [&] {
            build.tree.text(view.title, {.role = TextRole::title, .weight = semibold, .color = colors.on_primary});
            for (const std::string* soft : {&view.second_date, &view.when, &view.advice})
                if (!soft->empty()) build.tree.text(*soft, {.color = colors.on_primary_soft});
        });
        ui::listen(build.tree, build.listen(spoken(view), ui::ListenGround::hero));
    });
}

void place(Build& build, const MovePlace& place, bool is_goal) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box stone{.width = is_goal ? 64.0f : 72.0f, .height = is_goal ? 64.0f : 60.0f, .main = ui::Main::center};
    stone.radius = stone.height / 2;
    stone.fill = is_goal ? colors.accent : colors.stone_done_on_primary;
    build.tree.row(stone, [&] {
        build.tree.icon({.icon = place.icon, .size = 28, .color = is_goal ? colors.on_accent : colors.on_primary});
    });
}

void words(Build& build, const MovePlace& place, float grow) {
    const ui::Palette& colors = build.theme().colors();
    build.tree.column({.gap = 4, .grow = grow}, [&] {
        if (!place.name.empty()) ui::words(build.tree, place.name, {.weight = semibold, .color = colors.on_primary});
        build.tree.text(place.detail, {.role = TextRole::label, .color = colors.on_primary_soft});
    });
}

void pebble(Build& build, float lift) {
    ui::Box box{.width = 12, .height = 9, .lift = lift, .fill = build.theme().colors().pebble_done, .radius = 4.5f};
    build.tree.box(box);
}

/// Like the way of My path: the two stones with pebbles between them.
void from_to_beside(Build& build, const MoveView& view) {
    build.tree.row({.margin = {16, 0, 18, 0}}, [&] {
        build.tree.row({.gap = 16, .grow = 1}, [&] {
            place(build, *view.from, false);
            words(build, *view.from, 1);
        });
        build.tree.row({.padding = ui::symmetric(0, 20), .gap = 12, .is_rigid = true}, [&] {
            for (int index = 0; index < pebbles_beside; ++index) pebble(build, index % 2 == 0 ? -4.0f : 4.0f);
        });
        build.tree.row({.gap = 16, .grow = 1, .main = ui::Main::end}, [&] {
            place(build, view.to, true);
            words(build, view.to, 0);
        });
    });
}

void place_line(Build& build, const MovePlace& where, bool is_goal) {
    build.tree.row({.gap = 16}, [&] {
        build.tree.row({.width = 72, .main = ui::Main::center}, [&] { place(build, where, is_goal); });
        words(build, where, 1);
    });
}

void from_to_below(Build& build, const MoveView& view) {
    build.tree.column({.margin = {16, 0, 18, 0}, .gap = 6}, [&] {
        if (view.from) {
            place_line(build, *view.from, false);
            build.tree.column({.gap = 5, .width = 72, .cross = ui::Cross::center}, [&] {
                for (int index = 0; index < pebbles_below; ++index)
                    build.tree.row({.padding = {0, index == 1 ? 0.0f : 10.0f, 0, index == 1 ? 10.0f : 0.0f}},
                                   [&] { pebble(build, 0); });
            });
        }
        place_line(build, view.to, true);
    });
}

void ask_button(Build& build, const MoveView& view) {
    if (!view.ask_in_writing && !view.ask_by_phone) return;
    const ui::Tap tap = view.ask_in_writing ? build.on(Open{*view.ask_in_writing}) : build.on(ShowSheet{*view.ask_by_phone});
    ui::button(
        build.tree,
        {.kind = ui::ButtonKind::deep, .icon = ui::Icon::help, .word = build.text("Ask a question"), .tap = tap, .grow = 1});
}

} // namespace

void move_hero(Build& build, const MoveView& view) {
    ui::hero(build.tree, [&] {
        head(build, view);
        const bool is_beside = view.from && !build.theme().is_phone() && build.theme().text_scale <= 1.15f;
        is_beside ? from_to_beside(build, view) : from_to_below(build, view);
        if (!view.reason.empty())
            ui::words(build.tree, view.reason,
                      {.color = build.theme().colors().on_primary_soft, .is_reading = true, .margin = {0, 0, 18, 0}});
        ui::button_row(build.tree, build.theme().is_phone() ? 8 : 12, [&] {
            if (view.directions) directions_button(build, *view.directions, ui::ButtonKind::sun);
            ask_button(build, view);
        });
    });
}

} // namespace foothold::screens
