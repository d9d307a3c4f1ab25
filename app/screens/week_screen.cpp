#include "app/screens/week_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/news_card.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/week_strip.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float panel_width = 304;
constexpr ui::Insets panel_padding{16, 20, 20, 20};
constexpr float room_of_head = 120; ///< and of the margins above and below
/// Larger letters do not fit seven columns: then one day is shown at a time.
constexpr float grid_text_scale_max = 1.1f;

bool has_grid(const ui::Theme& theme) {
    return theme.form_factor == ui::FormFactor::landscape && theme.text_scale <= grid_text_scale_max;
}

void add_spoken(std::vector<Words>& lines, const std::vector<ChipView>& chips) {
    for (const ChipView& chip : chips) lines.insert(lines.end(), {Reader::own(chip.word), Reader::own(chip.hours)});
}

/// The grid from lane to lane.
std::vector<Words> spoken_week(const WeekView& view, const std::string& title, const Reader& reader) {
    std::vector<Words> lines{Reader::own(title), Reader::own(view.label)};
    for (const LaneView& lane : view.lanes) {
        lines.push_back(Reader::own(lane.name));
        for (std::size_t day = 0; day < lane.brief.size(); ++day) {
            if (lane.brief[day].empty()) continue;
            lines.push_back(Reader::own(reader.dates().long_date(view.monday + static_cast<int>(day))));
            add_spoken(lines, lane.brief[day]);
        }
    }
    return lines;
}

void turn(Build& build, Icon icon, const std::optional<domain::Date>& monday) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.width = 48, .height = 48, .main = ui::Main::center, .radius = 24};
    if (monday) box.tap = build.on(ChooseWeek{*monday});
    box.pressed_fill = colors.primary_tint;
    build.tree.row(box,
                   [&] { build.tree.icon({.icon = icon, .color = monday ? colors.ink : colors.border, .is_mirrored = true}); });
}

/// Previous and next week; the words in between lead back to today's.
void week_pill(Build& build, const WeekView& view) {
    ui::Box pill{.min_height = 48, .main = ui::Main::apart};
    pill.fill = build.theme().colors().surface;
    pill.radius = 24;
    pill.elevation = ui::Elevation::raised;
    build.tree.row(pill, [&] {
        turn(build, Icon::chevron_left, view.previous);
        ui::Box label{.min_height = 48, .main = ui::Main::center};
        label.tap = build.on(ChooseWeek{});
        build.tree.row(label, [&] {
            build.tree.text(view.label, {.role = TextRole::label, .weight = semibold, .align = text::Align::center});
        });
        turn(build, Icon::chevron_right, view.next);
    });
}

void new_meeting_button(Build& build, const WeekView& view, float grow) {
    if (!view.new_meeting) return;
    ui::button(build.tree, {.icon = Icon::add,
                            .word = build.text("New meeting"),
                            .tap = build.on(Open{*view.new_meeting}),
                            .is_small = true,
                            .grow = grow});
}

void head(Build& build, const WeekView& view) {
    const std::string title = build.text("My week");
    if (build.theme().form_factor != ui::FormFactor::landscape) {
        page_head(build, title);
        return build.tree.row({.gap = 12, .row_gap = 12, .wraps = true}, [&] {
            build.tree.column({.grow = 1, .wrap_width = build.theme().scaled(260)}, [&] { week_pill(build, view); });
            new_meeting_button(build, view, build.theme().is_phone() ? 1 : 0);
        });
    }
    build.tree.row({.gap = 16, .row_gap = 8, .min_height = 56, .wraps = true}, [&] {
        build.tree.text(title, {.role = TextRole::display, .weight = semibold});
        week_pill(build, view);
        if (has_grid(build.theme())) ui::listen(build.tree, build.listen(spoken_week(view, title, build.scene.reader)));
        build.tree.space();
        sync_chip(build, has_grid(build.theme()));
        language_pill(build);
        new_meeting_button(build, view, 0);
    });
}

std::vector<ui::CalendarChip> calendar_chips(Build& build, const std::vector<ChipView>& day, bool is_narrow) {
    std::vector<ui::CalendarChip> chips;
    for (const ChipView& chip : day)
        chips.push_back({chip.look, is_narrow ? chip.narrow_hours : chip.hours, chip.word, chip.is_ringed,
                         chip.route ? build.on(Open{*chip.route}) : ui::Tap{}});
    return chips;
}

ui::CalendarLane calendar_lane(Build& build, const LaneView& lane, bool is_brief) {
    const ui::Palette& colors = build.theme().colors();
    ui::CalendarLane shown{.name = lane.name, .initials = lane.initials};
    shown.tone = lane.mentee ? mentee_tone(*lane.mentee, colors) : colors.quiet;
    if (lane.mentee) shown.strong = mentee_tone(*lane.mentee, ui::light_palette()).ink;
    shown.nothing = lane.mentee ? build.text("Nothing shared") : build.text("Nothing planned");
    for (const auto& day : is_brief ? lane.brief : lane.days) shown.days.push_back(calendar_chips(build, day, is_brief));
    return shown;
}

std::vector<ui::CalendarLane> calendar_lanes(Build& build, const WeekView& view, bool is_brief) {
    std::vector<ui::CalendarLane> lanes;
    for (const LaneView& lane : view.lanes) lanes.push_back(calendar_lane(build, lane, is_brief));
    if (!view.free) return lanes;
    lanes.push_back(calendar_lane(build, *view.free, is_brief));
    lanes.back().icon = Icon::event_available;
    lanes.back().tone = build.theme().colors().ok;
    lanes.back().nothing = build.text("No time when all are free");
    return lanes;
}

std::vector<Words> spoken_day(const WeekView& view) {
    std::vector<Words> lines;
    for (const LaneView& lane : view.lanes) {
        if (lane.days[view.day].empty()) continue;
        lines.push_back(Reader::own(lane.name));
        add_spoken(lines, lane.days[view.day]);
    }
    return lines;
}

void day_strip(Build& build, const WeekView& view) {
    std::vector<ui::WeekDay> days;
    for (std::size_t index = 0; index < view.days.size(); ++index) {
        const ui::Tap tap = build.on(ChooseDay{view.monday + static_cast<int>(index)});
        ui::WeekDay cell{view.days[index].name, view.days[index].number, {}, index == view.day, tap};
        for (const LaneView& lane : view.lanes)
            if (lane.mentee && !lane.days[index].empty()) cell.dots.push_back(mentee_tone(*lane.mentee, build.theme().colors()));
        days.push_back(std::move(cell));
    }
    ui::week_strip(build.tree, days);
}

void day_card(Build& build, const WeekView& view) {
    const domain::Date date = view.monday + static_cast<int>(view.day);
    const std::string heading = build.scene.reader.dates().long_date(date);
    ui::card(build.tree, [&] {
        card_head(build, heading, spoken_day(view));
        build.tree.box({.height = 4}); // and the lane's own: chips keep away from Listen
        ui::day_lanes(build.tree, view.day, calendar_lanes(build, view, false));
    });
}

std::vector<Words> spoken_panel(const PanelView& panel) {
    std::vector<Words> lines{Reader::own(panel.kind), Reader::own(panel.heading)};
    for (const PlanView& plan : panel.plans) {
        lines.push_back(plan.title);
        lines.push_back(plan.detail);
    }
    for (const PanelProposal& each : panel.proposals)
        lines.insert(lines.end(), {Reader::own(each.heading), Reader::own(each.proposal.name), Reader::own(each.proposal.when)});
    if (!panel.ask) return lines;
    lines.push_back(Reader::own(panel.free_heading));
    for (const MeetingTime& time : panel.times) lines.push_back(Reader::own(time.words));
    lines.push_back(Reader::own(panel.ask->note));
    return lines;
}

void plan_row(Build& build, const PlanView& plan, bool is_first) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Tone& tone = plan.mentee ? mentee_tone(*plan.mentee, colors) : colors.quiet;
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(8, 0), .gap = 16, .min_height = 68, .radius = 14};
    box.tap = build.on(Open{plan.route});
    box.pressed_fill = colors.sunken;
    build.tree.row(box, [&] {
        if (plan.initials.empty())
            ui::tile(build.tree, tone, plan.icon, true);
        else
            ui::avatar(build.tree, tone, plan.initials, 40);
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, plan.title, {.weight = semibold});
            ui::words(build.tree, plan.detail, {.role = TextRole::label, .color = colors.ink_soft});
        });
        ui::chevron(build.tree);
    });
}

void proposal_row(Build& build, const PanelProposal& each) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Text soft{.role = TextRole::label, .color = colors.ink_soft};
    build.tree.text(each.heading, {.role = TextRole::head, .weight = semibold, .margin = {8, 0, 0, 0}});
    ui::Box box{.padding = ui::symmetric(4, 0), .gap = 16, .min_height = 56, .radius = 14};
    box.tap = build.on(Open{{Screen::mentee, each.proposal.match}});
    box.pressed_fill = colors.sunken;
    build.tree.row(box, [&] {
        ui::avatar(build.tree, mentee_tone(each.mentee, colors), each.initials, 40);
        build.tree.column({.grow = 1}, [&] {
            build.tree.text(each.proposal.name, {.weight = semibold});
            build.tree.text(each.proposal.when, soft);
        });
        ui::chevron(build.tree);
    });
}

void offers(Build& build, const PanelView& panel) {
    if (!panel.ask) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.text(panel.free_heading, {.role = TextRole::label, .color = soft, .margin = {8, 0, 8, 0}});
    meeting_times(build, panel.times);
}

void panel_note(Build& build, const PanelView& panel) {
    if (panel.note.empty()) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.margin = {12, 0, 0, 0}, .gap = 8, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = Icon::lock, .size = 20, .color = soft});
        build.tree.text(panel.note, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

void panel_head(Build& build, const PanelView& panel) {
    const ui::Palette& colors = build.theme().colors();
    build.tree.row({.gap = 8, .row_gap = 8, .wraps = true, .main = ui::Main::apart}, [&] {
        ui::chip(build.tree, colors.care, panel.is_clash ? Icon::swap_horiz : Icon::volunteer_activism, panel.kind);
        ui::listen(build.tree, build.listen(spoken_panel(panel)));
    });
    const std::string nothing = build.text("No meeting is planned");
    build.tree.text(panel.heading.empty() ? nothing : panel.heading,
                    {.role = TextRole::head, .weight = semibold, .margin = {6, 0, 0, 0}});
}

/// Beside the week it is as high as that.
void panel_card(Build& build, const PanelView& panel, float height) {
    ui::Box box = ui::card_box(build.theme());
    if (!build.theme().is_phone()) box.padding = panel_padding;
    box.min_height = height;
    build.tree.column(box, [&] {
        panel_head(build, panel);
        for (const PlanView& plan : panel.plans) plan_row(build, plan, &plan == &panel.plans.front());
        for (const PanelProposal& proposal : panel.proposals) proposal_row(build, proposal);
        offers(build, panel);
        build.tree.space();
        if (!panel.ask) return panel_note(build, panel);
        build.tree.column({.margin = {12, 0, 0, 0}}, [&] { meeting_ask(build, *panel.ask); });
    });
}

} // namespace

void draw_week(Build& build, const WeekView& view) {
    const bool has_whole_week = has_grid(build.theme());
    for (const LaneView& lane : view.lanes)
        for (std::size_t day = 0; day < lane.shared.size(); ++day)
            if (has_whole_week || day == view.day)
                for (const domain::Activity activity : lane.shared[day]) build.has_seen(lane.match, activity);
    frame(build, [&] {
        head(build, view);
        const auto days = [&] {
            if (has_grid(build.theme()))
                return ui::week_grid(build.tree, {view.days.begin(), view.days.end()}, calendar_lanes(build, view, true));
            day_strip(build, view);
            day_card(build, view);
        };
        if (build.theme().form_factor != ui::FormFactor::landscape) {
            news_card(build, view.news.heading, view.news.rows);
            days();
            return panel_card(build, view.panel, 0);
        }
        // As high as the screen, and no higher where the panel has more to say.
        const float height = has_whole_week ? build.scene.viewport.height - room_of_head : 0;
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .min_height = height, .grow = 1}, days);
            build.tree.column({.gap = 16, .width = panel_width}, [&] {
                panel_card(build, view.panel, height);
                news_card(build, view.news.heading, view.news.rows, panel_padding);
            });
        });
    });
}

} // namespace foothold::screens
