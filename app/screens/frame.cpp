#include "app/screens/frame.hpp"

#include "app/i18n/language.hpp"
#include "app/screens/sync_words.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

/// The navigation item that a screen belongs to.
Screen home_of(Screen screen, domain::Role role) {
    const bool is_participant = role == domain::Role::participant;
    switch (screen) {
    case Screen::course:
    case Screen::internship:
        return is_participant ? Screen::path : Screen::week;
    case Screen::session:
    case Screen::talk:
        return is_participant ? Screen::today : Screen::week;
    case Screen::event:
        return Screen::offers;
    case Screen::person:
    case Screen::conversation:
        return is_participant ? Screen::people : Screen::mentees;
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
                offers,
                me};
    case domain::Role::coordinator:
        break;
    }
    return {offers, me};
}

} // namespace

std::vector<ui::NavigationItem> navigation_items(Build& build) {
    const domain::Role role = build.scene.model.role();
    const Screen active = home_of(build.scene.place.route().screen, role);
    std::vector<ui::NavigationItem> items;
    for (const Home& home : homes_of(role))
        items.push_back({home.icon, build.text(home.word), home.screen == active, build.on(Open{{home.screen, {}}})});
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
    box.name = route.about.is_nil() ? "stage" : "detail";
    return box;
}

void sync_chip(Build& build) {
    const SyncWords words = sync_words(build.scene);
    ui::sync_chip(build.tree, words.icon, build.theme().is_phone() ? words.brief : words.sentence,
                  build.on(ShowSheet{SyncSheet{}}));
}

void language_pill(Build& build) {
    const std::string& language = build.scene.reader.language();
    ui::language_pill(build.tree, i18n::native_name(language), language, build.on(ShowSheet{LanguageSheet{}}));
}

void page_head(Build& build, std::string_view title, const ui::Words& beside) {
    ui::Box box{.gap = build.theme().is_phone() ? 8.0f : 16.0f, .row_gap = 8};
    box.min_height = 56;
    const auto heading = [&] { build.tree.text(title, {.role = ui::TextRole::display, .weight = text::Weight::semibold}); };
    const auto soft = [&](float grow) {
        ui::plain(build.tree, beside, {.color = build.theme().colors().ink_soft, .grow = grow});
    };
    if (build.theme().is_phone()) {
        build.tree.row(box, [&] {
            build.tree.text(title, {.role = ui::TextRole::display, .weight = text::Weight::semibold, .grow = 1});
            language_pill(build);
        });
        build.tree.row({.gap = 8, .row_gap = 4, .wraps = true, .main = ui::Main::apart}, [&] {
            if (!beside.empty()) soft(0);
            sync_chip(build);
        });
        return;
    }
    build.tree.row(box, [&] {
        heading();
        if (beside.empty())
            build.tree.space();
        else
            soft(1);
        sync_chip(build);
        language_pill(build);
    });
}

void detail_head(Build& build, std::string_view title) {
    ui::Box box{.gap = 16, .row_gap = 8};
    box.min_height = 56;
    build.tree.row(box, [&] {
        ui::back_button(build.tree, build.text("Back"), build.on(GoBack{}));
        build.tree.text(title, {.role = ui::TextRole::title, .weight = text::Weight::semibold, .grow = 1});
        if (!build.theme().is_phone()) language_pill(build);
    });
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
    const ui::Tap tap = build.on(Perform{coming, build.text("You are coming. It is kept.")});
    ui::button(
        build.tree,
        {.kind = kind, .icon = Icon::event_available, .word = build.text("I can come after all"), .tap = tap, .grow = grow});
}

} // namespace foothold::screens
