#include "app/screens/offers_screen.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/event_parts.hpp"
#include "app/screens/frame.hpp"
#include "app/ui/long_list.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

/// A small icon and what it says: when, where, how many.
void line(Build& build, Icon icon, const ui::Words& words) {
    if (words.empty()) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 8, .cross = ui::Cross::start}, [&] {
        build.tree.column({.padding = {1, 0, 1, 0}},
                          [&] { build.tree.icon({.icon = icon, .size = build.theme().icon(20), .color = soft}); });
        ui::words(build.tree, words, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

void offer_words(Build& build, const OfferView& offer) {
    build.tree.column({.gap = 4, .grow = 1}, [&] {
        ui::words(build.tree, offer.title, {.weight = text::Weight::semibold});
        line(build, Icon::schedule, Reader::own(offer.when));
        line(build, Icon::place, offer.where);
        if (offer.state.is_cancelled)
            line(build, Icon::info, offer.reason);
        else
            line(build, Icon::groups, Reader::own(offer.state.places));
        if (!has_chips(offer.state)) return;
        build.tree.column({.margin = {4, 0, 0, 0}}, [&] { event_chips(build, offer.state); });
    });
}

void offer_row(Build& build, const OfferView& offer, bool is_first) {
    const ui::Theme& theme = build.theme();
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(12, 0), .gap = 16, .row_gap = 8, .wraps = true, .main = ui::Main::end};
    box.radius = 14;
    box.pressed_fill = theme.colors().sunken;
    box.tap = build.on(Open{{Screen::event, offer.state.event}});
    ui::keep_from_head(box, is_first);
    constexpr float tile_and_gap = 64;
    build.tree.row(box, [&] {
        const ui::Box start{.gap = 16, .grow = 1, .wrap_width = tile_and_gap + theme.scaled(240), .cross = ui::Cross::start};
        build.tree.row(start, [&] {
            ui::tile(build.tree, tone_of(offer.kind, theme.colors()), icon_of(offer.kind));
            offer_words(build, offer);
        });
        answer_button(build, offer.state, AnswerPlace::list);
    });
}

void groups(Build& build, const std::vector<OfferGroup>& groups) {
    for (const OfferGroup& group : groups)
        ui::card(build.tree, [&] {
            card_head(build, group.heading, group.spoken);
            ui::long_list(
                build.tree, {.name = "offers", .row_height = 148}, group.offers.size(),
                [&](std::size_t row) { return number_of(group.offers[row].state.event); },
                [&](std::size_t row) { offer_row(build, group.offers[row], row == 0); });
        });
}

void regular_row(Build& build, const RegularOfferRow& row, bool is_first) {
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(12, 0), .gap = 16, .cross = ui::Cross::start, .radius = 14};
    box.pressed_fill = build.theme().colors().sunken;
    box.tap = build.on(Open{row.route});
    ui::keep_from_head(box, is_first);
    build.tree.row(box, [&] {
        ui::tile(build.tree, tone_of(row.kind, build.theme().colors()), icon_of(row.kind));
        build.tree.column({.gap = 4, .grow = 1}, [&] {
            ui::words(build.tree, row.title, {.weight = text::Weight::semibold});
            line(build, Icon::date_range, Reader::own(row.rhythm));
            line(build, Icon::schedule, Reader::own(row.next));
            line(build, Icon::place, row.where);
        });
        build.tree.column({.main = ui::Main::center}, [&] { ui::chevron(build.tree); });
    });
}

void regular(Build& build, const std::vector<RegularOfferRow>& rows) {
    if (rows.empty()) return;
    std::vector<ui::Words> lines;
    for (const RegularOfferRow& row : rows)
        lines.insert(lines.end(), {row.title, Reader::own(row.rhythm), Reader::own(row.next), row.where});
    std::erase_if(lines, [](const ui::Words& line) { return line.empty(); });
    ui::card(build.tree, [&] {
        card_head(build, build.text("Every week"), std::move(lines));
        for (const RegularOfferRow& row : rows) regular_row(build, row, &row == &rows.front());
    });
}

void volunteers(Build& build, const OffersView& view) {
    groups(build, view.volunteers);
    regular(build, view.regular);
}

void nothing(Build& build) {
    if (arrival_of(build.scene) != Arrival::everything) return arrival_card(build);
    const ui::Words title = Reader::own(build.text("Nothing to come to just now"));
    const bool has_contact = build.scene.model.role() == domain::Role::participant;
    const ui::Words detail =
        Reader::own(has_contact ? build.text("New offers show up here. You can also ask your contact person.")
                                : build.text("New offers show up here."));
    const ui::ListRow row{
        .tone = build.theme().colors().care, .icon = Icon::local_cafe, .title = title, .detail = detail, .is_first = true};
    listening_row(build, row);
}

void head(Build& build) {
    const std::string title = build.text("Offers");
    is_home(Screen::offers, build.scene.model.role()) ? page_head(build, title) : detail_head(build, title);
}

} // namespace

void draw_offers(Build& build, const OffersView& view) {
    frame(build, [&] {
        head(build);
        if (view.is_empty()) return nothing(build);
        const bool is_in_columns =
            build.theme().has_columns() && !view.by_day.empty() && (!view.volunteers.empty() || !view.regular.empty());
        if (!is_in_columns) {
            groups(build, view.by_day);
            return volunteers(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] { groups(build, view.by_day); });
            build.tree.column({.gap = 16, .grow = 1}, [&] { volunteers(build, view); });
        });
    });
}

void offers_row(Build& build) {
    listening_row(build, {.tone = build.theme().colors().event,
                          .icon = Icon::interests,
                          .title = Reader::own(build.text("Offers and events")),
                          .detail = Reader::own(build.text("Find something to do together")),
                          .tap = build.on(Open{{Screen::offers, {}}}),
                          .is_first = true});
}

} // namespace foothold::screens
