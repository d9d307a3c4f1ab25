#include "app/screens/new_meeting_screen.hpp"

#include "app/screens/contact_words.hpp"
#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/matches.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/radio_row.hpp"
#include "domain/apply.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

MeetingChoice looking_at(const Build& build, domain::Date day) {
    MeetingChoice choice = build.scene.place.meeting;
    choice.day = day;
    return choice;
}

// --- with whom

void partner(Build& build, const MeetingPartner& partner) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(8, 12), .gap = 12, .min_height = 56, .grow = 1};
    box.radius = 16;
    box.fill = partner.is_chosen ? colors.primary_tint : ui::transparent;
    box.pressed_fill = colors.primary_tint;
    box.border = partner.is_chosen ? colors.link : colors.border;
    box.border_width = partner.is_chosen ? 2.0f : 1.5f;
    box.tap = build.on(PlanMeetingWith{partner.match});
    build.tree.row(box, [&] {
        ui::Tone tone = mentee_tone(partner.position, colors);
        if (partner.is_chosen) tone.tint = colors.surface; // the first mentee's tint is the row's
        ui::avatar(build.tree, tone, partner.initials, 40);
        build.tree.text(i18n::isolated(partner.name), {.weight = semibold, .grow = 1});
        if (partner.is_chosen) build.tree.icon({.icon = Icon::check_circle, .color = colors.link});
    });
}

void partners_card(Build& build, const NewMeetingView& view) {
    if (view.partners.empty()) return;
    std::vector<Words> lines;
    for (const MeetingPartner& each : view.partners) lines.push_back(Reader::own(each.name));
    ui::card(build.tree, [&] {
        card_head(build, build.text("With whom"), std::move(lines));
        const auto all = [&] {
            for (const MeetingPartner& each : view.partners) partner(build, each);
        };
        const bool is_narrow = build.theme().is_phone() || build.theme().is_large_text();
        const ui::Insets room{8, 0, 6, 0};
        if (is_narrow) return build.tree.column({.margin = room, .gap = 10}, all);
        build.tree.row({.margin = room, .gap = 10, .columns = 3}, all);
    });
}

// --- when

void turn(Build& build, Icon icon, const std::optional<domain::Date>& day) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.width = 48, .height = 48, .main = ui::Main::center, .radius = 24};
    if (day) box.tap = build.on(ChooseMeeting{looking_at(build, *day)});
    box.pressed_fill = colors.primary_tint;
    build.tree.row(box, [&] { build.tree.icon({.icon = icon, .color = day ? colors.ink : colors.border, .is_mirrored = true}); });
}

/// Seen without its colour, too.
void free_mark(Build& build, ui::Color ink) {
    build.tree.icon({.icon = Icon::check, .size = build.theme().icon(16), .color = ink});
}

void day_cell(Build& build, const MeetingDay& day) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(6, 2), .gap = 2, .min_height = 64, .cross = ui::Cross::center};
    box.main = ui::Main::center;
    box.radius = 14;
    box.fill = day.is_chosen ? colors.primary : day.is_free ? colors.ok.tint : colors.sunken;
    box.pressed_fill = colors.primary_tint;
    box.tap = build.on(ChooseMeeting{looking_at(build, day.date)});
    const ui::Color ink = day.is_chosen ? colors.on_primary : day.is_free ? colors.ok.ink : colors.ink_soft;
    build.tree.column(box, [&] {
        build.tree.text(day.name, {.role = TextRole::week_name, .color = ink, .align = text::Align::center, .shrinks = true});
        build.tree.row({.gap = 4, .main = ui::Main::center}, [&] {
            build.tree.text(day.number, {.role = TextRole::week_number, .weight = semibold, .color = ink});
            if (day.is_free) free_mark(build, ink);
        });
    });
}

void hour_cell(Build& build, const MeetingHour& hour) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(4, 4), .gap = 4, .min_height = 48, .main = ui::Main::center};
    box.radius = 14;
    box.fill = hour.is_chosen ? colors.primary : hour.is_free ? colors.ok.tint : colors.sunken;
    box.pressed_fill = colors.primary_tint;
    MeetingChoice choice = build.scene.place.meeting;
    choice.starts = hour.starts;
    box.tap = build.on(ChooseMeeting{choice});
    const ui::Color ink = hour.is_chosen ? colors.on_primary : hour.is_free ? colors.ok.ink : colors.ink_soft;
    build.tree.row(box, [&] {
        build.tree.text(hour.words, {.role = TextRole::label, .weight = semibold, .color = ink});
        if (hour.is_free) free_mark(build, ink);
    });
}

void other_time(Build& build, const NewMeetingView& view) {
    const ui::Palette& colors = build.theme().colors();
    build.tree.row({.margin = {12, 0, 8, 0}, .gap = 8}, [&] {
        build.tree.text(build.text("Another day or time"), {.weight = semibold, .grow = 1});
        turn(build, Icon::chevron_left, view.days_before);
        turn(build, Icon::chevron_right, view.days_after);
    });
    const bool is_narrow = build.theme().is_phone() || build.theme().is_large_text();
    build.tree.row({.gap = 8, .row_gap = 8, .columns = is_narrow ? 4 : static_cast<int>(view.days.size())}, [&] {
        for (const MeetingDay& day : view.days) day_cell(build, day);
    });
    const int columns = build.theme().is_large_text() ? 3 : build.theme().is_phone() ? 4 : 6;
    build.tree.row({.margin = {12, 0, 0, 0}, .gap = 8, .row_gap = 8, .columns = columns}, [&] {
        for (const MeetingHour& hour : view.hours) hour_cell(build, hour);
    });
    build.tree.row({.margin = {10, 0, 0, 0}, .gap = 8}, [&] {
        build.tree.icon({.icon = Icon::check, .size = build.theme().icon(20), .color = colors.ok.ink});
        build.tree.text(build.text("Green: you are both free."), {.role = TextRole::label, .color = colors.ink_soft, .grow = 1});
    });
}

void when_card(Build& build, const NewMeetingView& view) {
    std::vector<Words> lines;
    if (!view.times.empty()) lines.push_back(Reader::own(view.free_heading));
    for (const MeetingTime& time : view.times) lines.push_back(Reader::own(time.words));
    ui::card(build.tree, [&] {
        card_head(build, build.text("When"), std::move(lines));
        if (!view.times.empty())
            build.tree.text(view.free_heading, {.color = build.theme().colors().ink_soft, .margin = {0, 0, 8, 0}});
        meeting_times(build, view.times);
        other_time(build, view);
        build.tree.box({.height = 6});
    });
}

// --- where, and some words

void where_card(Build& build, const NewMeetingView& view) {
    if (view.places.size() < 2) return;
    std::vector<Words> lines;
    for (const MeetingPlace& place : view.places) lines.push_back(place.name);
    ui::card(build.tree, [&] {
        card_head(build, build.text("Where"), std::move(lines));
        build.tree.column({.margin = {8, 0, 6, 0}, .gap = 10}, [&] {
            for (const MeetingPlace& place : view.places) {
                MeetingChoice choice = build.scene.place.meeting;
                choice.place = place.place;
                ui::radio_row(build.tree, {.word = place.name.text,
                                           .language = place.name.language,
                                           .is_chosen = place.is_chosen,
                                           .tap = build.on(ChooseMeeting{choice})});
            }
        });
    });
}

void words_field(Build& build, const NewMeetingView& view) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords words{build};
    const ui::FieldRules rules{.bytes_max = domain::message_bytes_max};
    const std::string label = build.text("Some words, if you like");
    const std::string hint = letters_left_hint(build, draft, rules);
    ui::field(build.tree, draft, {.label = label, .name = view.field_name, .hint = hint, .rules = rules, .words = words.bar()});
}

void ask_card(Build& build, const NewMeetingView& view) {
    const ui::Palette& colors = build.theme().colors();
    std::vector<Words> lines;
    for (const std::string& taken : view.taken) lines.push_back(Reader::own(taken));
    lines.push_back(Reader::own(view.ask.note));
    ui::card(build.tree, [&] {
        card_head(build, view.chosen, std::move(lines));
        for (const std::string& taken : view.taken)
            build.tree.row({.gap = 8, .min_height = 30}, [&] {
                build.tree.icon({.icon = Icon::swap_horiz, .size = 20, .color = colors.care.ink});
                build.tree.text(taken, {.role = TextRole::label, .color = colors.care.ink, .grow = 1});
            });
        build.tree.column({.margin = {8, 0, 14, 0}}, [&] { words_field(build, view); });
        meeting_ask(build, view.ask);
        build.tree.box({.height = 4});
    });
}

} // namespace

void draw_new_meeting(Build& build, const NewMeetingView& view) {
    frame(build, [&] {
        detail_head(build, build.text("New meeting"));
        if (!build.theme().has_columns()) {
            partners_card(build, view);
            when_card(build, view);
            where_card(build, view);
            return ask_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] {
                partners_card(build, view);
                when_card(build, view);
            });
            build.tree.column({.gap = 16, .width = 400}, [&] {
                where_card(build, view);
                ask_card(build, view);
            });
        });
    });
}

} // namespace foothold::screens
