#include "app/screens/today_screen.hpp"

#include "app/screens/appointment_page.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/news_card.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/ui/week_strip.hpp"

#include <algorithm>
#include <functional>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

void head(Build& build, const TodayView& view) {
    ui::Tree& tree = build.tree;
    const bool is_phone = build.theme().is_phone();
    const ui::Palette& colors = build.theme().colors();
    tree.row({.gap = is_phone ? 8.0f : 16.0f, .row_gap = 4, .wraps = true, .main = ui::Main::end}, [&] {
        if (!is_phone)
            ui::big_tile(tree, {colors.on_accent, colors.accent}, view.is_evening ? Icon::bedtime : Icon::light_mode, true);
        const ui::Text greeting{
            .role = TextRole::display, .weight = semibold, .grow = 1, .wrap_width = build.theme().scaled(is_phone ? 200 : 290)};
        tree.text(view.greeting, greeting);
        language_pill(build);
    });
}

void date_and_week(Build& build, const TodayView& view) {
    ui::Tree& tree = build.tree;
    const bool is_phone = build.theme().is_phone();
    tree.column({.gap = is_phone ? 16.0f : 10.0f}, [&] {
        ui::Box line{.gap = 8, .row_gap = 4, .wraps = true, .main = ui::Main::apart};
        line.min_height = is_phone ? 32 : 36;
        tree.row(line, [&] {
            tree.column({}, [&] {
                tree.text(view.date, {.role = is_phone ? TextRole::body : TextRole::head, .weight = semibold});
                if (!view.second_date.empty())
                    tree.text(view.second_date, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
            });
            sync_chip(build);
        });
        std::vector<ui::WeekDay> days;
        for (const DayView& day : view.week) {
            ui::WeekDay cell{day.name, day.number, {}, day.is_selected, {}};
            for (const domain::Activity activity : day.activities) cell.dots.push_back(build.theme().tone(activity));
            const bool is_today = day.date == build.scene.today();
            cell.tap = build.on(ChooseDay{is_today ? std::nullopt : std::optional{day.date}});
            days.push_back(std::move(cell));
        }
        ui::week_strip(tree, days);
    });
}

std::vector<ui::Words> spoken_rows(const TodayView& view) {
    std::vector<ui::Words> lines;
    for (const DayRow& row : view.rest) {
        lines.push_back(row.words.title);
        lines.push_back(Reader::own(row.time));
        lines.push_back(row.note.empty() ? row.words.detail : row.note);
    }
    if (view.rest.empty()) lines.insert(lines.end(), {view.nothing_more, view.then});
    return lines;
}

bool is_off(const DayRow& row) { return row.appointment.is_cancelled || row.appointment.is_declined; }

void rest(Build& build, const TodayView& view) {
    ui::Tree& tree = build.tree;
    ui::card(tree, [&] {
        card_head(build, view.rest_heading, spoken_rows(view));
        for (const DayRow& row : view.rest)
            ui::timeline_row(tree, {.time = row.time,
                                    .tone = build.theme().tone(row.appointment.activity),
                                    .icon = row.words.icon,
                                    .title = row.words.title,
                                    .detail = row.note.empty() ? row.words.detail : row.note,
                                    .tap = build.on(Open{row.words.route}),
                                    .is_first = &row == &view.rest.front(),
                                    .is_quiet = is_off(row)});
        if (view.rest.empty())
            ui::list_row(tree, {.tone = build.theme().colors().care,
                                .icon = Icon::local_cafe,
                                .title = view.nothing_more,
                                .detail = view.then,
                                .is_first = true});
    });
}

/// What somebody still goes to; when that is nothing, the first thing that they do not go to.
const DayRow& next_row(const TodayView& view) {
    const auto found = std::ranges::find_if_not(view.rest, is_off);
    return found == view.rest.end() ? view.rest.front() : *found;
}

/// What is off is counted by nobody.
ui::Words brief_detail(Build& build, const TodayView& view, const DayRow& shown) {
    if (is_off(shown)) return shown.note;
    const std::int64_t more = std::ranges::count_if(view.rest, std::not_fn(is_off)) - 1;
    if (more == 0) return shown.place;
    const std::string rest = build.scene.reader.plural("{count} more thing today", "{count} more things today", more);
    if (shown.place.empty()) return Reader::own(rest);
    return Reader::own(build.text("{first}, and {rest}", {{"first", inside_sentence(shown.place)}, {"rest", rest}}));
}

/// On a phone the rest of the day is one row that leads to the whole day.
void rest_brief(Build& build, const TodayView& view) {
    const DayRow& first = next_row(view);
    const ui::Words title =
        Reader::own(build.text("{what} at {time}", {i18n::phrase("what", first.brief), {"time", first.time}}));
    const ui::Words detail = brief_detail(build, view, first);
    ui::Box box = ui::card_box(build.theme());
    box.gap = 12;
    box.row_gap = 8;
    box.wraps = true;
    box.main = ui::Main::end;
    box.tap = build.on(ChooseDay{build.scene.today()});
    box.pressed_fill = build.theme().colors().sunken;
    build.tree.row(box, [&] {
        constexpr float tile_and_gap = 60;
        const ui::Box start{.gap = 12, .grow = 1, .wrap_width = tile_and_gap + build.theme().scaled(120)};
        build.tree.row(start, [&] {
            ui::tile(build.tree, build.theme().tone(first.appointment.activity), first.words.icon, true);
            build.tree.column({.grow = 1}, [&] {
                ui::words(build.tree, title, {.weight = semibold});
                ui::words(build.tree, detail, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
            });
        });
        ui::listen(build.tree, build.listen({title, detail}));
    });
}

void hero(Build& build, const AppointmentView& next) {
    appointment_hero(build, next, build.theme().is_phone() ? HeroDetail::brief : HeroDetail::full);
}

/// Meetings that somebody asks for, and what has become of those that the reader asked for.
void meetings(Build& build, const TodayView& view) {
    asked_cards(build, view.proposals);
    own_proposals_card(build, view.proposals);
}

void day(Build& build, const TodayView& view) {
    if (view.next) hero(build, *view.next);
    const bool is_brief = build.theme().is_phone() && !build.scene.place.day && !view.rest.empty();
    is_brief ? rest_brief(build, view) : rest(build, view);
    meetings(build, view);
}

} // namespace

void draw_today(Build& build, const TodayView& view) {
    frame(build, [&] {
        head(build, view);
        date_and_week(build, view);
        if (!build.theme().has_columns()) {
            day(build, view);
            news_card(build, view.news_heading, view.news);
            return;
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] {
                if (view.next) hero(build, *view.next);
                meetings(build, view);
                if (!view.next || view.news.empty()) rest(build, view);
            });
            if (view.news.empty() && view.next) return;
            build.tree.column({.gap = 16, .width = 400}, [&] {
                if (view.next && !view.news.empty()) rest(build, view);
                news_card(build, view.news_heading, view.news);
            });
        });
    });
}

} // namespace foothold::screens
