#include "app/screens/arrival_screen.hpp"

#include "app/screens/arrival_view.hpp"
#include "app/screens/frame.hpp"
#include "app/ui/button.hpp"
#include "app/ui/skeleton_row.hpp"

namespace foothold::screens {

namespace {

constexpr int rows_to_come = 3;

void say(Build& build, const ArrivalView& view) {
    for (const std::string& line : view.lines)
        build.tree.text(
            line,
            {.role = ui::TextRole::label, .color = build.theme().colors().ink_soft, .is_reading = true, .margin = {4, 0, 4, 0}});
}

std::string title_of_home(Build& build) {
    for (const ui::NavigationItem& item : navigation_items(build))
        if (item.is_active) return item.word;
    return {};
}

} // namespace

void arrival_card(Build& build) {
    const ArrivalView view = make_arrival(build.scene);
    ui::card(build.tree, [&] {
        std::vector<ui::Words> spoken;
        for (const std::string& line : view.lines) spoken.push_back(Reader::own(line));
        card_head(build, view.title, std::move(spoken));
        if (view.is_coming) {
            say(build, view);
            for (int row = 0; row < rows_to_come; ++row) ui::skeleton_row(build.tree, row == 0);
            return;
        }
        build.tree.row({.margin = {4, 0, 12, 0}, .gap = 16, .cross = ui::Cross::start}, [&] {
            ui::tile(build.tree, build.theme().colors().care, ui::Icon::cloud_queue);
            build.tree.column({.grow = 1}, [&] { say(build, view); });
        });
        ui::button(
            build.tree,
            {.kind = ui::ButtonKind::tint, .icon = ui::Icon::replay, .word = view.action_word, .tap = build.on(view.action)});
    });
}

void draw_arrival(Build& build) {
    frame(build, [&] {
        if (is_home(build.scene.place.route().screen, build.scene.model.role()))
            page_head(build, title_of_home(build));
        else
            detail_head(build, title_of_home(build));
        arrival_card(build);
    });
}

} // namespace foothold::screens
