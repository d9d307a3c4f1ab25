#include "app/screens/event_screen.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_page.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/event_parts.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"
#include "app/screens/questions_card.hpp"
#include "app/screens/show_screen.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<ui::Words> spoken(const EventView& view, const Scene& scene) {
    std::vector<ui::Words> lines{view.title};
    for (ui::Words& words : spoken_chips(view.state, scene)) lines.push_back(std::move(words));
    for (const ui::Fact& fact : view.facts) {
        lines.push_back(fact.answer);
        if (!fact.detail.empty()) lines.push_back(fact.detail);
    }
    return lines;
}

void hero(Build& build, const EventView& view) {
    const ui::Theme& theme = build.theme();
    ui::hero(build.tree, [&] {
        hero_head(build, {tone_of(view.kind, theme.colors()), icon_of(view.kind), view.activity, view.when},
                  spoken(view, build.scene));
        build.tree.column({.margin = {12, 0, 16, 0}, .gap = 10}, [&] {
            ui::words(build.tree, view.title, {.role = TextRole::title, .weight = semibold, .color = theme.colors().on_primary});
            if (has_chips(view.state)) event_chips(build, view.state);
        });
        ui::Box inset = ui::inset_box(theme);
        inset.margin = {0, 0, 16, 0};
        build.tree.column(inset, [&] { ui::facts(build.tree, view.facts, true, false); });
        ui::button_row(build.tree, theme.is_phone() ? 8 : 12, [&] {
            answer_button(build, view.state, AnswerPlace::hero);
            if (view.directions) directions_button(build, *view.directions, ui::ButtonKind::deep);
        });
    });
}

void cancelled(Build& build, const ui::Words& reason) {
    const ui::Words title = Reader::own(build.text("Cancelled. You don’t need to come."));
    const ui::ListRow row{
        .tone = build.theme().colors().care, .icon = Icon::event_busy, .title = title, .detail = reason, .is_first = true};
    listening_row(build, row);
}

void person_row(Build& build, const std::string& name, const ui::Words& detail, const ui::Tone& tone) {
    ui::Box box{.padding = ui::symmetric(6, 0), .gap = 16};
    box.min_height = 68;
    build.tree.row(box, [&] {
        ui::avatar(build.tree, tone, initial_of(name), 56);
        build.tree.column({.grow = 1}, [&] {
            build.tree.text(name, {.weight = semibold});
            ui::words(build.tree, detail, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
        });
    });
}

void purpose(Build& build, const EventView& view) {
    if (view.purpose.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, build.text("What it is about"), {view.purpose});
        linked_words(build, view.purpose, {.is_reading = true, .margin = {4, 0, 6, 0}});
    });
}

void people(Build& build, const EventView& view) {
    if (view.speakers.empty() && view.moderator.empty()) return;
    const std::string heading = build.text("Who you meet");
    const ui::Words leads = Reader::own(build.text("Leads the meeting"));
    std::vector<ui::Words> lines;
    for (const SpeakerView& speaker : view.speakers) lines.insert(lines.end(), {Reader::own(speaker.name), speaker.role});
    if (!view.moderator.empty()) lines.insert(lines.end(), {Reader::own(view.moderator), leads});
    const ui::Palette& colors = build.theme().colors();
    ui::card(build.tree, [&] {
        card_head(build, heading, std::move(lines));
        for (const SpeakerView& speaker : view.speakers) person_row(build, speaker.name, speaker.role, colors.talk);
        if (!view.moderator.empty()) person_row(build, view.moderator, leads, colors.course);
    });
}

} // namespace

void draw_event(Build& build, const EventView& view) {
    frame(build, [&] {
        detail_head(build, build.text("Offers"));
        const auto first = [&] {
            hero(build, view);
            if (view.state.is_cancelled) cancelled(build, view.cancelled_because);
            if (view.change) change_card(build, *view.change);
        };
        const auto second = [&] {
            purpose(build, view);
            people(build, view);
            questions_card(build, view.contact);
            if (!view.state.is_cancelled && !view.is_over) show_row(build, view.state.event);
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

} // namespace foothold::screens
