#include "app/screens/people_screen.hpp"

#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/contact_buttons.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/lifeline_hero.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/screens/support_card.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::ButtonKind;
using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float avatar_side = 72;

void meta(Build& build, Icon icon, const std::string& words) {
    if (words.empty()) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 10, .min_height = build.theme().scaled(26)}, [&] {
        build.tree.icon({.icon = icon, .size = 20, .color = soft});
        build.tree.text(words, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

void unread(Build& build, const PersonCard& card) {
    if (card.unread.empty()) return;
    const ui::Color ink = build.theme().colors().ink;
    build.tree.row({.gap = 10, .min_height = build.theme().scaled(26)}, [&] {
        build.tree.icon({.icon = Icon::chat, .size = 20, .color = ink});
        build.tree.text(card.unread, {.role = TextRole::label, .weight = semibold, .color = ink, .grow = 1});
    });
}

std::vector<Words> spoken(const PersonCard& card) {
    std::vector<Words> lines{card.who.name};
    for (const std::string* line : {&card.who.role_word, &card.who.languages, &card.when, &card.unread})
        if (!line->empty()) lines.push_back(Reader::own(*line));
    return lines;
}

void role_line(Build& build, const ContactWords& who) {
    const ui::Color ink = tone_of(who.role, build.theme().colors()).ink;
    build.tree.row({.margin = {0, 0, 8, 0}, .gap = 8}, [&] {
        build.tree.icon({.icon = icon_of(who.role), .size = 20, .color = ink});
        build.tree.text(who.role_word, {.weight = semibold, .color = ink, .grow = 1});
    });
}

void person(Build& build, const PersonCard& card) {
    ui::Tree& tree = build.tree;
    const ui::Theme& theme = build.theme();
    ui::Box box = ui::card_box(theme);
    box.padding = theme.is_phone() ? ui::all_around(16) : ui::Insets{18, 22, 22, 22};
    box.tap = build.on(Open{{Screen::person, card.who.id}});
    box.pressed_fill = theme.colors().sunken;
    tree.column(box, [&] {
        tree.row({.main = ui::Main::apart}, [&] {
            ui::avatar(tree, tone_of(card.who.role, theme.colors()), card.who.initial, avatar_side);
            ui::listen(tree, build.listen(spoken(card)));
        });
        ui::words(tree, card.who.name, {.role = TextRole::head, .weight = semibold, .margin = {12, 0, 0, 0}});
        role_line(build, card.who);
        meta(build, Icon::translate, card.who.languages);
        meta(build, Icon::schedule, card.when);
        unread(build, card);
        tree.space();
        tree.row({.margin = {14, 0, 0, 0}, .gap = 12, .wraps = true, .cross = ui::Cross::stretch}, [&] {
            call_button(build, card.who, build.text("Call"), {.kind = ButtonKind::tint, .is_narrow = true, .grow = 1});
            message_button(build, card.who, build.text("Message"), {.kind = ButtonKind::line, .is_narrow = true, .grow = 1});
        });
    });
}

void people(Build& build, const PeopleView& view) {
    const bool is_stacked =
        build.theme().is_phone() || (build.theme().form_factor == ui::FormFactor::tablet && build.theme().is_large_text());
    const int columns = build.theme().has_columns() ? 3 : 2;
    const auto cards = [&] {
        for (const PersonCard& card : view.people) person(build, card);
    };
    is_stacked ? build.tree.column({.gap = 16}, cards) : build.tree.row({.gap = 16, .columns = columns}, cards);
}

void privacy(Build& build) {
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 8, .main = ui::Main::center}, [&] {
        build.tree.icon({.icon = Icon::lock, .size = 20, .color = soft});
        build.tree.text(build.text("These people only see what you allow."), {.role = TextRole::label, .color = soft});
    });
}

} // namespace

void draw_people(Build& build, const PeopleView& view) {
    frame(build, [&] {
        page_head(build, build.text("My people"));
        if (arrival_of(build.scene) == Arrival::nothing) {
            arrival_card(build);
            return emergency_card(build);
        }
        if (view.lifeline) lifeline_hero(build, *view.lifeline);
        const bool has_asked = has_asked_for_help(build.scene);
        if (has_asked) support_card(build);
        const auto proposals = make_proposals(build.scene);
        asked_cards(build, proposals);
        own_proposals_card(build, proposals);
        people(build, view);
        emergency_card(build);
        if (!has_asked) support_card(build); // whoever is in danger does not begin to write
        privacy(build);
    });
}

} // namespace foothold::screens
