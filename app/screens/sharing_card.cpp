#include "app/screens/sharing_card.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/sharing_view.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/toggle_row.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<Words> spoken(const Build& build, const SharingView& view) {
    std::vector<Words> lines;
    for (const SharingSwitch& each : view.switches) {
        const std::string state =
            each.is_on ? build.scene.reader.text_in("switch", "On") : build.scene.reader.text_in("switch", "Off");
        lines.insert(lines.end(), {Reader::own(each.word), Reader::own(state), Reader::own(each.what)});
    }
    lines.push_back(Reader::own(view.always));
    lines.push_back(Reader::own(view.log_heading));
    for (const std::string& seen : view.seen) lines.push_back(Reader::own(seen));
    lines.push_back(Reader::own(view.reported));
    return lines;
}

void switch_row(Build& build, const SharingSwitch& each, bool is_first) {
    domain::ShareActivity back = each.change;
    back.is_shared = !back.is_shared;
    ui::toggle_row(build.tree, {.is_on = each.is_on,
                                .tone = build.theme().tone(each.activity),
                                .icon = icon_of(each.activity),
                                .words = Reader::own(each.word),
                                .detail = Reader::own(each.what),
                                .tap = build.on(Perform{each.change, each.said, back}),
                                .is_first = is_first});
    unsent_line(build, each.unsent);
}

void soft(Build& build, Icon icon, const std::string& sentence) {
    const ui::Color ink = build.theme().colors().ink_soft;
    build.tree.row({.margin = {6, 0, 6, 0}, .gap = 10, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = icon, .size = 20, .color = ink});
        build.tree.text(sentence, {.role = TextRole::label, .color = ink, .grow = 1});
    });
}

void log(Build& build, const SharingView& view) {
    ui::hairline(build.tree);
    build.tree.text(view.log_heading, {.weight = semibold, .margin = {10, 0, 4, 0}});
    for (const std::string& seen : view.seen)
        build.tree.row({.gap = 10, .min_height = build.theme().scaled(32)}, [&] {
            build.tree.icon({.icon = Icon::visibility, .size = 20, .color = build.theme().colors().ink_soft});
            build.tree.text(seen, {.role = TextRole::label, .grow = 1});
        });
    const bool has_everything = arrival_of(build.scene) == Arrival::everything;
    if (view.seen.empty())
        build.tree.text(has_everything ? build.text("Nothing yet") : make_arrival(build.scene).title, {.role = TextRole::label});
    if (view.has_more)
        ui::button(build.tree, {.kind = ui::ButtonKind::plain,
                                .icon = Icon::expand_more,
                                .word = build.text("Show more"),
                                .tap = build.on(Unfold{view.match}),
                                .is_small = true});
    soft(build, Icon::info, view.reported);
}

void sharing_card(Build& build, const SharingView& view) {
    ui::card(build.tree, [&] {
        card_head(build, view.heading, spoken(build, view));
        for (const SharingSwitch& each : view.switches) switch_row(build, each, &each == &view.switches.front());
        soft(build, Icon::lock, view.always);
        log(build, view);
    });
}

} // namespace

void sharing_cards(Build& build) {
    for (const SharingView& view : make_sharing(build.scene)) sharing_card(build, view);
}

} // namespace foothold::screens
