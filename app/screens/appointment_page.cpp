#include "app/screens/appointment_page.hpp"

#include "app/screens/event_parts.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/show_screen.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<ui::Words> spoken(const AppointmentView& view) {
    std::vector<ui::Words> lines = spoken(view.words, view.facts);
    lines.insert(lines.begin() + 1, Reader::own(view.when));
    if (view.week) lines.insert(lines.begin() + 1, Reader::own(*view.week));
    if (view.answer) lines.push_back(Reader::own(view.answer->sentence));
    return lines;
}

void title_and_stones(Build& build, const AppointmentView& view) {
    ui::Tree& tree = build.tree;
    const ui::Palette& colors = build.theme().colors();
    const ui::Text title{.role = TextRole::title, .weight = semibold, .color = colors.on_primary};
    const auto week = [&] {
        if (view.week) tree.text(*view.week, {.color = colors.on_primary_soft});
    };
    if (build.theme().is_phone()) {
        tree.column({.margin = {10, 0, 0, 0}, .gap = 10}, [&] {
            ui::words(tree, view.words.title, title);
            if (view.stones.total == 0) return;
            ui::Box line{.gap = 8, .row_gap = 10, .min_height = 40, .wraps = true, .main = ui::Main::apart};
            tree.row(line, [&] {
                week();
                ui::stones(tree, view.stones, true);
            });
        });
        return;
    }
    ui::Box line{.margin = {8, 0, 18, 0}, .gap = 16, .row_gap = 12, .min_height = 66, .wraps = true};
    tree.row(line, [&] {
        tree.column({.grow = 1, .wrap_width = build.theme().scaled(240)}, [&] {
            ui::words(tree, view.words.title, title);
            week();
        });
        if (view.stones.total > 0) ui::stones(tree, view.stones, true);
    });
}

void answer_line(Build& build, const AnswerView& answer) {
    const ui::Color ink = build.theme().colors().on_primary;
    build.tree.row({.margin = {16, 0, 0, 0}, .gap = 12}, [&] {
        build.tree.icon({.icon = answer.icon, .color = ink});
        build.tree.text(answer.sentence, {.weight = semibold, .color = ink, .grow = 1});
    });
}

void buttons(Build& build, const AppointmentView& view) {
    const bool is_ahead = view.appointment.ends > build.scene.now && !view.appointment.is_cancelled;
    const bool has_directions = view.directions && is_ahead;
    if (!has_directions && !view.can_answer && !view.absence && !view.event) return;
    build.tree.column({.margin = {16, 0, 0, 0}}, [&] {
        ui::button_row(build.tree, build.theme().is_phone() ? 8 : 12, [&] {
            if (has_directions) directions_button(build, *view.directions, ui::ButtonKind::sun);
            if (view.can_answer)
                decline_button(build, view.appointment.source, view.appointment.is_declined, ui::ButtonKind::deep);
            if (view.absence) absence_button(build, *view.absence);
            if (view.event) answer_button(build, *view.event, AnswerPlace::hero);
        });
    });
}

void said(Build& build, const std::string& when, const ui::Words& what, ui::Color ink, text::Weight weight, float grow) {
    build.tree.column({.grow = grow}, [&] {
        build.tree.text(when, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
        ui::words(build.tree, what, {.weight = weight, .color = ink});
    });
}

/// Beside each other with an arrow between where the card is as wide as an upright tablet, else below each other.
void before_and_now(Build& build, const ChangeView& change) {
    const ui::Palette& colors = build.theme().colors();
    const bool is_wide = build.theme().form_factor == ui::FormFactor::tablet && !build.theme().is_large_text();
    const auto before = [&](float grow) {
        said(build, build.text("Before"), change.before, colors.ink_soft, text::Weight::regular, grow);
    };
    const auto now = [&](float grow) { said(build, build.text("Now"), change.after, colors.ink, semibold, grow); };
    if (!is_wide) {
        build.tree.column({.gap = 8, .grow = 1}, [&] {
            before(0);
            now(0);
        });
        return;
    }
    before(1);
    build.tree.icon({.icon = Icon::chevron_right, .color = colors.ink_soft, .is_mirrored = true});
    now(1);
}

} // namespace

void appointment_hero(Build& build, const AppointmentView& view, HeroDetail detail) {
    ui::hero(build.tree, [&] {
        const ui::Theme& theme = build.theme();
        hero_head(build,
                  {theme.tone(view.appointment.activity), view.words.icon, view.activity,
                   theme.is_phone() ? view.when_brief : view.when},
                  spoken(view));
        title_and_stones(build, view);
        ui::Box inset = ui::inset_box(build.theme());
        if (build.theme().is_phone()) inset.margin = {14, 0, 0, 0};
        build.tree.column(inset, [&] { ui::facts(build.tree, view.facts, true, detail == HeroDetail::brief); });
        if (view.answer) answer_line(build, *view.answer);
        buttons(build, view);
    });
}

void change_card(Build& build, const ChangeView& change) {
    const ui::Palette& colors = build.theme().colors();
    ui::card(build.tree, [&] {
        card_head(build, build.text("Changed"), {change.before, change.after, change.reason});
        ui::Box line{.padding = ui::symmetric(8, 0), .gap = 16};
        build.tree.row(line, [&] {
            ui::tile(build.tree, colors.care, Icon::swap_horiz);
            before_and_now(build, change);
        });
        if (!change.reason.empty()) ui::words(build.tree, change.reason, {.color = colors.ink_soft, .margin = {4, 0, 8, 0}});
    });
}

void appointment_head(Build& build, const AppointmentView& view) {
    const domain::Date date = domain::danish_time(view.appointment.starts).date;
    const Reader& reader = build.scene.reader;
    detail_head(build, reader.dates().day(date, build.scene.today()), reader.second_date(date));
}

void show_appointment(Build& build, const AppointmentView& view) {
    const bool is_ahead = view.appointment.ends > build.scene.now && !view.appointment.is_cancelled;
    if (is_ahead) show_row(build, view.appointment.source);
}

bool is_in_two_columns(const Build& build) { return build.theme().has_columns(); }

} // namespace foothold::screens
