#include "app/screens/course_screen.hpp"

#include "app/screens/appointment_page.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"
#include "app/screens/support_card.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- hero

std::vector<ui::Words> spoken(const CourseView& view) {
    std::vector<ui::Words> lines{view.title, view.programme, Reader::own(view.progress), Reader::own(view.attended)};
    for (const ui::Fact& fact : view.facts) {
        lines.push_back(fact.answer);
        lines.push_back(fact.detail);
    }
    std::erase_if(lines, [](const ui::Words& line) { return line.empty(); });
    return lines;
}

void chip_and_progress(Build& build, const CourseView& view) {
    const ui::Color ink = build.theme().colors().on_primary;
    const bool is_phone = build.theme().is_phone();
    build.tree.row({.gap = is_phone ? 8.0f : 12.0f, .row_gap = 8, .wraps = true}, [&] {
        ui::chip(build.tree, build.theme().tone(view.activity), view.icon, view.word);
        build.tree.text(view.progress, {.role = is_phone ? TextRole::label : TextRole::body,
                                        .weight = semibold,
                                        .color = ink,
                                        .grow = 1,
                                        .wrap_width = build.theme().scaled(88)});
        ui::listen(build.tree, build.listen(spoken(view), ui::ListenGround::hero));
    });
}

void title_and_stones(Build& build, const CourseView& view) {
    const ui::Palette& colors = build.theme().colors();
    const auto title = [&](float grow) {
        build.tree.column({.grow = grow, .wrap_width = build.theme().scaled(240)}, [&] {
            ui::words(build.tree, view.title, {.role = TextRole::title, .weight = semibold, .color = colors.on_primary});
            if (!view.programme.empty()) ui::words(build.tree, view.programme, {.color = colors.on_primary_soft});
            if (!view.attended.empty()) build.tree.text(view.attended, {.color = colors.on_primary_soft});
        });
    };
    const auto stones = [&] {
        if (view.stones.total > 0) ui::stones(build.tree, view.stones, true);
    };
    if (build.theme().is_phone()) {
        build.tree.column({.margin = {10, 0, 14, 0}, .gap = 16}, [&] {
            title(0);
            stones();
        });
        return;
    }
    build.tree.row({.margin = {8, 0, 18, 0}, .gap = 16, .row_gap = 12, .min_height = 66, .wraps = true}, [&] {
        title(1);
        stones();
    });
}

void course_hero(Build& build, const CourseView& view) {
    ui::hero(build.tree, [&] {
        chip_and_progress(build, view);
        title_and_stones(build, view);
        build.tree.column(ui::inset_box(build.theme()), [&] { ui::facts(build.tree, view.facts, true, false); });
        if (!view.directions) return;
        build.tree.column({.margin = {16, 0, 0, 0}}, [&] {
            ui::button_row(build.tree, 12, [&] { directions_button(build, *view.directions, ui::ButtonKind::sun); });
        });
    });
}

// --- the invitation

void invitation_button(Build& build, const OpenWithWords& message, const std::string& word, ui::ButtonKind kind) {
    ui::button(build.tree, {.kind = kind, .icon = Icon::chat, .word = word, .tap = build.on(message), .grow = 1});
}

void invitation_card(Build& build, const CourseView& view) {
    if (!view.invitation) return;
    const InvitationView& invitation = *view.invitation;
    const auto is_answerable = invitation.yes && invitation.no;
    ui::card(build.tree, [&] {
        card_head(build, invitation.title, {Reader::own(invitation.how)});
        build.tree.text(invitation.how, {.margin = {4, 0, 12, 0}});
        ui::button_row(build.tree, 12, [&] {
            if (is_answerable) {
                invitation_button(build, *invitation.yes, build.text("I would like to come"), ui::ButtonKind::primary);
                invitation_button(build, *invitation.no, build.text("I would rather not"), ui::ButtonKind::line);
            } else if (invitation.call) {
                const std::string call = build.text("Call {name}", {{"name", invitation.call->name}});
                ui::button(build.tree,
                           {.icon = Icon::call, .word = call, .tap = build.on(ShowSheet{*invitation.call}), .grow = 1});
            }
        });
    });
}

// --- about

void about_card(Build& build, const CourseView& view) {
    if (view.summary.empty() && view.hint.empty()) return;
    std::vector<ui::Words> spoken;
    for (const ui::Words& words : {view.summary, view.hint})
        if (!words.empty()) spoken.push_back(words);
    ui::card(build.tree, [&] {
        card_head(build, build.text("About the course"), spoken);
        if (!view.summary.empty()) linked_words(build, view.summary, {.is_reading = true, .margin = {4, 0, 10, 0}});
        if (view.hint.empty()) return;
        const ui::Tone& tone = build.theme().colors().note;
        ui::list_row(build.tree, {.tone = tone,
                                  .icon = Icon::groups,
                                  .title = Reader::own(build.text("For whom")),
                                  .detail = view.hint,
                                  .is_first = view.summary.empty()});
    });
}

// --- help

/// Who is only invited has nothing under way.
void help_row(Build& build, const CourseView& view) {
    if (!view.invitation) support_row(build, build.text("I need help with this"));
}

// --- meetings

struct StateLook {
    ui::Tone tone;
    Icon icon;
    std::string word;
};

std::optional<StateLook> look_of(const Build& build, MeetingState state) {
    const ui::Palette& colors = build.theme().colors();
    switch (state) {
    case MeetingState::attended:
        return StateLook{colors.ok, Icon::check, build.text("You were there")};
    case MeetingState::declined:
        return StateLook{colors.quiet, Icon::event_busy, build.text("You can’t come")};
    case MeetingState::cancelled:
        return StateLook{colors.quiet, Icon::close, build.text("Cancelled")};
    case MeetingState::changed:
        return StateLook{colors.care, Icon::swap_horiz, build.text("Changed")};
    case MeetingState::planned:
    case MeetingState::over:
        break;
    }
    return std::nullopt;
}

void state_chip(Build& build, const std::optional<StateLook>& look) {
    if (look) ui::chip(build.tree, look->tone, look->icon, look->word);
}

/// Day and time, room below; on narrow screens the time stands with the room.
struct MeetingLines {
    std::string when;
    ui::Words where;
};

MeetingLines lines_of(const Build& build, const MeetingRow& meeting, bool is_narrow) {
    if (!is_narrow)
        return {build.text("{day}, {time}", {i18n::phrase("day", meeting.day), i18n::phrase("time", meeting.time)}),
                meeting.room};
    if (meeting.room.empty()) return {meeting.day, Reader::own(meeting.time)};
    ui::Words where = meeting.room;
    where.text = build.text("{time}, {room}", {{"time", meeting.time}, {"room", meeting.room.text}});
    return {meeting.day, where};
}

/// What is behind somebody is softer than what lies ahead.
void meeting_row(Build& build, const MeetingRow& meeting) {
    const ui::Palette& colors = build.theme().colors();
    const bool is_quiet = meeting.state != MeetingState::planned && meeting.state != MeetingState::changed;
    const bool is_narrow = build.theme().is_phone() || build.theme().is_large_text();
    const auto look = look_of(build, meeting.state);
    const MeetingLines lines = lines_of(build, meeting, is_narrow);
    ui::Box box{.padding = ui::symmetric(6, 12), .gap = 12, .min_height = 60, .radius = 14};
    box.pressed_fill = colors.sunken;
    box.tap = build.on(Open{meeting.route});
    build.tree.row(box, [&] {
        build.tree.column({.gap = is_narrow ? 4.0f : 0.0f, .grow = 1, .cross = ui::Cross::start}, [&] {
            build.tree.text(lines.when, {.weight = is_quiet ? text::Weight::regular : semibold,
                                         .color = is_quiet ? colors.ink_soft : colors.ink});
            if (!lines.where.empty()) ui::words(build.tree, lines.where, {.role = TextRole::label, .color = colors.ink_soft});
            if (is_narrow) state_chip(build, look);
        });
        if (!is_narrow) state_chip(build, look);
        ui::chevron(build.tree);
    });
}

void group_head(Build& build, const CourseView& view, const MeetingGroup& group) {
    const ui::Palette& colors = build.theme().colors();
    build.tree.row({.padding = ui::symmetric(8, 0), .gap = 12, .min_height = 56}, [&] {
        if (group.week > 0)
            build.tree.row({.min_width = 44, .main = ui::Main::center},
                           [&] { ui::single_stone(build.tree, view.stones, group.week); });
        build.tree.column({.grow = 1}, [&] {
            if (group.topic.empty()) return build.tree.text(group.heading, {.weight = semibold});
            build.tree.text(group.heading, {.role = TextRole::label, .color = colors.ink_soft});
            ui::words(build.tree, group.topic, {.weight = semibold});
        });
    });
}

std::vector<ui::Words> spoken_meetings(const CourseView& view) {
    std::vector<ui::Words> lines;
    for (const MeetingGroup& group : view.groups) {
        lines.push_back(Reader::own(group.heading));
        if (!group.topic.empty()) lines.push_back(group.topic);
        for (const MeetingRow& meeting : group.meetings)
            if (meeting.state == MeetingState::planned) lines.push_back(Reader::own(meeting.day + ", " + meeting.time));
        for (const LessonRow& lesson : group.lessons) {
            lines.push_back(lesson.title);
            lines.push_back(Reader::own(lesson.detail));
        }
    }
    return lines;
}

void meetings_card(Build& build, const CourseView& view) {
    if (view.groups.empty()) return;
    const float indent = view.groups.front().week > 0 && !build.theme().is_phone() ? 44 : 0;
    ui::card(build.tree, [&] {
        const std::string heading = indent > 0 || view.stones.total > 0 ? build.text("Week by week") : build.text("When");
        card_head(build, heading, spoken_meetings(view));
        for (const MeetingGroup& group : view.groups) {
            if (&group != &view.groups.front()) ui::hairline(build.tree);
            group_head(build, view, group);
            build.tree.column({.margin = {0, 0, 8, indent}}, [&] {
                for (const MeetingRow& meeting : group.meetings) meeting_row(build, meeting);
                for (const LessonRow& lesson : group.lessons) lesson_row(build, lesson);
            });
        }
    });
}

// --- who stands behind it

void organisations_card(Build& build, const CourseView& view) {
    if (view.organisations.empty()) return;
    std::vector<ui::Words> spoken;
    for (const OrganisationRow& row : view.organisations) spoken.push_back(row.name);
    ui::card(build.tree, [&] {
        card_head(build, build.text("Who is behind it"), spoken);
        for (const OrganisationRow& row : view.organisations)
            ui::list_row(build.tree, {.tone = build.theme().colors().quiet,
                                      .icon = row.icon,
                                      .title = row.name,
                                      .detail = Reader::own(row.kind),
                                      .is_first = &row == &view.organisations.front()});
    });
}

} // namespace

void draw_course(Build& build, const CourseView& view) {
    frame(build, [&] {
        detail_head(build, view.word);
        if (!is_in_two_columns(build)) {
            course_hero(build, view);
            invitation_card(build, view);
            about_card(build, view);
            help_row(build, view);
            lessons_card(build, view.lessons);
            meetings_card(build, view);
            return organisations_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] {
                course_hero(build, view);
                invitation_card(build, view);
                about_card(build, view);
                help_row(build, view);
                lessons_card(build, view.lessons);
                organisations_card(build, view);
            });
            build.tree.column({.gap = 16, .width = 464}, [&] { meetings_card(build, view); });
        });
    });
}

} // namespace foothold::screens
