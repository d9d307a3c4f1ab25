#include "app/screens/lifeline_hero.hpp"

#include "app/screens/contact_buttons.hpp"
#include "app/screens/reach.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/card.hpp"

namespace foothold::screens {

using ui::ButtonKind;
using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float avatar_side = 72;

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

} // namespace

void lifeline_hero(Build& build, const LifelineView& lifeline) {
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

void emergency_card(Build& build) {
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

} // namespace foothold::screens
