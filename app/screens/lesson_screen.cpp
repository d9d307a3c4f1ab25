#include "app/screens/lesson_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr float picture_radius = 14;

/// Beside the text where the screen is wide, else above it.
bool stands_beside(const Build& build) { return build.theme().has_columns(); }

// --- the picture

float height_max(const Build& build) { return build.scene.viewport.height * (stands_beside(build) ? 0.62f : 0.45f); }

void fetch_button(Build& build, const PictureView& picture) {
    build.tree.text(picture.size,
                    {.role = TextRole::label, .color = build.theme().colors().ink_soft, .align = text::Align::center});
    ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                            .icon = Icon::replay,
                            .word = build.text("Fetch it now"),
                            .tap = build.on(FetchPicture{picture.picture.hash}),
                            .is_small = true});
}

/// The place where a picture will be, in its shape, with words that stand for it.
void shape(Build& build, const PictureView& picture) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::all_around(16), .gap = 8, .grow = 1, .cross = ui::Cross::center, .main = ui::Main::center};
    box.ratio = ui::height_by_width(picture.picture.width_px, picture.picture.height_px);
    box.ratio_height_max = height_max(build);
    box.fill = colors.sunken;
    box.radius = picture_radius;
    build.tree.column(box, [&] {
        const bool is_unreadable = picture.state == PictureState::unreadable;
        build.tree.icon({.icon = is_unreadable ? Icon::info : Icon::cloud_queue, .size = 28, .color = colors.ink_soft});
        ui::words(build.tree, picture.description, {.weight = semibold, .align = text::Align::center});
        build.tree.text(picture.next, {.role = TextRole::label, .color = colors.ink_soft, .align = text::Align::center});
        if (picture.state == PictureState::costs) fetch_button(build, picture);
    });
}

void draw_picture(Build& build, const PictureView& picture) {
    if (picture.state != PictureState::costs && picture.state != PictureState::unreadable) build.looks_at(picture.picture.hash);
    if (picture.state != PictureState::here) return shape(build, picture);
    ui::Picture shown = picture.picture;
    shown.radius = picture_radius;
    shown.height_max = height_max(build);
    shown.grow = stands_beside(build) ? 1.0f : 0.0f;
    build.tree.picture(picture.description.text, shown);
}

// --- the words

std::vector<ui::Words> spoken(const LessonView& view) {
    std::vector<ui::Words> lines{Reader::own(view.progress)};
    if (view.picture) {
        lines.push_back(view.picture->description);
        lines.push_back(Reader::own(view.picture->next));
    }
    if (view.recorded)
        lines.push_back(*view.recorded);
    else
        lines.insert(lines.end(), view.paragraphs.begin(), view.paragraphs.end());
    return lines;
}

/// How far somebody is, in stones and in words, and Listen.
void progress_line(Build& build, const LessonView& view, const std::string& words, std::vector<ui::Words> lines) {
    const ui::Theme& theme = build.theme();
    ui::Box line{.gap = 12, .row_gap = 4, .min_height = 56, .wraps = true, .main = ui::Main::end};
    build.tree.row(line, [&] {
        ui::Box start{.gap = 16, .row_gap = 12, .grow = 1, .wrap_width = theme.scaled(150), .wraps = true};
        build.tree.row(start, [&] {
            build.tree.text(words, {.role = TextRole::head, .weight = semibold});
            ui::stones(build.tree, view.stones, false);
        });
        ui::listen(build.tree, build.listen(std::move(lines)));
    });
}

void page_words(Build& build, const LessonView& view) {
    progress_line(build, view, view.progress, spoken(view));
    for (const ui::Words& paragraph : view.paragraphs)
        linked_words(build, paragraph, {.role = TextRole::head, .is_reading = true});
}

void page_card(Build& build, const LessonView& view) {
    ui::Box box = ui::card_box(build.theme());
    const float inset = build.theme().is_phone() ? 16 : 24;
    box.padding = ui::all_around(inset);
    box.gap = 16;
    if (view.picture && stands_beside(build)) {
        box.gap = 24;
        box.cross = ui::Cross::start;
        return build.tree.row(box, [&] {
            draw_picture(build, *view.picture);
            build.tree.column({.gap = 16, .grow = 1}, [&] { page_words(build, view); });
        });
    }
    build.tree.column(box, [&] {
        if (view.picture) draw_picture(build, *view.picture);
        page_words(build, view);
    });
}

void end_card(Build& build, const LessonView& view) {
    const std::string title = build.text("You have read it");
    const ui::Words more =
        Reader::own(build.text("It stays here. You can read it again whenever you like, also without internet."));
    ui::Box box = ui::card_box(build.theme());
    box.gap = 8;
    build.tree.column(box, [&] {
        ui::big_tile(build.tree, build.theme().colors().ok, Icon::check_circle);
        progress_line(build, view, title, {Reader::own(title), more});
        ui::words(build.tree, more, {.is_reading = true, .margin = {0, 0, 8, 0}});
    });
}

// --- turning pages

/// Under the same name on every page, so that the keyboard stays on it.
void turning_button(Build& build, std::string_view name, const ui::Button& button) {
    build.tree.column({.grow = 1, .name = name}, [&] {
        ui::Button grown = button;
        grown.grow = 1;
        ui::button(build.tree, grown);
    });
}

void back_button(Build& build, const LessonView& view) {
    if (view.is_read())
        return turning_button(build, "page before",
                              {.kind = ui::ButtonKind::line,
                               .icon = Icon::replay,
                               .word = build.text("Read it again"),
                               .tap = build.on(TurnPage{0})});
    if (view.page == 0) return;
    turning_button(build, "page before",
                   {.kind = ui::ButtonKind::line,
                    .icon = Icon::chevron_left,
                    .word = build.scene.reader.text_in("a page of a lesson", "Back"),
                    .tap = build.on(TurnPage{view.page - 1}),
                    .is_icon_mirrored = true});
}

void on_button(Build& build, const LessonView& view) {
    if (view.is_read()) {
        const Route course = view.course_route.value_or(Route{});
        return turning_button(build, "page after",
                              {.icon = Icon::school, .word = build.text("To the course"), .tap = build.on(LeaveLesson{course})});
    }
    const bool is_last = view.page + 1 == view.pages;
    turning_button(build, "page after",
                   {.icon = is_last ? Icon::check : Icon::chevron_right,
                    .word = is_last ? build.text("I have read it") : build.scene.reader.text_in("a page of a lesson", "Next"),
                    .tap = build.on(TurnPage{view.page + 1}),
                    .is_icon_mirrored = !is_last,
                    .is_icon_at_end = !is_last});
}

void turning_bar(Build& build, const LessonView& view) {
    ui::button_row(build.tree, 12, [&] {
        back_button(build, view);
        on_button(build, view);
    });
}

/// Each page begins at its top. The head is part of it: what is large leaves little room otherwise.
void leaf(Build& build, const LessonView& view, const ui::Box& stage) {
    const std::string name = "lesson page " + std::to_string(view.page);
    ui::Box page = stage;
    page.padding.bottom = 8;
    page.name = name;
    if (view.page > 0) page.turns_back = build.on(TurnPage{view.page - 1});
    if (!view.is_read()) page.turns_on = build.on(TurnPage{view.page + 1});
    build.tree.column(page, [&] {
        detail_head(build, view.title, view.course);
        view.is_read() ? end_card(build, view) : page_card(build, view);
    });
}

} // namespace

void draw_lesson(Build& build, const LessonView& view) {
    const ui::Box stage = stage_box(build);
    const float bottom = build.theme().is_phone() ? 12 : 20;
    frame(build, {.grow = 1}, [&] {
        leaf(build, view, stage);
        build.tree.column({.padding = {12, stage.padding.end, bottom, stage.padding.start}}, [&] { turning_bar(build, view); });
    });
}

} // namespace foothold::screens
