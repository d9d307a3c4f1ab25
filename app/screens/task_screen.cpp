#include "app/screens/task_screen.hpp"

#include "app/screens/competence_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/radio_row.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- all of them

std::vector<ui::Words> spoken(const std::vector<TaskRow>& tasks) {
    std::vector<ui::Words> lines;
    for (const TaskRow& row : tasks) {
        lines.push_back(row.words);
        if (!row.state_words.empty()) lines.push_back(Reader::own(row.state_words));
    }
    return lines;
}

/// A task that nobody has given a kind can be counted.
void number_tile(Build& build, std::size_t number) {
    const ui::Tone& work = build.theme().colors().work;
    const float side = build.theme().scaled(48);
    ui::Box box{.width = side, .height = side, .main = ui::Main::center, .fill = work.tint, .radius = 14};
    build.tree.row(box, [&] {
        build.tree.text(build.theme().digits.write(number), {.role = TextRole::head, .weight = semibold, .color = work.ink});
    });
}

void task(Build& build, const TaskRow& row, std::size_t number) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(12, 14), .gap = 12, .min_height = 84, .radius = 14};
    box.fill = colors.background;
    if (row.route) box.tap = build.on(Open{*row.route});
    build.tree.row(box, [&] {
        row.kind ? ui::tile(build.tree, tone_of(*row.kind, colors), icon_of(*row.kind)) : number_tile(build, number);
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, row.words, {.weight = semibold});
            if (!row.state_words.empty()) build.tree.text(row.state_words, {.role = TextRole::label, .color = colors.ink_soft});
            unsent_line(build, row.unsent);
        });
    });
}

// --- one of them

std::vector<ui::Words> spoken(const TaskView& view) {
    std::vector<ui::Words> lines{view.title};
    for (const TaskStateRow& state : view.states) lines.push_back(Reader::own(state.words));
    return lines;
}

} // namespace

void tasks_card(Build& build, const std::vector<TaskRow>& tasks) {
    if (tasks.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, build.text("What you do and learn"), spoken(tasks));
        const bool is_narrow = build.theme().is_phone() || build.theme().is_large_text();
        ui::Box grid{.margin = {12, 0, 10, 0}, .gap = 12, .row_gap = 12};
        grid.columns = is_narrow ? 1 : std::min(3, static_cast<int>(tasks.size()));
        build.tree.row(grid, [&] {
            std::size_t number = 0;
            for (const TaskRow& row : tasks) task(build, row, ++number);
        });
    });
}

void draw_task(Build& build, const TaskView& view) {
    frame(build, [&] {
        detail_head(build, view.title, view.internship);
        ui::card(build.tree, [&] {
            card_head(build, build.text("How far are you?"), spoken(view));
            build.tree.column({.margin = {8, 0, 8, 0}, .gap = 10}, [&] {
                for (const TaskStateRow& state : view.states)
                    ui::radio_row(build.tree, {.word = state.words, .is_chosen = state.is_chosen, .tap = build.on(state.choose)});
            });
            unsent_line(build, view.unsent);
        });
    });
}

} // namespace foothold::screens
