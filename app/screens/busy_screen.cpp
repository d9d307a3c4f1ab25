#include "app/screens/busy_screen.hpp"

#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/field.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float clock_width_max = 420;

// --- what is told

std::vector<Words> spoken(const std::vector<BusyView>& told) {
    std::vector<Words> lines;
    for (const BusyView& busy : told) {
        lines.push_back(busy.words);
        for (const std::string& hours : busy.hours) lines.push_back(Reader::own(hours));
        if (!busy.unsent.empty()) lines.push_back(Reader::own(busy.unsent));
    }
    return lines;
}

void told_row(Build& build, const BusyView& busy, bool is_first) {
    const ui::Palette& colors = build.theme().colors();
    ui::ListRow row{.tone = colors.quiet, .icon = Icon::event_busy, .title = busy.words, .is_first = is_first};
    row.below = [&](ui::Tree& tree) {
        for (const std::string& hours : busy.hours) tree.text(hours, {.role = TextRole::label, .color = colors.ink_soft});
        unsent_line(build, busy.unsent);
    };
    build.tree.column({.id = number_of(busy.id)}, [&] {
        ui::list_row(build.tree, row, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::undo,
                                    .word = build.text("Take it back"),
                                    .tap = build.on(busy.take_back),
                                    .is_small = true});
        });
    });
}

void told_card(Build& build, const std::vector<BusyView>& told) {
    if (told.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, build.text("Your busy times"), spoken(told));
        for (const BusyView& busy : told) told_row(build, busy, &busy == &told.front());
    });
}

// --- one more

std::vector<Words> spoken(const BusyTimesView& view, const std::string& privacy) {
    std::vector<Words> lines;
    for (const BusyClockView& clock : {view.from, view.until})
        lines.insert(lines.end(), {Reader::own(clock.name), Reader::own(clock.time)});
    lines.insert(lines.end(), {Reader::own(privacy), Reader::own(view.chosen)});
    return lines;
}

/// Chosen is seen without its colour, too.
void day_cell(Build& build, const BusyDayView& day) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(6, 2), .gap = 2, .min_height = 64, .cross = ui::Cross::center};
    box.main = ui::Main::center;
    box.radius = 14;
    box.fill = day.is_chosen ? colors.primary : colors.sunken;
    box.pressed_fill = colors.primary_tint;
    box.tap = build.on(ChooseBusy{day.other});
    const ui::Color ink = day.is_chosen ? colors.on_primary : colors.ink_soft;
    build.tree.column(box, [&] {
        build.tree.text(day.name, {.role = TextRole::week_name,
                                   .weight = day.is_chosen ? semibold : text::Weight::regular,
                                   .color = ink,
                                   .align = text::Align::center,
                                   .shrinks = true});
        build.tree.icon(
            {.icon = day.is_chosen ? Icon::check_circle : Icon::radio_off, .size = build.theme().icon(20), .color = ink});
    });
}

void days(Build& build, const BusyTimesView& view) {
    const bool is_narrow = build.theme().is_phone() || build.theme().is_large_text();
    const int columns = is_narrow ? 4 : static_cast<int>(view.days.size());
    build.tree.row({.margin = {8, 0, 0, 0}, .gap = 8, .row_gap = 8, .columns = columns}, [&] {
        for (const BusyDayView& day : view.days) day_cell(build, day);
    });
}

void step_button(Build& build, Icon icon, const BusyStep& step) {
    ui::button(build.tree, {.kind = ui::ButtonKind::line,
                            .icon = icon,
                            .word = step.time,
                            .tap = build.on(ChooseBusy{step.choice}),
                            .is_small = true,
                            .is_narrow = true,
                            .is_off = !step.is_possible});
}

/// The time stands between the two that a tap leads to.
void clock(Build& build, const BusyClockView& view) {
    const ui::Theme& theme = build.theme();
    const bool is_stacked = theme.is_large_text() || (theme.is_phone() && theme.text_scale > 1.15f);
    const ui::Text time{
        .role = TextRole::head, .weight = semibold, .align = text::Align::center, .grow = is_stacked ? 0.0f : 1.0f};
    const auto times = [&] {
        step_button(build, Icon::remove, view.earlier);
        build.tree.text(view.time, time);
        step_button(build, Icon::add, view.later);
    };
    const ui::Box box{.gap = 8, .max_width = theme.scaled(clock_width_max)};
    build.tree.column({.gap = 6}, [&] {
        build.tree.text(view.name, {.weight = semibold});
        is_stacked ? build.tree.column(box, times) : build.tree.row(box, times);
    });
}

void clocks(Build& build, const BusyTimesView& view) {
    const ui::Theme& theme = build.theme();
    const bool is_beside = !theme.is_phone() && !theme.is_large_text() && !theme.has_columns();
    ui::Box box{.margin = {14, 0, 0, 0}, .gap = 24, .row_gap = 14};
    box.columns = is_beside ? 2 : 1;
    build.tree.row(box, [&] {
        clock(build, view.from);
        clock(build, view.until);
    });
}

void words_field(Build& build) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords words{build};
    const ui::FieldRules rules{.bytes_max = domain::busy_text_bytes_max, .lines_max = 1};
    const std::string label = build.text("Some words, if you like");
    const std::string hint = letters_left_hint(build, draft, rules);
    build.tree.column({.margin = {14, 0, 0, 0}}, [&] {
        ui::field(build.tree, draft, {.label = label, .name = "busy", .hint = hint, .rules = rules, .words = words.bar()});
    });
}

void privacy_line(Build& build, const std::string& privacy) {
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.margin = {10, 0, 12, 0}, .gap = 8, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = Icon::lock, .size = 20, .color = soft});
        build.tree.text(privacy, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

void add_card(Build& build, const BusyTimesView& view) {
    const std::string privacy = build.text("Nobody else sees this in the app.");
    ui::Box card = ui::card_box(build.theme());
    card.name = "one more"; // keeps its focus when a card comes before it
    build.tree.column(card, [&] {
        card_head(build, build.text("Add a busy time"), spoken(view, privacy));
        days(build, view);
        clocks(build, view);
        words_field(build);
        privacy_line(build, privacy);
        build.tree.text(view.chosen, {.weight = semibold, .margin = {0, 0, 8, 0}});
        ui::button(build.tree,
                   {.icon = Icon::check, .word = build.text("Keep it"), .tap = build.on(view.keep), .is_off = !view.can_be_kept});
        build.tree.box({.height = 4});
    });
}

} // namespace

void busy_row(Build& build) {
    listening_row(build, {.tone = build.theme().colors().mentor,
                          .icon = Icon::event_busy,
                          .title = Reader::own(build.text("When you can’t")),
                          .detail = Reader::own(build.text("Work or something else, every week: hours that are not free")),
                          .tap = build.on(Open{{Screen::busy_times, {}}}),
                          .is_first = true});
}

void draw_busy_times(Build& build, const BusyTimesView& view) {
    frame(build, [&] {
        detail_head(build, build.text("When you can’t"), build.text("Every week"));
        if (!build.theme().has_columns() || view.told.empty()) {
            told_card(build, view.told);
            return add_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] { told_card(build, view.told); });
            build.tree.column({.gap = 16, .grow = 1}, [&] { add_card(build, view); });
        });
    });
}

} // namespace foothold::screens
