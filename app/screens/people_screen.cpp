#include "app/screens/people_screen.hpp"

#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/screens/reach.hpp"
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

struct ButtonLook {
    ButtonKind kind;
    bool is_small = false;
    bool is_narrow = false;
    float grow = 0;
};

void call_button(Build& build, const ContactWords& who, const std::string& word, ButtonLook look) {
    if (!who.call) return;
    ui::button(build.tree, {.kind = look.kind,
                            .icon = Icon::call,
                            .word = word,
                            .tap = build.on(ShowSheet{*who.call}),
                            .is_small = look.is_small,
                            .is_narrow = look.is_narrow,
                            .grow = look.grow});
}

void message_button(Build& build, const ContactWords& who, const std::string& word, ButtonLook look) {
    if (!who.conversation) return;
    ui::button(build.tree, {.kind = look.kind,
                            .icon = Icon::chat,
                            .word = word,
                            .tap = build.on(Open{*who.conversation}),
                            .is_narrow = look.is_narrow,
                            .grow = look.grow});
}

void hero_head(Build& build, const LifelineView& lifeline) {
    ui::Tree& tree = build.tree;
    const ui::Palette& colors = build.theme().colors();
    const std::string question = build.text("Do you need help?");
    const ui::Tone sun{colors.on_accent, colors.accent};
    const auto pill = [&] {
        ui::listen(tree, build.listen({Reader::own(question), Reader::own(lifeline.sentence)}, ui::ListenGround::hero));
    };
    const auto sentences = [&] {
        tree.column({.grow = 1, .wrap_width = build.theme().scaled(220)}, [&] {
            tree.text(question, {.role = TextRole::title, .weight = semibold, .color = colors.on_primary});
            tree.text(lifeline.sentence, {.color = colors.on_primary_soft});
        });
    };
    const auto face = [&] {
        lifeline.is_emergency ? ui::big_tile(tree, sun, Icon::emergency, true)
                              : ui::avatar(tree, sun, lifeline.who.initial, avatar_side);
    };
    if (build.theme().is_phone()) {
        tree.row({.main = ui::Main::apart}, [&] {
            face();
            pill();
        });
        tree.column({.margin = {12, 0, 0, 0}}, sentences);
        return;
    }
    tree.row({.gap = 16, .row_gap = 12, .wraps = true, .main = ui::Main::end}, [&] {
        face();
        sentences();
        pill();
    });
}

void later(Build& build, const LifelineView::Later& later) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box inset = ui::inset_box(build.theme());
    inset.padding = ui::symmetric(10, 16);
    inset.gap = 16;
    inset.grow = 1;
    inset.row_gap = 8;
    inset.wraps = true;
    inset.main = ui::Main::end;
    inset.min_height = 68;
    build.tree.row(inset, [&] {
        build.tree.icon({.icon = Icon::bedtime, .size = 28, .color = colors.on_primary});
        build.tree.column({.grow = 1, .wrap_width = build.theme().scaled(140)}, [&] {
            build.tree.text(later.heading, {.weight = semibold, .color = colors.on_primary});
            ui::words(build.tree, later.who.name, {.role = TextRole::label, .color = colors.on_primary_soft});
        });
        call_button(build, later.who, build.text("Call"), {.kind = ButtonKind::deep, .is_small = true});
    });
}

void hero_buttons(Build& build, const LifelineView& lifeline) {
    const bool is_phone = build.theme().is_phone();
    const ui::Box box{.margin = {20, 0, 0, 0}, .gap = is_phone ? 8.0f : 12.0f, .wraps = true, .cross = ui::Cross::stretch};
    build.tree.row(box, [&] {
        const std::string call = build.text("Call {name}", {{"name", lifeline.who.called}});
        const std::string message = is_phone ? build.text("Message") : build.text("Send a message");
        call_button(build, lifeline.who, call, {.kind = ButtonKind::sun, .grow = 1});
        message_button(build, lifeline.who, message, {.kind = ButtonKind::deep, .grow = 1});
    });
}

void hero(Build& build, const LifelineView& lifeline) {
    const bool is_wide = build.theme().has_columns();
    const auto now = [&] {
        hero_head(build, lifeline);
        hero_buttons(build, lifeline);
    };
    ui::hero(build.tree, [&] {
        if (is_wide && lifeline.later) {
            build.tree.row({.gap = 16, .cross = ui::Cross::stretch}, [&] {
                build.tree.column({.grow = 1}, now);
                build.tree.column({.width = 360}, [&] { later(build, *lifeline.later); });
            });
            return;
        }
        now();
        if (lifeline.later) build.tree.column({.margin = {16, 0, 0, 0}}, [&] { later(build, *lifeline.later); });
    });
}

void meta(Build& build, Icon icon, const std::string& words) {
    if (words.empty()) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 10, .min_height = build.theme().scaled(26)}, [&] {
        build.tree.icon({.icon = icon, .size = 20, .color = soft});
        build.tree.text(words, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

std::vector<Words> spoken(const PersonCard& card) {
    std::vector<Words> lines{card.who.name};
    for (const std::string* line : {&card.who.role_word, &card.who.languages, &card.when})
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

void emergency(Build& build) {
    const std::string heading = build.text("Emergency 112");
    const std::string who = build.text("Police, ambulance, fire");
    ui::Box box = ui::card_box(build.theme());
    box.gap = 16;
    box.row_gap = 12;
    box.wraps = true;
    box.main = ui::Main::end;
    build.tree.row(box, [&] {
        ui::tile(build.tree, build.theme().colors().work, Icon::emergency);
        build.tree.column({.grow = 1, .wrap_width = build.theme().scaled(140)}, [&] {
            build.tree.text(heading, {.weight = semibold});
            build.tree.text(who, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
        });
        ui::listen(build.tree, build.listen({Reader::own(heading), Reader::own(who)}));
        ui::button(build.tree, {.kind = ButtonKind::line,
                                .icon = Icon::call,
                                .word = "112",
                                .tap = build.on(reach(CallSheet{"112", "112"}, build.scene)),
                                .is_small = true});
    });
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
            return emergency(build);
        }
        if (view.lifeline) hero(build, *view.lifeline);
        const bool has_asked = has_asked_for_help(build.scene);
        if (has_asked) support_card(build);
        const auto proposals = make_proposals(build.scene);
        asked_cards(build, proposals);
        own_proposals_card(build, proposals);
        people(build, view);
        emergency(build);
        if (!has_asked) support_card(build); // whoever is in danger does not begin to write
        privacy(build);
    });
}

} // namespace foothold::screens
