#include "app/screens/me_screen.hpp"

#include "app/screens/about_me_screen.hpp"
#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/busy_screen.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/me_settings.hpp"
#include "app/screens/offers_screen.hpp"
#include "app/screens/rights_screen.hpp"
#include "app/screens/search_screen.hpp"
#include "app/screens/sharing_card.hpp"
#include "app/screens/sync_details.hpp"
#include "app/screens/whatsapp_card.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/list_row.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

void soft(Build& build, std::string_view sentence) {
    build.tree.text(sentence, {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {4, 0, 4, 0}});
}

void who(Build& build, const MeView& view) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box = ui::card_box(build.theme());
    box.gap = 16;
    box.row_gap = 8;
    box.wraps = true;
    box.main = ui::Main::end;
    build.tree.row(box, [&] {
        constexpr float avatar_and_gap = 88;
        const ui::Box person{.gap = 16, .grow = 1, .wrap_width = avatar_and_gap + build.theme().scaled(140)};
        build.tree.row(person, [&] {
            ui::avatar(build.tree, colors.course, view.initials, 72);
            build.tree.column({.grow = 1}, [&] {
                build.tree.text(view.name, {.role = TextRole::head, .weight = semibold});
                build.tree.text(view.role, {.color = colors.course.ink});
                build.tree.text(view.languages, {.role = TextRole::label, .color = colors.ink_soft});
            });
        });
        const std::vector<ui::Words> lines{Reader::own(view.name), Reader::own(view.role), Reader::own(view.languages)};
        ui::listen(build.tree, build.listen(lines));
    });
}

void kept(Build& build, const MeView& view) {
    const std::string heading = build.text("What is kept about me");
    const std::string note = build.text("It is locked on this tablet. Nothing about your health is kept.");
    std::vector<ui::Words> lines{Reader::own(heading)};
    std::vector<ui::Fact> facts;
    for (const KeptView& each : view.kept) {
        lines.push_back(Reader::own(each.words));
        facts.push_back({.icon = each.icon, .answer = Reader::own(each.words)});
    }
    lines.push_back(Reader::own(note));
    ui::card(build.tree, [&] {
        ui::card_head(build.tree, heading, build.listen(std::move(lines)));
        build.tree.column({.margin = {4, 0, 8, 0}}, [&] { ui::facts(build.tree, facts, false, false); });
        soft(build, note);
    });
}

void proof(Build& build) {
    listening_row(build, {.tone = build.theme().colors().ok,
                          .icon = Icon::verified,
                          .title = Reader::own(build.text("My proof")),
                          .detail = Reader::own(build.text("Courses, internships and what you can do, to show to others")),
                          .tap = build.on(Open{{Screen::proof, {}}}),
                          .is_first = true});
}

void danish_words(Build& build) {
    listening_row(build, {.tone = build.theme().colors().danish,
                          .icon = Icon::menu_book,
                          .title = Reader::own(build.text("Danish words")),
                          .detail = Reader::own(build.text("What letters and staff mean, in your language")),
                          .tap = build.on(Open{{Screen::glossary, {}}}),
                          .is_first = true});
}

void calendar(Build& build) {
    if (build.scene.model.role() == domain::Role::coordinator) return;
    listening_row(build,
                  {.tone = build.theme().colors().event,
                   .icon = Icon::event,
                   .title = Reader::own(build.text("Put it in my calendar")),
                   .detail = Reader::own(build.text("Your appointments as a file for the calendar of your phone or computer")),
                   .tap = build.on(SaveCalendar{}),
                   .is_first = true});
}

void about(Build& build, const MeView& view) {
    const std::string heading = build.text("About Foothold");
    const std::string version = build.text("Version {version}", {{"version", view.version}});
    const std::string fonts = build.text(
        "Fonts: Noto (SIL Open Font License). Icons: Material Icons (Apache 2.0). Foothold is Apache 2.0 and stands on free "
        "libraries, each under its own licence.");
    std::vector<ui::Words> lines{Reader::own(heading), Reader::own(version)};
    if (!view.drafts.empty()) lines.push_back(Reader::own(view.drafts));
    lines.push_back(Reader::own(fonts));
    ui::card(build.tree, [&] {
        ui::card_head(build.tree, heading, build.listen(std::move(lines)));
        build.tree.text(version, {.weight = semibold});
        if (!view.drafts.empty()) soft(build, view.drafts);
        soft(build, fonts);
    });
}

} // namespace

void draw_me(Build& build, const MeView& view) {
    const bool has_anything = arrival_of(build.scene) != Arrival::nothing;
    const bool is_participant = build.scene.model.role() == domain::Role::participant;
    const bool is_mentor = build.scene.model.role() == domain::Role::mentor;
    frame(build, [&] {
        page_head(build, build.text("Me"));
        const auto first = [&] {
            has_anything ? who(build, view) : arrival_card(build);
            search_row(build);
            sharing_cards(build);
            if (is_participant && has_anything) proof(build);
            draw_languages(build);
            draw_settings(build);
        };
        const auto second = [&] {
            whatsapp_card(build);
            sync_card(build);
            if (!is_participant && has_anything) busy_row(build);
            if (has_anything) calendar(build);
            danish_words(build);
            if (is_participant && has_anything) rights_row(build);
            if (is_mentor && has_anything) offers_row(build);
            about_me_row(build);
            if (has_anything) kept(build, view);
            about(build, view);
        };
        if (!build.theme().has_columns()) {
            first();
            return second();
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, first);
            build.tree.column({.gap = 16, .grow = 1}, second);
        });
    });
}

} // namespace foothold::screens
