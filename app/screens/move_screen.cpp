#include "app/screens/move_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/move_hero.hpp"
#include "app/screens/show_screen.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/check_row.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

/// Two cards beside each other need words of about the designed size.
bool is_in_pairs(const Build& build) { return !build.theme().is_phone() && build.theme().text_scale <= 1.3f; }

// --- what changes, what stays

void before_and_after(Build& build, const MoveRow& row) {
    const ui::Text soft{.role = TextRole::label, .color = build.theme().colors().ink_soft};
    if (row.before.empty()) return ui::words(build.tree, row.detail, soft);
    build.tree.row({.gap = 6, .row_gap = 0, .wraps = true}, [&] {
        ui::words(build.tree, row.before, soft);
        build.tree.row({.gap = 6, .is_rigid = false}, [&] {
            build.tree.icon(
                {.icon = Icon::chevron_right, .size = build.theme().icon(20), .color = soft.color, .is_mirrored = true});
            ui::words(build.tree, row.detail, soft);
        });
    });
}

void thing(Build& build, const MoveRow& row, bool is_first) {
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(4, 0), .gap = 14};
    box.min_height = is_first ? 64.0f : 63.0f;
    box.radius = 14;
    box.pressed_fill = build.theme().colors().sunken;
    if (row.route) box.tap = build.on(Open{*row.route});
    ui::keep_from_head(box, is_first);
    build.tree.row(box, [&] {
        ui::tile(build.tree, build.theme().colors().*row.tone, row.icon);
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, row.title, {.weight = semibold});
            before_and_after(build, row);
        });
        if (row.route) ui::chevron(build.tree);
    });
}

ui::Box half_card(const Build& build) {
    ui::Box box = ui::card_box(build.theme());
    if (!build.theme().is_phone()) box.padding = {14, 20, 12, 20};
    return box;
}

void things_card(Build& build, const std::string& heading, const std::vector<MoveRow>& rows) {
    std::vector<Words> spoken;
    for (const MoveRow& row : rows) spoken.insert(spoken.end(), {row.title, row.before, row.detail});
    build.tree.column(half_card(build), [&] {
        card_head(build, heading, std::move(spoken));
        for (const MoveRow& row : rows) thing(build, row, &row == &rows.front());
    });
}

// --- the day, and what comes before it

void travel_card(Build& build, const MoveView& view) {
    if (view.travel.empty()) return;
    std::vector<Words> spoken;
    for (const TravelRow& step : view.travel) spoken.insert(spoken.end(), {Reader::own(step.time), step.title, step.detail});
    build.tree.column(half_card(build), [&] {
        card_head(build, build.text("Moving day"), std::move(spoken));
        for (const TravelRow& step : view.travel)
            ui::timeline_row(build.tree, {.time = step.time,
                                          .tone = build.theme().colors().*step.tone,
                                          .icon = step.icon,
                                          .title = step.title,
                                          .detail = step.detail,
                                          .is_first = &step == &view.travel.front(),
                                          .is_narrow = true});
    });
}

void checklist_card(Build& build, const MoveView& view) {
    if (view.checklist.empty()) return;
    std::vector<Words> spoken;
    for (const TickRow& row : view.checklist) spoken.push_back(row.words);
    ui::Box box = half_card(build);
    if (!build.theme().is_phone()) box.padding.bottom = 4; // the first row keeps away from Listen by as much
    build.tree.column(box, [&] {
        card_head(build, build.text("Before the move"), std::move(spoken));
        for (const TickRow& row : view.checklist) {
            domain::TickMoveItem back = row.tick;
            back.is_done = !back.is_done;
            const std::string said = row.tick.is_done ? build.text("Done. Kept on this tablet.") : std::string{};
            ui::check_row(build.tree,
                          {row.is_done, row.words, build.on(Perform{row.tick, said, back}), &row == &view.checklist.front()});
            unsent_line(build, row.unsent);
        }
    });
}

// --- new contacts

void contact(Build& build, const ContactWords& who) {
    build.tree.row({.gap = 12, .row_gap = 8, .wraps = true, .main = ui::Main::end}, [&] {
        const ui::Box start{.gap = 12, .grow = 1, .wrap_width = 68 + build.theme().scaled(112)};
        build.tree.row(start, [&] {
            ui::avatar(build.tree, tone_of(who.role, build.theme().colors()), who.initial, 56);
            build.tree.column({.grow = 1}, [&] {
                ui::words(build.tree, who.name, {.weight = semibold});
                build.tree.text(who.role_word, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
            });
        });
        if (who.call)
            ui::button(build.tree,
                       {.icon = Icon::call, .word = build.text("Call"), .tap = build.on(ShowSheet{*who.call}), .is_small = true});
    });
}

void contacts_card(Build& build, const MoveView& view, bool is_narrow) {
    if (view.contacts.empty()) return;
    std::vector<Words> spoken;
    for (const ContactWords& who : view.contacts) spoken.insert(spoken.end(), {who.name, Reader::own(who.role_word)});
    const auto all = [&] {
        for (const ContactWords& who : view.contacts) contact(build, who);
    };
    ui::card(build.tree, [&] {
        card_head(build, build.text("New contacts"), std::move(spoken));
        ui::Box box{.padding = {8, 0, 6, 0}, .gap = is_narrow ? 16.0f : 32.0f, .row_gap = 16};
        if (!is_narrow) box.columns = 2;
        is_narrow ? build.tree.column(box, all) : build.tree.row(box, all);
    });
}

void offline_card(Build& build) {
    const ui::Tone& note = build.theme().colors().note;
    const Words fact = Reader::own(build.text("Works without internet"));
    const Words then = Reader::own(build.text("All about the move is kept on this tablet."));
    const bool is_phone = build.theme().is_phone();
    ui::Box box{.padding = is_phone ? ui::symmetric(12, 16) : ui::symmetric(10, 24), .gap = 16, .row_gap = 8, .wraps = true};
    box.main = ui::Main::end;
    box.min_height = 68;
    box.is_card = true;
    box.fill = note.tint;
    box.radius = 20;
    build.tree.row(box, [&] {
        build.tree.row({.gap = 16, .grow = 1, .wrap_width = 44 + build.theme().scaled(220)}, [&] {
            build.tree.icon({.icon = Icon::offline_pin, .size = 28, .color = note.ink});
            build.tree.column({.grow = 1}, [&] {
                ui::words(build.tree, fact, {.weight = semibold, .color = note.ink});
                ui::words(build.tree, then, {.role = TextRole::label, .color = note.ink});
            });
        });
        ui::listen(build.tree, build.listen({fact, then}, ui::ListenGround::tint));
    });
}

// --- arrangement

template <class First, class Second>
void pair(Build& build, bool has_both, First&& first, Second&& second) {
    const auto both = [&] {
        first();
        second();
    };
    if (has_both && is_in_pairs(build)) return build.tree.row({.gap = 16, .columns = 2}, both);
    build.tree.column({.gap = 16}, both);
}

void in_columns(Build& build, const MoveView& view) {
    const bool has_day = !view.travel.empty() || !view.checklist.empty();
    build.tree.row({.gap = 16, .columns = has_day ? 3 : 2, .cross = ui::Cross::start}, [&] {
        build.tree.column({.gap = 16}, [&] {
            things_card(build, build.text("What changes"), view.changes);
            contacts_card(build, view, true);
        });
        build.tree.column({.gap = 16}, [&] {
            things_card(build, build.text("What stays"), view.stays);
            offline_card(build);
        });
        if (!has_day) return;
        build.tree.column({.gap = 16}, [&] {
            travel_card(build, view);
            checklist_card(build, view);
        });
    });
}

} // namespace

void draw_move(Build& build, const MoveView& view) {
    frame(build, [&] {
        detail_head(build, build.text("My move"));
        move_hero(build, view);
        if (build.theme().has_columns()) {
            in_columns(build, view);
            return show_row(build, build.scene.place.route().about);
        }
        pair(
            build, true, [&] { things_card(build, build.text("What changes"), view.changes); },
            [&] { things_card(build, build.text("What stays"), view.stays); });
        if (!view.travel.empty() || !view.checklist.empty())
            pair(
                build, !view.travel.empty() && !view.checklist.empty(), [&] { travel_card(build, view); },
                [&] { checklist_card(build, view); });
        contacts_card(build, view, !is_in_pairs(build));
        offline_card(build);
        show_row(build, build.scene.place.route().about);
    });
}

void draw_no_move(Build& build) {
    frame(build, [&] {
        detail_head(build, build.text("My move"));
        listening_row(build,
                      {.tone = build.theme().colors().care,
                       .icon = Icon::cottage,
                       .title = Reader::own(build.text("You are not moving after all")),
                       .detail = Reader::own(build.text("You stay where you live. Your contact person can tell you more.")),
                       .is_first = true});
    });
}

} // namespace foothold::screens
