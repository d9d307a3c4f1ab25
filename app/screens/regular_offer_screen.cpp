#include "app/screens/regular_offer_screen.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/event_parts.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"
#include "app/screens/questions_card.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<ui::Words> spoken(const RegularOfferView& view) {
    std::vector<ui::Words> lines{view.title, Reader::own(view.next)};
    for (const ui::Fact& fact : view.facts) {
        lines.push_back(fact.answer);
        if (!fact.detail.empty()) lines.push_back(fact.detail);
    }
    return lines;
}

void hero(Build& build, const RegularOfferView& view) {
    const ui::Theme& theme = build.theme();
    ui::hero(build.tree, [&] {
        const std::string word = build.text("Volunteer offer");
        hero_head(build, {tone_of(view.kind, theme.colors()), icon_of(view.kind), word, view.next}, spoken(view));
        build.tree.column({.margin = {12, 0, 16, 0}}, [&] {
            ui::words(build.tree, view.title, {.role = TextRole::title, .weight = semibold, .color = theme.colors().on_primary});
        });
        build.tree.column(ui::inset_box(theme), [&] { ui::facts(build.tree, view.facts, true, false); });
        if (!view.directions) return;
        build.tree.column({.margin = {16, 0, 0, 0}}, [&] {
            ui::button_row(build.tree, 12, [&] { directions_button(build, *view.directions, ui::ButtonKind::sun); });
        });
    });
}

void about(Build& build, const RegularOfferView& view) {
    const std::string open = build.text("You can come without an answer, once or every time.");
    std::vector<ui::Words> lines{view.detail, Reader::own(open)};
    if (!view.organisation.empty()) lines.push_back(Reader::own(view.organisation));
    ui::card(build.tree, [&] {
        card_head(build, build.text("What it is about"), lines);
        if (!view.detail.empty()) linked_words(build, view.detail, {.is_reading = true, .margin = {4, 0, 6, 0}});
        build.tree.text(open, {.margin = {4, 0, 6, 0}});
        if (!view.organisation.empty())
            build.tree.text(view.organisation, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
    });
}

void further(Build& build, const RegularOfferView& view) {
    if (view.further.empty()) return;
    std::vector<ui::Words> lines;
    for (const std::string& time : view.further) lines.push_back(Reader::own(time));
    ui::card(build.tree, [&] {
        card_head(build, build.text("Later"), lines);
        for (const ui::Words& time : lines)
            build.tree.row({.padding = {8, 0, 8, 0}, .gap = 16}, [&] {
                build.tree.icon({.icon = Icon::event, .color = build.theme().colors().ink_soft});
                ui::words(build.tree, time, {.grow = 1});
            });
    });
}

} // namespace

void draw_regular_offer(Build& build, const RegularOfferView& view) {
    frame(build, [&] {
        detail_head(build, build.text("Offers"));
        const auto second = [&] {
            about(build, view);
            questions_card(build, view.contact);
            further(build, view);
        };
        if (!build.theme().has_columns()) {
            hero(build, view);
            return second();
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] { hero(build, view); });
            build.tree.column({.gap = 16, .width = 400}, second);
        });
    });
}

} // namespace foothold::screens
