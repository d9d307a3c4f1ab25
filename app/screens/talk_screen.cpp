#include "app/screens/talk_screen.hpp"

#include "app/screens/appointment_page.hpp"
#include "app/screens/frame.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

void about(Build& build, const TalkView& view) {
    if (view.subject.empty() && view.about.empty()) return;
    const std::string heading = build.text("What it is about");
    std::vector<Words> lines;
    if (!view.subject.empty()) lines.push_back(Reader::own(view.subject));
    if (!view.about.empty()) lines.push_back(view.about);
    const Words title = view.subject.empty() ? view.about : Reader::own(view.subject);
    const Words detail = view.subject.empty() ? Words{} : view.about;
    ui::card(build.tree, [&] {
        card_head(build, heading, std::move(lines));
        const ui::Tone& tone = build.theme().tone(view.appointment.appointment.activity);
        ui::list_row(build.tree, {.tone = tone, .icon = view.subject_icon, .title = title, .detail = detail, .is_first = true});
    });
}

void with(Build& build, const Counterpart& other) {
    const std::string heading = build.text("With whom");
    std::vector<Words> lines{Reader::own(i18n::isolated(other.name))};
    if (!other.role_word.empty()) lines.push_back(Reader::own(other.role_word));
    ui::Box row{.padding = ui::symmetric(4, 0), .gap = 16};
    row.min_height = 68;
    row.radius = 14;
    row.pressed_fill = build.theme().colors().sunken;
    if (other.page) row.tap = build.on(Open{*other.page});
    ui::keep_from_head(row, true);
    ui::card(build.tree, [&] {
        card_head(build, heading, std::move(lines));
        build.tree.row(row, [&] {
            ui::avatar(build.tree, tone_of(other, build.theme().colors()), other.initial, 56);
            build.tree.column({.grow = 1}, [&] {
                build.tree.text(i18n::isolated(other.name), {.weight = semibold});
                if (!other.role_word.empty())
                    build.tree.text(other.role_word, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
            });
            if (other.page) ui::chevron(build.tree);
        });
    });
}

} // namespace

void draw_talk(Build& build, const TalkView& view) {
    frame(build, [&] {
        appointment_page(build, view.appointment, [&] {
            about(build, view);
            with(build, view.with);
        });
    });
}

} // namespace foothold::screens
