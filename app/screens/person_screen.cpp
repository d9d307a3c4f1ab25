#include "app/screens/person_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/screens/reach.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::ButtonKind;
using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<ui::Words> spoken(const PersonView& view) {
    std::vector<ui::Words> lines{view.who.name, Reader::own(view.who.role_word)};
    if (!view.answering.empty()) lines.push_back(Reader::own(view.answering));
    for (const ui::Fact& fact : view.facts) {
        lines.push_back(fact.detail);
        lines.push_back(fact.answer);
    }
    return lines;
}

void who(Build& build, const PersonView& view) {
    ui::Tree& tree = build.tree;
    const ui::Palette& colors = build.theme().colors();
    const ui::Tone& tone = tone_of(view.who.role, colors);
    const auto names = [&] {
        tree.column({.grow = 1}, [&] {
            ui::words(tree, view.who.name, {.role = TextRole::title, .weight = semibold});
            tree.row({.gap = 8}, [&] {
                tree.icon({.icon = icon_of(view.who.role), .size = 20, .color = tone.ink});
                tree.text(view.who.role_word, {.weight = semibold, .color = tone.ink, .grow = 1});
            });
            if (!view.answering.empty())
                tree.text(view.answering, {.role = TextRole::label, .color = colors.ink_soft, .margin = {4, 0, 0, 0}});
        });
    };
    const bool is_phone = build.theme().is_phone();
    tree.row({.gap = 16, .main = ui::Main::apart}, [&] {
        ui::avatar(tree, tone, view.who.initial, 72);
        if (!is_phone) names();
        ui::listen(tree, build.listen(spoken(view)));
    });
    if (is_phone) tree.column({.margin = {12, 0, 0, 0}}, names);
}

void buttons(Build& build, const ContactWords& who) {
    if (!who.call && !who.conversation) return;
    const bool is_phone = build.theme().is_phone();
    build.tree.row({.margin = {20, 0, 0, 0}, .gap = 12, .wraps = true, .cross = ui::Cross::stretch}, [&] {
        if (who.call)
            ui::button(build.tree, {.icon = Icon::call,
                                    .word = build.text("Call {name}", {{"name", who.called}}),
                                    .tap = build.on(ShowSheet{*who.call}),
                                    .grow = 1});
        if (who.conversation)
            ui::button(build.tree, {.kind = ButtonKind::line,
                                    .icon = Icon::chat,
                                    .word = is_phone ? build.text("Message") : build.text("Send a message"),
                                    .tap = build.on(Open{*who.conversation}),
                                    .grow = 1});
    });
}

/// Through other programs than Foothold.
void other_ways(Build& build, const ContactWords& who) {
    if (!who.sms && !who.whatsapp) return;
    const auto way = [&](const std::optional<CallSheet>& sheet, Icon icon, const std::string& word) {
        if (!sheet) return;
        const ui::Tap tap = build.on(reach(*sheet, build.scene));
        ui::button(build.tree, {.kind = ButtonKind::line, .icon = icon, .word = word, .tap = tap, .grow = 1});
    };
    build.tree.row({.margin = {12, 0, 0, 0}, .gap = 12, .wraps = true, .cross = ui::Cross::stretch}, [&] {
        way(who.sms, Icon::sms, build.text("Write an SMS"));
        way(who.whatsapp, Icon::forum, build.text("WhatsApp"));
    });
}

void new_meeting(Build& build, const PersonView& view) {
    if (!view.new_meeting) return;
    build.tree.row({.margin = {12, 0, 0, 0}}, [&] {
        ui::button(build.tree, {.kind = ButtonKind::tint,
                                .icon = Icon::event_available,
                                .word = build.text("Ask for a meeting"),
                                .tap = build.on(Open{*view.new_meeting}),
                                .grow = 1});
    });
}

void facts_card(Build& build, const PersonView& view) {
    ui::Box box = ui::card_box(build.theme());
    if (!build.theme().is_phone()) box.padding = ui::all_around(24);
    build.tree.column(box, [&] {
        who(build, view);
        build.tree.column({.margin = {20, 0, 0, 0}}, [&] { ui::facts(build.tree, view.facts, false, false); });
        buttons(build, view.who);
        other_ways(build, view.who);
        new_meeting(build, view);
    });
}

void proposals(Build& build, const PersonView& view) {
    asked_cards(build, view.proposals);
    own_proposals_card(build, view.proposals);
}

void planned_card(Build& build, const PersonView& view) {
    std::vector<ui::Words> lines;
    for (const PlannedRow& row : view.planned) {
        lines.push_back(row.words.title);
        lines.push_back(Reader::own(row.when));
    }
    const ui::Words nothing = Reader::own(build.text("Nothing planned"));
    if (view.planned.empty()) lines.push_back(nothing);
    ui::card(build.tree, [&] {
        card_head(build, view.planned_heading, std::move(lines));
        for (const PlannedRow& row : view.planned)
            ui::list_row(build.tree, {.tone = build.theme().tone(row.activity),
                                      .icon = row.words.icon,
                                      .title = row.words.title,
                                      .detail = Reader::own(row.when),
                                      .tap = build.on(Open{row.words.route}),
                                      .is_first = &row == &view.planned.front()});
        if (view.planned.empty())
            ui::list_row(build.tree,
                         {.tone = build.theme().colors().care, .icon = Icon::local_cafe, .title = nothing, .is_first = true});
    });
}

} // namespace

void draw_person(Build& build, const PersonView& view) {
    frame(build, [&] {
        detail_head(build, build.text("My people"));
        if (build.theme().form_factor != ui::FormFactor::landscape) {
            facts_card(build, view);
            proposals(build, view);
            planned_card(build, view);
            return;
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.grow = 1}, [&] { facts_card(build, view); });
            build.tree.column({.gap = 16, .width = 400}, [&] {
                proposals(build, view);
                planned_card(build, view);
            });
        });
    });
}

} // namespace foothold::screens
