#include "app/screens/first_time_screen.hpp"

#include "app/screens/field_words.hpp"
#include "app/screens/languages.hpp"
#include "app/ui/brand_scene.hpp"
#include "app/ui/button.hpp"
#include "app/ui/card.hpp"
#include "app/ui/note_card.hpp"
#include "app/ui/stones.hpp"

#include <cmath>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float text_width = 560;

ui::Insets page_insets(const Build& build) {
    const float margin = build.theme().page_margin();
    return {build.theme().is_phone() ? 16.0f : 24.0f, margin, 24, margin};
}

TurnPage turn_to(FirstPage page) { return {static_cast<std::uint32_t>(page)}; }
FirstPage after(FirstPage page) { return static_cast<FirstPage>(static_cast<std::uint32_t>(page) + 1); }
FirstPage before(FirstPage page) { return static_cast<FirstPage>(static_cast<std::uint32_t>(page) - 1); }

void head(Build& build, const std::string& title, std::vector<ui::Words> spoken) {
    spoken.insert(spoken.begin(), Reader::own(title));
    ui::Box box{.gap = 16, .row_gap = 8, .min_height = 56, .wraps = true, .main = ui::Main::apart};
    build.tree.row(box, [&] {
        build.tree.text(title, {.role = TextRole::title, .weight = semibold, .grow = 1, .wrap_width = build.theme().scaled(200)});
        ui::listen(build.tree, build.listen(std::move(spoken)));
    });
}

/// Back and on, where the thumb is.
void way_on(Build& build, FirstPage page, FirstPage next) {
    ui::button_row(build.tree, 12, [&] {
        if (page != FirstPage::language)
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::arrow_back,
                                    .word = build.text("Back"),
                                    .tap = build.on(turn_to(before(page))),
                                    .grow = 1,
                                    .is_icon_mirrored = true});
        ui::button(build.tree, {.icon = Icon::chevron_right,
                                .word = build.text("Go on"),
                                .tap = build.on(turn_to(next)),
                                .grow = 1,
                                .is_icon_mirrored = true,
                                .is_icon_at_end = true});
    });
}

// --- language

void language_page(Build& build) {
    head(build, build.text("Choose your language"), {Reader::own(greeting(build.scene.reader))});
    ui::Box list{.grow = 1};
    list.is_scrolling = true;
    list.name = "languages";
    ui::Box card = ui::card_box(build.theme());
    if (build.theme().is_phone()) card.padding = ui::symmetric(card.padding.top, 8); // long names of languages need the room
    build.tree.column(list, [&] { build.tree.column(card, [&] { language_choices(build, LanguageRank::first); }); });
    way_on(build, FirstPage::language, FirstPage::what_comes_next);
}

// --- what the app is, in three pictures

ui::BrandScene scenery(FirstPage page) {
    switch (page) {
    case FirstPage::without_internet:
        return {Icon::offline_pin, Icon::tablet, Icon::cloud_queue};
    case FirstPage::yours:
        return {Icon::lock, Icon::person, Icon::visibility_off};
    default:
        return {Icon::today, Icon::school, Icon::work};
    }
}

struct Explanation {
    std::string title;
    std::string detail;
};

Explanation explanation(FirstPage page, const Reader& reader) {
    switch (page) {
    case FirstPage::without_internet:
        return {reader.text("It works without internet"),
                reader.text("What you see is kept on this device. What you write is sent when there is internet.")};
    case FirstPage::yours:
        return {reader.text("It is yours"), reader.text("You decide what your mentor sees. Nothing about your health is kept.")};
    default:
        return {reader.text("See what comes next"), reader.text("Your courses, talks and internship: when, where, with whom.")};
    }
}

/// Above the words, or beside them where the screen is wide.
ui::Size picture_size(const Build& build) {
    const ui::Size viewport = build.scene.viewport;
    if (build.theme().form_factor == ui::FormFactor::landscape) return {std::round(viewport.width * 0.42f), viewport.height};
    const float share = build.theme().is_large_text() ? 0.3f : build.theme().is_phone() ? 0.42f : 0.5f;
    return {viewport.width, std::round(viewport.height * share)};
}

void picture(Build& build, FirstPage page, const Explanation& said) {
    const ui::Size size = picture_size(build);
    const ui::Insets around = page_insets(build);
    ui::Box panel{.padding = {around.top, around.end, 0, around.start}, .width = size.width, .height = size.height};
    panel.fill = build.theme().colors().primary;
    panel.is_clipping = true;
    build.tree.column(panel, [&] {
        ui::brand_scene(build.tree, size, scenery(page));
        build.tree.row({.gap = 12, .row_gap = 8, .min_height = 56, .wraps = true, .main = ui::Main::apart}, [&] {
            ui::stones(build.tree, {static_cast<std::uint32_t>(page) - 1, 3, true}, true);
            ui::listen(build.tree, build.listen({Reader::own(said.title), Reader::own(said.detail)}, ui::ListenGround::hero));
        });
    });
}

void picture_words(Build& build, FirstPage page, const Explanation& said) {
    ui::Box below{.padding = page_insets(build), .gap = 16, .grow = 1};
    build.tree.column(below, [&] {
        ui::Box middle{.grow = 1, .cross = ui::Cross::center, .main = ui::Main::center};
        middle.is_scrolling = true;
        middle.name = "picture";
        build.tree.column(middle, [&] {
            build.tree.column({.gap = 8, .max_width = text_width}, [&] {
                build.tree.text(said.title, {.role = TextRole::display, .weight = semibold, .align = text::Align::center});
                build.tree.text(said.detail, {.role = TextRole::head, .align = text::Align::center});
            });
        });
        way_on(build, page, after(page));
    });
}

void picture_page(Build& build, FirstPage page) {
    const Explanation said = explanation(page, build.scene.reader);
    ui::Box whole{.grow = 1, .cross = ui::Cross::stretch};
    const auto both = [&] {
        picture(build, page, said);
        picture_words(build, page, said);
    };
    build.theme().form_factor == ui::FormFactor::landscape ? build.tree.row(whole, both) : build.tree.column(whole, both);
}

// --- the code, and where it is sent

std::string next_try(const Build& build, FirstTimeView::Again again) {
    if (again == FirstTimeView::Again::now) return build.text("Trying again now.");
    return build.text("Waiting for the next try. Keep this page open, or press {begin} to try at once.",
                      {{"begin", build.text("Begin")}});
}

void problem(Build& build, const FirstTimeView& view) {
    if (view.problem.empty()) return;
    const ui::Words title = Reader::own(build.text("It did not work yet"));
    std::vector<ui::Words> lines{Reader::own(view.problem)};
    if (view.again != FirstTimeView::Again::no) lines.push_back(Reader::own(next_try(build, view.again)));
    std::vector<ui::Words> spoken = lines;
    spoken.insert(spoken.begin(), title);
    ui::note_card(build.tree, build.theme().colors().care, Icon::info, title, lines,
                  build.listen(std::move(spoken), ui::ListenGround::tint));
}

void one_line(Build& build, const std::string& label, const std::string& placeholder, ui::Keyboard keyboard) {
    const FieldWords words{build};
    const ui::FieldRules rules{.bytes_max = 200, .lines_max = 1};
    ui::field(
        build.tree, build.scene.place.draft(),
        {.label = label, .name = label, .placeholder = placeholder, .rules = rules, .keyboard = keyboard, .words = words.bar()});
}

void back_and(Build& build, FirstPage back, const std::string& word, bool is_off) {
    ui::button_row(build.tree, 12, [&] {
        ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                .icon = Icon::arrow_back,
                                .word = build.text("Back"),
                                .tap = build.on(turn_to(back)),
                                .grow = 1,
                                .is_icon_mirrored = true});
        ui::button(build.tree, {.icon = Icon::check, .word = word, .tap = build.on(SendDraft{}), .grow = 1, .is_off = is_off});
    });
}

void code_page(Build& build, const FirstTimeView& view) {
    const std::string how = build.text("You get it from staff at your centre or in your municipality.");
    head(build, build.text("Write your code"), {Reader::own(how)});
    ui::Box middle{.gap = 16, .grow = 1};
    middle.is_scrolling = true;
    middle.name = "code";
    build.tree.column(middle, [&] {
        ui::card(build.tree, [&] {
            build.tree.text(how, {.margin = {8, 0, 12, 0}});
            one_line(build, build.text("Code"), "K7M2P-9QX4D", ui::Keyboard::code);
            build.tree.column({.margin = {12, 0, 6, 0}}, [&] {
                ui::button(build.tree, {.kind = ui::ButtonKind::plain,
                                        .icon = Icon::edit_note,
                                        .word = build.text("Address: {address}", {{"address", view.address}}),
                                        .tap = build.on(turn_to(FirstPage::address)),
                                        .is_small = true});
            });
        });
        problem(build, view);
    });
    const std::string word = view.is_waiting ? build.text("One moment") : build.text("Begin");
    back_and(build, FirstPage::yours, word, view.is_waiting || build.scene.place.draft().is_blank());
}

void address_page(Build& build, const FirstTimeView& view) {
    const std::string how = build.text("Staff know it. Usually it is here already.");
    head(build, build.text("Where is your information?"), {Reader::own(how)});
    ui::Box middle{.gap = 16, .grow = 1};
    middle.is_scrolling = true;
    middle.name = "address";
    build.tree.column(middle, [&] {
        ui::card(build.tree, [&] {
            build.tree.text(how, {.margin = {8, 0, 12, 0}});
            one_line(build, build.text("Address"), "https://foothold.example", ui::Keyboard::code);
        });
        problem(build, view);
    });
    back_and(build, FirstPage::code, build.text("Keep it"), build.scene.place.draft().is_blank());
}

void draw_page(Build& build, const FirstTimeView& view) {
    switch (view.page) {
    case FirstPage::language:
        return language_page(build);
    case FirstPage::code:
        return code_page(build, view);
    case FirstPage::address:
        return address_page(build, view);
    default:
        return picture_page(build, view.page);
    }
}

} // namespace

void draw_first_time(Build& build, const FirstTimeView& view) {
    const bool is_picture = view.page >= FirstPage::what_comes_next && view.page <= FirstPage::yours;
    ui::Box root{.padding = is_picture ? ui::Insets{} : page_insets(build), .gap = 16};
    root.width = build.scene.viewport.width;
    root.height = build.scene.viewport.height;
    root.fill = build.theme().colors().background;
    build.tree.column(root, [&] { draw_page(build, view); });
}

std::string greeting(const Reader& reader) { return reader.text("Welcome. Is this your language?"); }

} // namespace foothold::screens
