#include "app/screens/diary_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/unsent_line.hpp"

#include <utility>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- the card on the internship's page

/// Days that were not written about look like those to come: nothing was missed.
void stone(Build& build, const DiaryDay& day) {
    const auto number = static_cast<std::uint32_t>(static_cast<unsigned>(domain::calendar_of(day.day).day()));
    ui::single_stone(build.tree, {day.is_written ? number : number - 1, number, day.is_today}, number);
}

void week(Build& build, const DiaryWeek& week) {
    build.tree.column({.gap = 6}, [&] {
        build.tree.text(week.heading, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
        build.tree.row({.gap = 4, .min_height = 40}, [&] {
            float lift = -4;
            for (const DiaryDay& day : week.days)
                build.tree.row({.lift = std::exchange(lift, -lift)}, [&] { stone(build, day); });
        });
    });
}

/// What was written last, and the way to write more.
void latest(Build& build, const DiaryView& view) {
    const ui::Theme& theme = build.theme();
    ui::Box box{.padding = ui::all_around(12), .margin = {16, 0, 10, 0}, .gap = 16, .row_gap = 12, .wraps = true};
    box.main = ui::Main::end;
    box.radius = 14;
    box.fill = theme.colors().background;
    build.tree.row(box, [&] {
        build.tree.column({.grow = 1, .wrap_width = theme.scaled(220)}, [&] {
            const bool is_written = view.latest.has_value();
            build.tree.text(is_written ? view.latest->name : build.text("Nothing written yet"), {.weight = semibold});
            if (is_written)
                ui::plain(build.tree,
                          {build.text("“{words}”", {{"words", view.latest->words.text}}), view.latest->words.language},
                          {.role = TextRole::label, .color = theme.colors().ink_soft});
            if (is_written) unsent_line(build, view.latest->unsent);
        });
        if (!view.next) return;
        const std::string word = view.next->is_today ? build.text("Write about today") : build.text("Write about a day");
        ui::button(
            build.tree,
            {.icon = Icon::edit_note, .word = word, .tap = build.on(Open{view.next->is_today ? view.next->route : view.all})});
    });
}

std::vector<ui::Words> spoken(const DiaryView& view) {
    std::vector<ui::Words> lines{Reader::own(view.count)};
    if (view.latest) lines.insert(lines.end(), {Reader::own(view.latest->name), view.latest->words});
    return lines;
}

// --- the list

void day_row(Build& build, const DiaryDay& day, bool is_first) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Words nothing = Reader::own(build.text("Nothing written"));
    ui::ListRow row{.tone = day.is_written ? colors.ok : colors.quiet,
                    .icon = day.is_written ? Icon::check : Icon::edit_note,
                    .title = Reader::own(day.name),
                    .detail = day.is_written ? day.words : nothing,
                    .tap = build.on(Open{day.route}),
                    .is_first = is_first};
    if (day.unsent.empty()) return ui::list_row(build.tree, row);
    ui::list_row(build.tree, row, [&] {
        ui::chip(build.tree, colors.quiet, Icon::cloud_queue, day.unsent);
        ui::chevron(build.tree);
    });
}

void nothing_yet(Build& build, const DiaryListView& view) {
    listening_row(build, {.tone = build.theme().colors().care,
                          .icon = Icon::edit_note,
                          .title = Reader::own(build.text("Nothing to write about yet")),
                          .detail = Reader::own(view.comes_next),
                          .is_first = true});
}

std::vector<ui::Words> spoken(const DiaryListView& view) {
    std::vector<ui::Words> lines{view.internship};
    for (const DiaryDay& day : view.days)
        if (day.is_written) lines.insert(lines.end(), {Reader::own(day.name), day.words});
    return lines;
}

void only_you(Build& build) {
    build.tree.row({.gap = 12}, [&] {
        build.tree.icon({.icon = Icon::lock, .size = build.theme().icon(24), .color = build.theme().colors().ink_soft});
        build.tree.text(build.text("Nobody else sees this in the app."),
                        {.role = TextRole::label, .color = build.theme().colors().ink_soft, .grow = 1});
    });
}

} // namespace

void diary_card(Build& build, const DiaryView& view) {
    if (view.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, build.text("Diary"), spoken(view));
        build.tree.text(view.count, {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {0, 0, 8, 0}});
        build.tree.row({.gap = 12, .row_gap = 12, .wraps = true, .cross = ui::Cross::start}, [&] {
            for (const DiaryWeek& each : view.weeks) week(build, each);
        });
        latest(build, view);
    });
}

void draw_diary(Build& build, const DiaryListView& view) {
    frame(build, [&] {
        detail_head(build, Reader::own(build.text("Diary")), view.internship);
        only_you(build);
        if (view.days.empty()) return nothing_yet(build, view);
        ui::card(build.tree, [&] {
            card_head(build, build.text("Your days"), spoken(view));
            for (const DiaryDay& day : view.days) day_row(build, day, &day == &view.days.front());
        });
    });
}

void draw_log_day(Build& build, const LogDayView& view) {
    frame(build, [&] {
        detail_head(build, Reader::own(view.day), view.internship);
        ui::card(build.tree, [&] {
            card_head(build, build.text("Diary"), {view.words.kept});
            own_words(build, view.words);
        });
        only_you(build);
    });
}

} // namespace foothold::screens
