#include "app/screens/internship_screen.hpp"

#include "app/screens/appointment_page.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/diary_screen.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/note_card.hpp"
#include "app/screens/show_screen.hpp"
#include "app/screens/support_card.hpp"
#include "app/screens/task_screen.hpp"
#include "app/ui/avatar.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

bool is_narrow(const Build& build) { return build.theme().is_phone() || build.theme().is_large_text(); }

// --- hero

std::vector<ui::Words> spoken(const InternshipView& view) {
    std::vector<ui::Words> lines{view.company, view.title, view.place};
    for (const ui::Fact& fact : view.facts) {
        lines.push_back(fact.answer);
        lines.push_back(fact.detail);
    }
    std::erase_if(lines, [](const ui::Words& line) { return line.empty(); });
    return lines;
}

void company_and_title(Build& build, const InternshipView& view) {
    const ui::Palette& colors = build.theme().colors();
    const bool is_named = !view.company.empty();
    const auto names = [&] {
        ui::words(build.tree, is_named ? view.company : view.title,
                  {.role = TextRole::title, .weight = semibold, .color = colors.on_primary});
        if (is_named) ui::words(build.tree, view.title, {.color = colors.on_primary_soft});
        if (!view.place.empty())
            ui::words(build.tree, view.place, {.color = colors.on_primary_soft, .is_left_to_right = view.place.language == "da"});
    };
    const bool is_in_one_line = !is_narrow(build);
    build.tree.row({.margin = {0, 0, is_in_one_line ? 16.0f : 10.0f, 0}, .gap = 16}, [&] {
        ui::big_tile(build.tree, {colors.on_primary, colors.primary_inset}, Icon::storefront);
        is_in_one_line ? build.tree.column({.grow = 1}, names) : build.tree.space();
        ui::listen(build.tree, build.listen(spoken(view), ui::ListenGround::hero));
    });
    if (!is_in_one_line) build.tree.column({.margin = {0, 0, 14, 0}}, names);
}

void internship_hero(Build& build, const InternshipView& view) {
    ui::hero(build.tree, [&] {
        company_and_title(build, view);
        build.tree.column(ui::inset_box(build.theme()), [&] { ui::facts(build.tree, view.facts, true, false); });
        build.tree.column({.margin = {16, 0, 0, 0}}, [&] {
            ui::button_row(build.tree, build.theme().is_phone() ? 8 : 12, [&] {
                if (view.directions) directions_button(build, *view.directions, ui::ButtonKind::sun);
                if (view.absence) absence_button(build, *view.absence);
                show_button(build, build.scene.place.route().about);
            });
        });
    });
}

// --- the person at the company

void contact_card(Build& build, const InternshipView& view) {
    if (view.contact_name.empty()) return;
    ui::Box box = ui::card_box(build.theme());
    box.gap = 16;
    box.row_gap = 12;
    box.wraps = is_narrow(build);
    build.tree.row(box, [&] {
        build.tree.row({.gap = 16, .grow = 1}, [&] {
            ui::avatar(build.tree, build.theme().colors().work, initial_of(view.contact_name), 56);
            build.tree.column({.grow = 1}, [&] {
                build.tree.text(view.contact_name, {.weight = semibold});
                build.tree.text(view.contact_role, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
            });
        });
        ui::listen(build.tree, build.listen({Reader::own(view.contact_name), Reader::own(view.contact_role)}));
        if (view.contact_phone.empty()) return;
        const ui::Tap tap = build.on(ShowSheet{CallSheet{view.contact_name, view.contact_phone}});
        ui::button(
            build.tree,
            {.icon = Icon::call, .word = build.text("Call"), .tap = tap, .is_small = true, .grow = box.wraps ? 1.0f : 0.0f});
    });
}

// --- when, and what kind of internship it is

std::vector<ui::Words> spoken_hours(const InternshipView& view) {
    std::vector<ui::Words> lines{Reader::own(view.kind)};
    for (const std::string& line : {view.weekly_hours, view.paid_hours})
        if (!line.empty()) lines.push_back(Reader::own(line));
    for (const WorkdayRow& row : view.workdays) {
        lines.push_back(Reader::own(row.day));
        lines.push_back(Reader::own(row.hours));
    }
    return lines;
}

void workday_row(Build& build, const WorkdayRow& row) {
    ui::hairline(build.tree);
    build.tree.row({.gap = 16, .min_height = 48, .wraps = true, .main = ui::Main::apart}, [&] {
        build.tree.text(row.day);
        build.tree.text(row.hours, {.weight = semibold});
    });
}

void hours_card(Build& build, const InternshipView& view) {
    ui::Words hours = Reader::own(view.weekly_hours);
    if (!view.paid_hours.empty())
        hours.text =
            build.text("{hours}, {paid}", {i18n::phrase("hours", view.weekly_hours), i18n::phrase("paid", view.paid_hours)});
    ui::card(build.tree, [&] {
        card_head(build, build.text("Kind and hours"), spoken_hours(view));
        ui::list_row(build.tree, {.tone = build.theme().colors().work,
                                  .icon = Icon::badge,
                                  .title = Reader::own(view.kind),
                                  .detail = hours,
                                  .is_first = true});
        for (const WorkdayRow& row : view.workdays) workday_row(build, row);
    });
}

} // namespace

void draw_internship(Build& build, const InternshipView& view) {
    frame(build, [&] {
        detail_head(build, build.text("My internship"));
        const auto tasks_and_diary = [&] {
            tasks_card(build, view.tasks);
            if (arrival_of(build.scene) == Arrival::everything) diary_card(build, view.diary);
        };
        if (!is_in_two_columns(build)) {
            internship_hero(build, view);
            contact_card(build, view);
            support_row(build, build.text("I need help with this"));
            note_card(build, view.note);
            tasks_and_diary();
            return hours_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] {
                internship_hero(build, view);
                contact_card(build, view);
                support_row(build, build.text("I need help with this"));
                tasks_and_diary();
            });
            build.tree.column({.gap = 16, .width = 400}, [&] {
                note_card(build, view.note);
                hours_card(build, view);
            });
        });
    });
}

} // namespace foothold::screens
