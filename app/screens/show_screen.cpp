#include "app/screens/show_screen.hpp"

#include "app/i18n/language.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/sketch_view.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<Words> spoken(const std::vector<ShownLine>& lines) {
    std::vector<Words> spoken;
    for (const ShownLine& line : lines) spoken.push_back(line.words);
    return spoken;
}

/// Danish begins at the left on every screen: it is read by somebody who reads so.
text::Align left(const Build& build) { return build.theme().is_right_to_left ? text::Align::end : text::Align::start; }

void head(Build& build) {
    ui::Box box{.gap = 16, .row_gap = 8, .wraps = true};
    box.min_height = 56;
    build.tree.row(box, [&] {
        ui::back_button(build.tree, build.text("Back"), build.on(GoBack{}));
        build.tree.text(build.text("Show this to someone"),
                        {.role = TextRole::head, .weight = semibold, .grow = 1, .wrap_width = build.theme().scaled(150)});
    });
}

void side_button(Build& build, ShownTo to, bool is_shown, Icon icon, const std::string& word) {
    const domain::Id about = build.scene.place.route().about;
    ui::button(build.tree, {.kind = is_shown ? ui::ButtonKind::primary : ui::ButtonKind::line,
                            .icon = icon,
                            .word = word,
                            .tap = build.on(Replace{shown_route(to, about)}),
                            .grow = 1});
}

/// To whom it is shown, where there is something to choose.
void sides(Build& build, ShownTo shown) {
    if (!make_shown(ShownTo::way, build.scene.place.route().about, build.scene, *build.scene.danish)) return;
    ui::button_row(build.tree, build.theme().is_phone() ? 8 : 12, [&] {
        side_button(build, ShownTo::way, shown == ShownTo::way, Icon::directions_bus, build.text("On the way"));
        side_button(build, ShownTo::arrival, shown == ShownTo::arrival, Icon::meeting_room, build.text("When I am there"));
    });
}

void danish_line(Build& build, const ShownLine& line) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Text style{.role = line.is_main ? TextRole::display : TextRole::title,
                         .weight = line.is_main ? semibold : text::Weight::regular,
                         .color = line.is_main ? colors.on_primary : colors.on_primary_soft,
                         .align = left(build),
                         .is_left_to_right = line.is_address};
    ui::words(build.tree, line.words, style);
}

void danish_card(Build& build, const std::vector<ShownLine>& lines) {
    const ui::Palette& colors = build.theme().colors();
    ui::hero(build.tree, [&] {
        build.tree.row({.gap = 12, .row_gap = 8, .wraps = true, .main = ui::Main::apart}, [&] {
            ui::chip(build.tree, {colors.on_primary, colors.primary_inset}, Icon::translate, i18n::native_name("da"));
            ui::listen(build.tree, build.listen_in_danish(spoken(lines), ui::ListenGround::hero));
        });
        build.tree.column({.margin = {12, 0, 4, 0}, .gap = 12}, [&] {
            for (const ShownLine& line : lines) danish_line(build, line);
        });
    });
}

void own_line(Build& build, const ShownLine& line) {
    const ui::Text style{.role = line.is_main ? TextRole::head : TextRole::body,
                         .weight = line.is_main ? semibold : text::Weight::regular,
                         .is_left_to_right = line.is_address};
    ui::words(build.tree, line.words, style);
}

void own_card(Build& build, const std::vector<ShownLine>& lines) {
    if (lines.empty()) return;
    ui::card(build.tree, [&] {
        ui::card_head(build.tree, i18n::native_name(build.scene.reader.language()), build.listen(spoken(lines)));
        build.tree.column({.margin = {4, 0, 8, 0}, .gap = 8}, [&] {
            for (const ShownLine& line : lines) own_line(build, line);
        });
    });
}

void sketch_card(Build& build, const ui::SketchDrawing& drawing) {
    const float width =
        build.scene.viewport.width - stage_box(build).padding.horizontal() - ui::card_box(build.theme()).padding.horizontal();
    ui::card(build.tree, [&] {
        card_head(build, build.text("The way on foot"), {Reader::own(drawing.description)});
        draw_sketch(build, drawing, width);
    });
}

/// Of what is the reader's own.
std::optional<Route> card_about(const Build& build, domain::Id about) {
    if (build.scene.model.role() != domain::Role::participant) return std::nullopt;
    return first_shown(about, build.scene);
}

} // namespace

void draw_show(Build& build, ShownTo to, const ShownCard& card) {
    ui::Box page{.grow = 1, .cross = ui::Cross::stretch};
    page.fill = build.theme().colors().background;
    build.tree.column(page, [&] {
        build.tree.column(stage_box(build), [&] {
            head(build);
            sides(build, to);
            danish_card(build, card.danish);
            own_card(build, card.own);
            if (card.sketch) sketch_card(build, *card.sketch);
            ui::button_row(build.tree, 12, [&] {
                const ui::Tap tap = build.on(PrintPaper{build.scene.place.route().about});
                ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                        .icon = Icon::print,
                                        .word = build.text("Print on paper"),
                                        .tap = tap,
                                        .grow = 1});
            });
        });
    });
}

void show_row(Build& build, domain::Id about) {
    const auto route = card_about(build, about);
    if (!route) return;
    listening_row(build, {.tone = build.theme().colors().danish,
                          .icon = Icon::visibility,
                          .title = Reader::own(build.text("Show this to someone")),
                          .detail = Reader::own(build.text("In large letters, in Danish and in your language")),
                          .tap = build.on(Open{*route}),
                          .is_first = true});
}

void show_button(Build& build, domain::Id about) {
    if (const auto route = card_about(build, about))
        ui::button(build.tree, {.kind = ui::ButtonKind::deep,
                                .icon = Icon::visibility,
                                .word = build.text("Show this to someone"),
                                .tap = build.on(Open{*route}),
                                .grow = 1});
}

} // namespace foothold::screens
