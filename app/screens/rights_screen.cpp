#include "app/screens/rights_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/note_card.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- the list

void draw_row(Build& build, const RightsRow& row, bool is_first) {
    const ui::ListRow list_row{.tone = build.theme().colors().note,
                               .icon = Icon::verified_user,
                               .title = row.title,
                               .detail = Reader::own(row.whom),
                               .tap = build.on(Open{row.route}),
                               .is_first = is_first};
    ui::list_row(build.tree, list_row, [&] {
        if (row.is_unsure) ui::chip(build.tree, build.theme().colors().care, Icon::info, build.text("May have changed"));
        ui::chevron(build.tree);
    });
}

std::vector<ui::Words> spoken(const RightsView& view, const Scene& scene) {
    std::vector<ui::Words> lines;
    for (const RightsRow& row : view.rows) {
        lines.push_back(row.title);
        lines.push_back(Reader::own(row.whom));
        if (row.is_unsure) lines.push_back(Reader::own(scene.text("May have changed")));
    }
    return lines;
}

void nothing(Build& build) {
    listening_row(build, {.tone = build.theme().colors().note,
                          .icon = Icon::verified_user,
                          .title = Reader::own(build.text("No rules here yet")),
                          .detail = Reader::own(build.text("Ask your contact person about your rights and duties.")),
                          .is_first = true});
}

// --- one rule

std::vector<ui::Words> spoken(const RightsCardView& view) {
    std::vector<ui::Words> lines{view.title, Reader::own(view.whom), view.rule};
    lines.insert(lines.end(), view.good_to_know.begin(), view.good_to_know.end());
    if (!view.unsure.empty()) lines.push_back(Reader::own(view.unsure));
    lines.push_back(Reader::own(view.ask));
    return lines;
}

void good_to_know(Build& build, const RightsCardView& view) {
    for (const ui::Words& line : view.good_to_know)
        build.tree.row({.padding = {8, 0, 0, 0}, .gap = 12, .cross = ui::Cross::start}, [&] {
            build.tree.icon({.icon = Icon::check, .size = build.theme().icon(24), .color = build.theme().colors().note.ink});
            ui::words(build.tree, line, {.grow = 1});
        });
}

void rule(Build& build, const RightsCardView& view) {
    const ui::Palette& colors = build.theme().colors();
    ui::card(build.tree, [&] {
        build.tree.row({.gap = 12, .row_gap = 8, .min_height = 48, .wraps = true, .main = ui::Main::end}, [&] {
            build.tree.row({.grow = 1}, [&] { ui::chip(build.tree, colors.note, Icon::verified_user, view.whom); });
            ui::listen(build.tree, build.listen(spoken(view)));
        });
        linked_words(build, view.rule, {.role = TextRole::head, .is_reading = true, .margin = {8, 0, 6, 0}});
        good_to_know(build, view);
    });
}

void why_it_waits(Build& build, const RightsCardView& view) {
    if (view.why_it_waits.empty()) return;
    const ui::Words title = Reader::own(build.text("Why it takes time"));
    ui::note_card(build.tree, build.theme().colors().note, Icon::schedule, title, {view.why_it_waits},
                  build.listen({title, view.why_it_waits}, ui::ListenGround::tint));
}

void unsure(Build& build, const RightsCardView& view) {
    if (view.unsure.empty()) return;
    const ui::Words title = Reader::own(build.text("May have changed"));
    const std::vector<ui::Words> lines{Reader::own(view.unsure), Reader::own(view.ask)};
    ui::note_card(build.tree, build.theme().colors().care, Icon::info, title, lines,
                  build.listen({title, lines[0], lines[1]}, ui::ListenGround::tint));
}

void source_line(Build& build, Icon icon, const ui::Words& words) {
    if (words.empty()) return;
    build.tree.row({.padding = {4, 0, 4, 0}, .gap = 12, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = icon, .size = build.theme().icon(24), .color = build.theme().colors().ink_soft});
        build.tree.column({.grow = 1}, [&] { linked_words(build, words, {}); });
    });
}

void source(Build& build, const RightsCardView& view) {
    const std::vector<ui::Words> lines{view.source, Reader::own(view.since), Reader::own(view.checked)};
    ui::card(build.tree, [&] {
        card_head(build, build.text("Where it stands"), lines);
        source_line(build, Icon::menu_book, view.source);
        source_line(build, Icon::flag, {view.address, "da"});
        source_line(build, Icon::event, Reader::own(view.since));
        source_line(build, Icon::event_available, Reader::own(view.checked));
    });
}

void whom_to_ask(Build& build, const RightsCardView& view) {
    const ui::Palette& colors = build.theme().colors();
    ui::card(build.tree, [&] {
        ui::Box row{.gap = 16, .row_gap = 12, .wraps = true, .main = ui::Main::end};
        row.min_height = 72;
        build.tree.row(row, [&] {
            build.tree.row({.gap = 16, .grow = 1, .wrap_width = build.theme().scaled(220)}, [&] {
                if (view.who)
                    ui::avatar(build.tree, tone_of(view.who->role, colors), view.who->initial, 56);
                else
                    ui::tile(build.tree, colors.course, Icon::support_agent);
                build.tree.text(view.ask, {.weight = semibold, .grow = 1});
            });
            ui::listen(build.tree, build.listen({Reader::own(view.ask)}));
        });
        if (!view.who || (!view.who->call && !view.who->conversation)) return;
        build.tree.column({.margin = {8, 0, 6, 0}}, [&] {
            ui::button_row(build.tree, 12, [&] {
                if (view.who->call)
                    ui::button(build.tree, {.kind = ui::ButtonKind::primary,
                                            .icon = Icon::call,
                                            .word = build.text("Call"),
                                            .tap = build.on(ShowSheet{*view.who->call}),
                                            .grow = 1});
                if (view.who->conversation)
                    ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                            .icon = Icon::chat,
                                            .word = build.text("Message"),
                                            .tap = build.on(Open{*view.who->conversation}),
                                            .grow = 1});
            });
        });
    });
}

} // namespace

void draw_rights(Build& build, const RightsView& view) {
    frame(build, [&] {
        detail_head(build, build.text("Rights and duties"), build.text("The rules as they are for everybody"));
        if (view.rows.empty()) return nothing(build);
        ui::card(build.tree, [&] {
            card_head(build, build.text("Good to know"), spoken(view, build.scene));
            for (const RightsRow& row : view.rows) draw_row(build, row, &row == &view.rows.front());
        });
    });
}

void draw_rights_card(Build& build, const RightsCardView& view) {
    frame(build, [&] {
        detail_head(build, view.title, {});
        const auto first = [&] {
            unsure(build, view);
            rule(build, view);
            why_it_waits(build, view);
        };
        const auto second = [&] {
            whom_to_ask(build, view);
            source(build, view);
        };
        if (!build.theme().has_columns()) {
            first();
            return second();
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, first);
            build.tree.column({.gap = 16, .width = 400}, second);
        });
    });
}

void rights_row(Build& build) {
    listening_row(build, {.tone = build.theme().colors().note,
                          .icon = Icon::verified_user,
                          .title = Reader::own(build.text("Rights and duties")),
                          .detail = Reader::own(build.text("Work, internship, classes: the rules in plain words")),
                          .tap = build.on(Open{{Screen::rights, {}}}),
                          .is_first = true});
}

} // namespace foothold::screens
