#include "app/screens/event_parts.hpp"

#include "app/ui/chip.hpp"

namespace foothold::screens {

using domain::EventKind;
using ui::ButtonKind;
using ui::Icon;

namespace {

struct StateChip {
    ui::Tone tone;
    Icon icon;
    std::string word;
};

std::vector<StateChip> chips_of(const EventState& state, const Scene& scene, const ui::Palette& colors) {
    std::vector<StateChip> chips;
    if (state.is_cancelled) chips.push_back({colors.care, Icon::event_busy, scene.text("Cancelled")});
    if (state.is_changed) chips.push_back({colors.care, Icon::swap_horiz, scene.text("Changed")});
    if (state.is_coming() && !state.is_cancelled) chips.push_back({colors.ok, Icon::check_circle, scene.text("You are coming")});
    if (state.answer == EventAnswer::coming_not_sent || state.answer == EventAnswer::declined_not_sent)
        chips.push_back({colors.quiet, Icon::cloud_queue, scene.text("Kept on this tablet, not sent yet")});
    return chips;
}

ui::Button yes_button(Build& build, const EventState& state, AnswerPlace place) {
    const Perform yes{domain::AnswerEvent{state.event, true}, build.text("You are coming. Kept on this tablet."),
                      domain::AnswerEvent{state.event, false}};
    return {.kind = place == AnswerPlace::hero ? ButtonKind::sun : ButtonKind::tint,
            .icon = Icon::event_available,
            .tap = build.on(yes)};
}

ui::Button no_button(Build& build, const EventState& state, AnswerPlace place) {
    const Perform no{domain::AnswerEvent{state.event, false}, build.text("Your place is free for somebody else."),
                     domain::AnswerEvent{state.event, true}};
    return {
        .kind = place == AnswerPlace::hero ? ButtonKind::deep : ButtonKind::line, .icon = Icon::event_busy, .tap = build.on(no)};
}

} // namespace

const ui::Tone& tone_of(EventKind kind, const ui::Palette& colors) {
    switch (kind) {
    case EventKind::lesson:
        return colors.course;
    case EventKind::legal_help:
        return colors.note;
    case EventKind::language_practice:
        return colors.talk;
    case EventKind::communal_eating:
        return colors.mentor;
    case EventKind::meeting:
    case EventKind::company_visit:
    case EventKind::tour:
        break;
    }
    return colors.event;
}

void event_chips(Build& build, const EventState& state) {
    build.tree.row({.gap = 8, .row_gap = 8, .wraps = true}, [&] {
        for (const StateChip& chip : chips_of(state, build.scene, build.theme().colors()))
            ui::chip(build.tree, chip.tone, chip.icon, chip.word);
    });
}

bool has_chips(const EventState& state) { return state.is_cancelled || state.is_changed || state.answer != EventAnswer::none; }

std::vector<ui::Words> spoken_chips(const EventState& state, const Scene& scene) {
    std::vector<ui::Words> lines;
    for (StateChip& chip : chips_of(state, scene, ui::light_palette())) lines.push_back(Reader::own(std::move(chip.word)));
    return lines;
}

void answer_button(Build& build, const EventState& state, AnswerPlace place) {
    if (!state.can_be_answered) return;
    const bool is_off = state.is_full && !state.is_coming();
    ui::Button button = state.is_coming() ? no_button(build, state, place) : yes_button(build, state, place);
    const std::string word = is_off              ? build.text("Full")
                             : state.is_coming() ? build.text("I can’t come after all")
                                                 : build.text("I will come");
    button.word = word;
    button.is_off = is_off;
    button.is_small = place == AnswerPlace::list;
    button.grow = place == AnswerPlace::hero ? 1.0f : 0.0f;
    ui::button(build.tree, button);
}

} // namespace foothold::screens
