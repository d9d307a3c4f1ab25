#include "app/screens/path_screen.hpp"

#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/competence_screen.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/note_card.hpp"
#include "app/screens/rights_screen.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float side_column = 272;

/// Three columns need words of about the designed size.
bool is_in_columns(const Build& build) {
    return build.theme().form_factor == ui::FormFactor::landscape && build.theme().text_scale <= 1.15f;
}

bool is_in_pairs(const Build& build) { return !build.theme().is_phone() && !build.theme().is_large_text(); }

/// Else it stands on the hero: beside the title there is no room for it.
bool is_agreement_in_head(const Build& build) { return build.theme().is_phone() || is_in_columns(build); }

// --- the way

std::vector<ui::Words> spoken_way(const PathView& view) {
    std::vector<ui::Words> lines{Reader::own(view.here)};
    for (const ui::WayStone& stone : view.way) {
        lines.push_back(stone.title);
        if (!stone.note.empty()) lines.push_back(Reader::own(stone.note));
    }
    return lines;
}

void way_hero(Build& build, const PathView& view) {
    ui::Box hero = ui::hero_box(build.theme());
    if (!build.theme().is_phone()) hero.padding = {16, 28, 24, 28};
    hero.gap = build.theme().is_phone() ? 16 : 20;
    build.tree.column(hero, [&] {
        const ui::Box head{
            .gap = 12, .row_gap = 8, .min_height = 48, .wraps = build.theme().is_large_text(), .main = ui::Main::end};
        build.tree.row(head, [&] {
            const ui::Color ink = build.theme().colors().on_primary;
            build.tree.column({.grow = 1}, [&] {
                build.tree.text(view.here, {.role = TextRole::head, .weight = semibold, .color = ink});
                if (!is_agreement_in_head(build))
                    ui::plain(build.tree, view.agreed,
                              {.role = TextRole::label, .color = build.theme().colors().on_primary_soft});
            });
            ui::listen(build.tree, build.listen(spoken_way(view), ui::ListenGround::hero));
        });
        ui::way(build.tree, view.way);
    });
}

// --- goals

/// The first goal is the one that the way leads to.
void goal_row(Build& build, const GoalView& goal, bool is_first) {
    const ui::Palette& colors = build.theme().colors();
    const bool is_the_goal = is_first && !goal.route;
    ui::ListRow row{.tone = is_the_goal ? ui::Tone{colors.on_accent, colors.accent} : tone_of(goal.kind, colors),
                    .icon = goal.is_reached ? ui::Icon::check : goal.icon,
                    .title = goal.title,
                    .detail = goal.unsent.empty() ? goal.detail : Reader::own(goal.unsent),
                    .is_first = is_first,
                    .min_height = is_first ? 84.0f : 83.0f};
    if (goal.is_reached) row.tone = colors.ok;
    if (goal.route) row.tap = build.on(Open{*goal.route});
    ui::list_row(build.tree, row);
}

void goals_card(Build& build, const PathView& view, ui::Box box) {
    std::vector<ui::Words> spoken;
    for (const GoalView& goal : view.goals) {
        spoken.push_back(goal.title);
        spoken.push_back(goal.detail);
    }
    if (view.goals.empty()) spoken.push_back(Reader::own(build.text("What do you want to reach?")));
    box.main = ui::Main::apart; // beside higher cards its rows fill it
    build.tree.column(box, [&] {
        card_head(build, build.text("My goals"), spoken);
        for (const GoalView& goal : view.goals) goal_row(build, goal, &goal == &view.goals.front());
        if (view.goals.empty()) build.tree.text(build.text("What do you want to reach?"), {.margin = {4, 0, 4, 0}});
        build.tree.column({.margin = {12, 0, 6, 0}}, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = ui::Icon::add,
                                    .word = build.text("Add a goal"),
                                    .tap = build.on(Open{{Screen::new_goal, {}}})});
        });
    });
}

// --- steps

void progress(Build& build, const StepRow& step) {
    if (!step.progress.empty()) build.tree.text(step.progress, {.role = TextRole::label, .weight = semibold});
    if (step.stones.total > 0) ui::mini_stones(build.tree, step.stones);
}

bool has_progress(const StepRow& step) { return !step.progress.empty() || step.stones.total > 0; }

ui::Tap tap_on(Build& build, const StepRow& step) { return step.route ? build.on(Open{*step.route}) : ui::Tap{}; }

/// Where there is room, how far it has come stands beside what it is.
void wide_step(Build& build, const StepRow& step, bool is_first) {
    const ui::ListRow row{.tone = build.theme().tone(step.activity),
                          .icon = step.icon,
                          .title = step.title,
                          .detail = step.detail,
                          .tap = tap_on(build, step),
                          .is_first = is_first,
                          .min_height = is_first ? 70.0f : 69.0f};
    ui::list_row(build.tree, row, [&] {
        if (has_progress(step)) build.tree.column({.gap = 8, .width = 144}, [&] { progress(build, step); });
    });
}

void narrow_step(Build& build, const StepRow& step, bool is_first) {
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(12, 0), .gap = 14, .cross = ui::Cross::start, .radius = 14};
    box.pressed_fill = build.theme().colors().sunken;
    box.tap = tap_on(build, step);
    ui::keep_from_head(box, is_first);
    build.tree.row(box, [&] {
        ui::tile(build.tree, build.theme().tone(step.activity), step.icon);
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, step.title, {.weight = semibold});
            const ui::Text detail{.role = TextRole::label, .color = build.theme().colors().ink_soft};
            if (!step.detail.empty()) ui::words(build.tree, step.detail, detail);
            if (has_progress(step))
                build.tree.column({.margin = {8, 0, 0, 0}, .gap = 6, .max_width = 440}, [&] { progress(build, step); });
        });
    });
}

void steps_card(Build& build, const PathView& view, ui::Box box) {
    if (view.steps.empty()) return;
    std::vector<ui::Words> spoken;
    for (const StepRow& step : view.steps) {
        spoken.push_back(step.title);
        spoken.push_back(step.detail);
        spoken.push_back(Reader::own(step.progress));
    }
    const bool is_wide = !build.theme().is_phone() && build.theme().text_scale <= 1.15f;
    build.tree.column(box, [&] {
        card_head(build, build.text("My steps"), spoken);
        for (const StepRow& step : view.steps) {
            const bool is_first = &step == &view.steps.front();
            is_wide ? wide_step(build, step, is_first) : narrow_step(build, step, is_first);
        }
    });
}

// --- what comes next

void begin_button(Build& build, const NextStepView& next) {
    if (!next.route) return;
    build.tree.column({.margin = {16, 0, 0, 0}}, [&] {
        ui::button(build.tree, {.icon = Icon::chevron_right,
                                .word = build.text("Begin"),
                                .tap = build.on(Open{*next.route}),
                                .is_icon_mirrored = true,
                                .is_icon_at_end = true});
    });
}

void next_card(Build& build, const NextStepView& next, ui::Box box) {
    const ui::Palette& colors = build.theme().colors();
    box.fill = colors.primary_tint;
    box.elevation = ui::Elevation::flat;
    box.padding.bottom = 20;
    build.tree.column(box, [&] {
        card_head(build, build.text("Next step"), {next.title, Reader::own(next.when), next.detail}, ui::ListenGround::tint);
        build.tree.space(); // as much above as below where the card is as high as the steps
        build.tree.row({.margin = {14, 0, 12, 0}}, [&] {
            ui::big_tile(build.tree, {colors.on_primary, colors.primary}, Icon::route);
        });
        ui::words(build.tree, next.title, {.weight = semibold});
        const ui::Text detail{.role = TextRole::label, .color = colors.ink_soft, .margin = {8, 0, 0, 0}};
        if (!next.detail.empty()) ui::words(build.tree, next.detail, detail);
        build.tree.space();
        begin_button(build, next);
        if (next.when.empty()) return;
        build.tree.row({.margin = {16, 0, 0, 0}, .gap = 12}, [&] {
            build.tree.icon({.icon = Icon::schedule, .size = 20});
            build.tree.text(next.when, {.role = TextRole::label, .grow = 1});
        });
    });
}

void no_plan_card(Build& build) {
    const std::string fact = build.text("Your plan is not written yet");
    const std::string then = build.text("You make it together with your contact person. Then you see your way here.");
    ui::card(build.tree, [&] {
        card_head(build, build.text("My plan"), {Reader::own(fact), Reader::own(then)});
        ui::list_row(build.tree, {.tone = build.theme().colors().mentor,
                                  .icon = Icon::edit_note,
                                  .title = Reader::own(fact),
                                  .detail = Reader::own(then),
                                  .is_first = true});
    });
}

void move_card(Build& build, const MoveLink& move) {
    listening_row(build, {.tone = build.theme().colors().work,
                          .icon = Icon::cottage,
                          .title = move.title,
                          .detail = move.when,
                          .tap = build.on(Open{move.route}),
                          .is_first = true});
}

// --- arrangement

ui::Box card_of_width(const Build& build, float width) {
    ui::Box box = ui::card_box(build.theme());
    width > 0 ? box.width = width : box.grow = 1;
    return box;
}

/// Without everything that was said before, an empty card would tell somebody that they want nothing.
bool shows_goals(const Build& build, const PathView& view) {
    return !view.goals.empty() || arrival_of(build.scene) == Arrival::everything;
}

void in_columns(Build& build, const PathView& view) {
    build.tree.row({.gap = 16, .cross = ui::Cross::stretch}, [&] {
        if (shows_goals(build, view)) goals_card(build, view, card_of_width(build, side_column));
        steps_card(build, view, card_of_width(build, 0));
        if (view.next) next_card(build, *view.next, card_of_width(build, side_column));
    });
}

void goals_and_next(Build& build, const PathView& view) {
    const bool has_goals = shows_goals(build, view);
    if (is_in_pairs(build) && has_goals && view.next) {
        build.tree.row({.gap = 16, .columns = 2}, [&] {
            goals_card(build, view, ui::card_box(build.theme()));
            next_card(build, *view.next, ui::card_box(build.theme()));
        });
        return;
    }
    if (view.next) next_card(build, *view.next, ui::card_box(build.theme()));
    if (has_goals) goals_card(build, view, ui::card_box(build.theme()));
}

void notes(Build& build, const PathView& view) {
    for (const NoteView& note : view.notes) note_card(build, note);
}

} // namespace

void draw_path(Build& build, const PathView& view) {
    const bool has_everything = arrival_of(build.scene) == Arrival::everything;
    frame(build, [&] {
        page_head(build, build.text("My path"), is_agreement_in_head(build) ? view.agreed : ui::Words{});
        if (!view.has_plan) has_everything ? no_plan_card(build) : arrival_card(build);
        if (!view.way.empty()) way_hero(build, view);
        if (view.move) move_card(build, *view.move);
        if (is_in_columns(build)) {
            in_columns(build, view);
        } else {
            goals_and_next(build, view);
            steps_card(build, view, ui::card_box(build.theme()));
        }
        notes(build, view);
        competences_row(build);
        rights_row(build);
    });
}

} // namespace foothold::screens
