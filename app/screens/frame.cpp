#include "app/screens/frame.hpp"

#include "app/i18n/language.hpp"
#include "app/screens/correspondents.hpp"
#include "app/screens/sync_words.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

/// The navigation item that a screen belongs to.
Screen home_of(Screen screen, domain::Role role) {
    const bool is_participant = role == domain::Role::participant;
    const bool is_mentor = role == domain::Role::mentor;
    switch (screen) {
    case Screen::course:
    case Screen::lesson:
    case Screen::internship:
    case Screen::move:
    case Screen::competences:
    case Screen::competence:
    case Screen::new_goal:
    case Screen::own_goal:
    case Screen::task:
    case Screen::diary:
    case Screen::log_day:
    case Screen::rights:
    case Screen::rights_card:
        return is_participant ? Screen::path : Screen::week;
    case Screen::session:
    case Screen::talk:
        return is_participant ? Screen::today : Screen::week;
    case Screen::offers:
    case Screen::event:
    case Screen::regular_offer:
        return is_mentor ? Screen::mentees : Screen::offers;
    case Screen::glossary:
    case Screen::search:
    case Screen::proof:
    case Screen::proof_code:
    case Screen::about_me:
    case Screen::correction:
    case Screen::busy_times:
        return Screen::me;
    case Screen::new_meeting:
        return is_participant ? Screen::people : Screen::week;
    case Screen::mentee:
        return Screen::mentees;
    case Screen::conversation:
        return is_participant ? Screen::people : Screen::messages;
    case Screen::person:
    case Screen::support:
    case Screen::support_request:
        return is_participant ? Screen::people : Screen::help;
    default:
        return screen;
    }
}

struct Home {
    Screen screen;
    Icon icon;
    std::string_view word;
};

std::vector<Home> homes_of(domain::Role role) {
    using i18n::translatable;
    const Home offers{Screen::offers, Icon::interests, translatable("Offers")};
    const Home me{Screen::me, Icon::person, translatable("Me")};
    switch (role) {
    case domain::Role::participant:
        return {{Screen::today, Icon::today, translatable("Today")},
                {Screen::path, Icon::route, translatable("My path")},
                {Screen::people, Icon::people, translatable("People")},
                offers,
                me};
    case domain::Role::mentor:
        return {{Screen::week, Icon::calendar_view_week, translatable("Week")},
                {Screen::mentees, Icon::groups, translatable("Mentees")},
                {Screen::messages, Icon::chat, translatable("Messages")},
                {Screen::help, Icon::support_agent, translatable("Support")},
                me};
    case domain::Role::coordinator:
        break;
    }
    return {offers, me};
}

bool leads_to_messages(Screen home) { return home == Screen::people || home == Screen::messages; }

} // namespace

std::vector<ui::NavigationItem> navigation_items(Build& build) {
    const domain::Role role = build.scene.model.role();
    const Screen active = home_of(build.scene.place.route().screen, role);
    const bool has_news = has_unread_messages(build.scene);
    std::vector<ui::NavigationItem> items;
    for (const Home& home : homes_of(role))
        items.push_back({home.icon, build.text(home.word), home.screen == active, build.on(Open{{home.screen, {}}}),
                         has_news && leads_to_messages(home.screen)});
    return items;
}

ui::Box stage_box(const Build& build) {
    const bool is_staff = build.scene.model.role() != domain::Role::participant;
    const bool is_wide = build.theme().form_factor == ui::FormFactor::landscape;
    const float margin = is_staff && is_wide ? 24 : build.theme().page_margin();
    const float top = build.theme().is_phone() ? 16 : 24;
    ui::Box box{.padding = {top, margin, build.theme().is_phone() ? 16.0f : 24.0f, margin}, .gap = 16, .grow = 1};
    box.is_scrolling = true;
    const Route& route = build.scene.place.route();
    box.id = ui::key_inside(number_of(route.about), static_cast<std::uint64_t>(route.screen)) | 1;
    box.begins_at_top = build.scene.place.has_just_opened;
    return box;
}

std::uint64_t number_of(domain::Id id) { return ui::key_inside(id.high, id.low) | 1; }

void sync_chip(Build& build, bool is_brief) {
    const SyncWords words = sync_words(build.scene);
    ui::sync_chip(build.tree, words.icon, is_brief || build.theme().is_phone() ? words.brief : words.sentence,
                  build.on(ShowSheet{SyncSheet{}}));
}

void language_pill(Build& build) {
    const std::string& language = build.scene.reader.language();
    ui::language_pill(build.tree, i18n::native_name(language), language, build.on(ShowSheet{LanguageSheet{}}));
}

void page_head(Build& build, std::string_view title, const ui::Words& beside) {
    ui::Tree& tree = build.tree;
    const bool is_phone = build.theme().is_phone();
    const ui::Text heading{.role = ui::TextRole::display, .weight = text::Weight::semibold};
    const ui::Text soft{.color = build.theme().colors().ink_soft};
    ui::Box box{.gap = is_phone ? 8.0f : 16.0f, .row_gap = 8, .wraps = true, .main = ui::Main::apart};
    if (is_phone) {
        box.row_gap = 16; // the chip above the pill can be hit below its edge
        box.cross = ui::Cross::start;
        return tree.row(box, [&] {
            constexpr float beside_pill = 8; // the title's line and the pill have the same middle
            const ui::Box start{.padding = {beside_pill, 0, 0, 0},
                                .gap = 4,
                                .grow = 1,
                                .wrap_width = build.theme().scaled(170),
                                .cross = ui::Cross::start};
            tree.column(start, [&] {
                tree.text(title, heading);
                if (!beside.empty()) ui::plain(tree, beside, soft);
                sync_chip(build);
            });
            language_pill(build);
        });
    }
    box.min_height = 56;
    tree.row(box, [&] {
        tree.row({.gap = 16, .row_gap = 0, .wraps = true}, [&] {
            tree.text(title, heading);
            if (!beside.empty()) ui::plain(tree, beside, soft);
        });
        tree.row({.gap = 16}, [&] {
            sync_chip(build);
            language_pill(build);
        });
    });
}

void card_head(Build& build, const std::string& heading, std::vector<ui::Words> spoken, ui::ListenGround ground) {
    spoken.insert(spoken.begin(), Reader::own(heading));
    ui::card_head(build.tree, heading, build.listen(std::move(spoken), ground));
}

void listening_row(Build& build, const ui::ListRow& row) {
    ui::card(build.tree, [&] {
        ui::list_row(build.tree, row, [&] {
            ui::listen(build.tree, build.listen({row.title, row.detail}));
            if (row.tap.is_set()) ui::chevron(build.tree);
        });
    });
}

void hero_head(Build& build, const HeroHead& head, std::vector<ui::Words> spoken) {
    const ui::Theme& theme = build.theme();
    const ui::Box line{.gap = theme.is_phone() ? 8.0f : 12.0f, .row_gap = 8, .wraps = true, .main = ui::Main::end};
    build.tree.row(line, [&] {
        const ui::Box start{.gap = line.gap, .row_gap = 4, .grow = 1, .wrap_width = theme.scaled(170), .wraps = true};
        build.tree.row(start, [&] {
            ui::chip(build.tree, head.tone, head.icon, head.word);
            build.tree.text(head.when, {.role = theme.is_phone() ? ui::TextRole::label : ui::TextRole::body,
                                        .weight = text::Weight::semibold,
                                        .color = theme.colors().on_primary,
                                        .grow = 1});
        });
        ui::listen(build.tree, build.listen(std::move(spoken), ui::ListenGround::hero));
    });
}

namespace {

void back_and_title(Build& build, const ui::Words& title, const ui::Text& style, const ui::Words& below, bool has_chip) {
    ui::Box box{.gap = 16, .row_gap = 8, .wraps = true};
    box.min_height = 56;
    const float title_min = build.theme().scaled(180);
    build.tree.row(box, [&] {
        ui::back_button(build.tree, build.text("Back"), build.on(GoBack{}));
        build.tree.column({.grow = 1, .wrap_width = title_min}, [&] {
            ui::words(build.tree, title, style);
            if (!below.empty())
                ui::plain(build.tree, below, {.role = ui::TextRole::label, .color = build.theme().colors().ink_soft});
        });
        if (has_chip) sync_chip(build, true);
        if (!build.theme().is_phone()) language_pill(build);
    });
}

} // namespace

/// The name of a page is short: the chip has room beside it.
void detail_head(Build& build, std::string_view title, std::string_view below) {
    const bool has_chip = below.empty() && !build.theme().is_phone() && build.theme().text_scale <= 1.15f;
    const ui::Text style{.role = ui::TextRole::display, .weight = text::Weight::semibold, .shrinks = has_chip};
    back_and_title(build, Reader::own(std::string{title}), style, Reader::own(std::string{below}), has_chip);
}

void detail_head(Build& build, const ui::Words& title, const ui::Words& below) {
    back_and_title(build, title, {.role = ui::TextRole::title, .weight = text::Weight::semibold}, below, false);
}

void directions_button(Build& build, const DirectionsSheet& directions, ui::ButtonKind kind, float grow) {
    ui::button(build.tree, {.kind = kind,
                            .icon = Icon::directions,
                            .word = build.text("Directions"),
                            .tap = build.on(ShowSheet{directions}),
                            .grow = grow});
}

void decline_button(Build& build, domain::Id appointment, bool is_declined, ui::ButtonKind kind, float grow) {
    if (!is_declined) {
        const ui::Tap tap = build.on(ShowSheet{DeclineSheet{appointment}});
        return ui::button(build.tree,
                          {.kind = kind, .icon = Icon::event_busy, .word = build.text("I can’t come"), .tap = tap, .grow = grow});
    }
    const domain::AnswerAppointment coming{appointment, domain::AttendanceAnswer::coming, domain::AbsenceReason::not_given};
    const ui::Tap tap = build.on(Perform{coming, build.text("You are coming. Kept on this tablet.")});
    ui::button(
        build.tree,
        {.kind = kind, .icon = Icon::event_available, .word = build.text("I can come after all"), .tap = tap, .grow = grow});
}

void absence_button(Build& build, const AbsenceSheet& absence) {
    const bool is_today = absence.day == build.scene.today();
    ui::button(build.tree, {.kind = ui::ButtonKind::deep,
                            .icon = Icon::event_busy,
                            .word = is_today ? build.text("I can’t come today") : build.text("I can’t come"),
                            .tap = build.on(ShowSheet{absence}),
                            .grow = 1});
}

} // namespace foothold::screens
