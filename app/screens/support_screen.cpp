#include "app/screens/support_screen.hpp"

#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/request_card.hpp"
#include "app/screens/support_card.hpp"
#include "app/ui/field.hpp"
#include "app/ui/toggle_row.hpp"
#include "domain/apply.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

std::vector<Words> spoken(const Build& build, const SupportPage& page) {
    std::vector<Words> lines;
    if (!page.about.empty()) lines.push_back(Reader::own(page.about));
    lines.push_back(Reader::own(somebody_answers(build)));
    if (!page.cannot_wait) return lines;
    for (Words& line : spoken_no_alarm(build, page.lifeline)) lines.push_back(std::move(line));
    return lines;
}

void words_field(Build& build) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords words{build};
    const ui::FieldRules rules{.bytes_max = domain::message_bytes_max};
    const std::string label = build.text("What do you need help with? Write it in your own language");
    const std::string hint = letters_left_hint(build, draft, rules);
    ui::field(build.tree, draft, {.label = label, .name = "support", .hint = hint, .rules = rules, .words = words.bar()});
}

void wait_switch(Build& build, const SupportPage& page) {
    ui::toggle_row(build.tree, {.is_on = page.cannot_wait,
                                .tone = build.theme().colors().care,
                                .icon = Icon::schedule,
                                .words = Reader::own(build.text("It cannot wait")),
                                .detail = Reader::own(build.text("It is read before the others.")),
                                .tap = build.on(CannotWait{!page.cannot_wait}),
                                .is_first = true});
    if (page.cannot_wait) build.tree.column({.margin = {8, 0, 8, 0}}, [&] { no_alarm(build, page.lifeline); });
}

void no_alarm_card(Build& build, const std::optional<LifelineView>& lifeline) {
    ui::card(build.tree, [&] {
        card_head(build, build.text("It cannot wait"), spoken_no_alarm(build, lifeline));
        build.tree.column({.margin = {4, 0, 8, 0}}, [&] { no_alarm(build, lifeline); });
    });
}

void write_card(Build& build, const SupportPage& page) {
    const ui::Palette& colors = build.theme().colors();
    ui::card(build.tree, [&] {
        card_head(build, support_title(build), spoken(build, page));
        if (!page.about.empty()) build.tree.text(page.about, {.weight = text::Weight::semibold, .margin = {0, 0, 4, 0}});
        build.tree.text(somebody_answers(build), {.role = TextRole::label, .color = colors.ink_soft, .margin = {0, 0, 12, 0}});
        words_field(build);
        wait_switch(build, page);
        build.tree.column({.margin = {8, 0, 6, 0}}, [&] {
            // What cannot wait is for calling first.
            ui::button(build.tree, {.kind = page.cannot_wait ? ui::ButtonKind::tint : ui::ButtonKind::primary,
                                    .icon = Icon::send,
                                    .word = build.text("Send it"),
                                    .tap = build.on(page.ask),
                                    .is_off = build.scene.place.draft().is_blank(),
                                    .is_icon_mirrored = true});
        });
    });
}

} // namespace

void draw_support(Build& build, const SupportPage& page) {
    frame(build, [&] {
        detail_head(build, build.text("Ask for help"));
        const auto asked = [&] { requests_card(build, build.text("What I have asked"), page.requests); };
        if (!build.theme().has_columns() || page.requests.empty()) {
            write_card(build, page);
            return asked();
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] { write_card(build, page); });
            build.tree.column({.gap = 16, .width = 400}, asked);
        });
    });
}

void draw_support_request(Build& build, const SupportRequestPage& page) {
    frame(build, [&] {
        detail_head(build, build.text("What I have asked"));
        requests_card(build, support_title(build), {page.request});
        if (page.cannot_wait) no_alarm_card(build, page.lifeline);
        listening_row(build, {.tone = build.theme().colors().course,
                              .icon = Icon::support_agent,
                              .title = Reader::own(build.text("Ask for help")),
                              .detail = Reader::own(somebody_answers(build)),
                              .tap = build.on(Open{{Screen::support, page.about}}),
                              .is_first = true});
    });
}

} // namespace foothold::screens
