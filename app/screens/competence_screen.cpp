#include "app/screens/competence_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/note_card.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/radio_row.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- the map

std::string detail_of(const CompetenceRow& row) { return row.seen.empty() ? row.level : row.seen; }

void draw_row(Build& build, const CompetenceRow& row) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box = ui::choice_box(build.theme(), row.is_told);
    box.min_height = 84; // room for two lines below the title
    box.tap = build.on(Open{row.route});
    build.tree.row(box, [&] {
        ui::tile(build.tree, tone_of(row.kind, colors), icon_of(row.kind));
        build.tree.column({.grow = 1}, [&] {
            build.tree.text(row.title, {.weight = semibold});
            build.tree.text(row.level, {.role = TextRole::label, .color = colors.ink_soft});
            if (!row.seen.empty()) build.tree.text(row.seen, {.role = TextRole::label, .color = colors.ok.ink});
            unsent_line(build, row.unsent);
        });
    });
}

std::vector<ui::Words> spoken(const CompetencesView& view) {
    std::vector<ui::Words> lines;
    for (const CompetenceRow& row : view.rows) {
        lines.push_back(Reader::own(row.title));
        lines.push_back(Reader::own(detail_of(row)));
    }
    return lines;
}

int columns_of(const Build& build) {
    if (build.theme().is_large_text()) return 1;
    return build.theme().is_phone() ? 1 : build.theme().has_columns() ? 3 : 2;
}

// --- one of them

std::vector<ui::Words> spoken(const CompetenceView& view) {
    std::vector<ui::Words> lines;
    for (const LevelRow& level : view.levels) lines.push_back(Reader::own(level.words));
    return lines;
}

void level_card(Build& build, const CompetenceView& view) {
    ui::card(build.tree, [&] {
        card_head(build, build.text("How well?"), spoken(view));
        build.tree.column({.margin = {8, 0, 8, 0}, .gap = 10}, [&] {
            for (const LevelRow& level : view.levels)
                ui::radio_row(build.tree, {.word = level.words, .is_chosen = level.is_chosen, .tap = build.on(level.choose)});
        });
        unsent_line(build, view.unsent);
        if (!view.take_back) return;
        build.tree.column({.margin = {8, 0, 6, 0}}, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::undo,
                                    .word = build.text("I would rather not tell"),
                                    .tap = build.on(*view.take_back),
                                    .is_small = true});
        });
    });
}

void words_card(Build& build, const CompetenceView& view) {
    const std::string example = build.text("For example where you did it, and for how long.");
    ui::card(build.tree, [&] {
        card_head(build, build.text("Your own words"), {Reader::own(example), view.words.kept});
        build.tree.text(example, {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {0, 0, 12, 0}});
        own_words(build, view.words);
    });
}

} // namespace

void draw_competences(Build& build, const CompetencesView& view) {
    frame(build, [&] {
        detail_head(build, build.text("What I can do"), build.text("From work, school and home, before and now"));
        ui::card(build.tree, [&] {
            card_head(build, build.text("Choose what fits you"), spoken(view));
            ui::Box grid{.margin = {12, 0, 10, 0}, .gap = 12, .row_gap = 12};
            grid.columns = columns_of(build);
            build.tree.row(grid, [&] {
                for (const CompetenceRow& row : view.rows) draw_row(build, row);
            });
        });
    });
}

void draw_competence(Build& build, const CompetenceView& view) {
    frame(build, [&] {
        detail_head(build, view.title, build.text("What I can do"));
        if (view.seen) note_card(build, *view.seen);
        if (!build.theme().has_columns()) {
            level_card(build, view);
            return words_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .width = 400}, [&] { level_card(build, view); });
            build.tree.column({.gap = 16, .grow = 1}, [&] { words_card(build, view); });
        });
    });
}

void competences_row(Build& build) {
    listening_row(build, {.tone = build.theme().colors().talk,
                          .icon = Icon::psychology,
                          .title = Reader::own(build.text("What I can do")),
                          .detail = Reader::own(build.text("Tell it yourself. It helps to find the right work and course.")),
                          .tap = build.on(Open{{Screen::competences, {}}}),
                          .is_first = true});
}

} // namespace foothold::screens
