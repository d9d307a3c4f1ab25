#include "app/screens/lesson_rows.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/picture_words.hpp"
#include "domain/lesson_material.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Course;
using domain::Lesson;
using domain::Session;

namespace {

/// Pictures that cannot be shown are told on their page.
PictureState worst_state(const Lesson& lesson, const Scene& scene) {
    PictureState worst = PictureState::here;
    for (const domain::LessonPage& page : lesson.pages) {
        const PictureState state = page.picture ? state_of(*page.picture, scene) : PictureState::here;
        if (state != PictureState::unreadable) worst = std::max(worst, state);
    }
    return worst;
}

LessonRow make_row(const Lesson& lesson, const Scene& scene) {
    const auto count = static_cast<std::int64_t>(lesson.pages.size());
    const std::string pages = scene.reader.plural("{count} page", "{count} pages", count);
    const std::string state = words_of_all(worst_state(lesson, scene), scene);
    return {scene.reader.content(lesson.title),
            scene.text("{pages}. {state}", {i18n::phrase("pages", pages), i18n::phrase("state", state)}),
            {Screen::lesson, lesson.id}};
}

/// In the order in which they are taught.
template <class Fits>
std::vector<LessonRow> rows(const Scene& scene, const Fits& fits) {
    std::vector<const Lesson*> lessons;
    for (const auto& [id, lesson] : scene.records().all<Lesson>())
        if (!lesson.pages.empty() && fits(lesson)) lessons.push_back(&lesson);
    std::ranges::stable_sort(lessons, {}, [&](const Lesson* lesson) { return domain::days_of(*lesson, scene.records()); });
    std::vector<LessonRow> made;
    for (const Lesson* lesson : lessons) made.push_back(make_row(*lesson, scene));
    return made;
}

/// 0: of none that the course has.
std::uint32_t week_of(const Lesson& lesson, const Course& course, const Scene& scene) {
    const auto* session = scene.records().find<Session>(lesson.session);
    const std::uint32_t week = session ? session->week : lesson.week;
    return week <= course.weeks.size() ? week : 0;
}

} // namespace

std::vector<LessonRow> lessons_of_week(const Course& course, std::uint32_t week, const Scene& scene) {
    return rows(scene,
                [&](const Lesson& lesson) { return lesson.course == course.id && week_of(lesson, course, scene) == week; });
}

std::vector<LessonRow> lessons_of_session(const Session& session, const Scene& scene) {
    return rows(scene, [&](const Lesson& lesson) {
        if (!lesson.session.is_nil()) return lesson.session == session.id;
        return lesson.course == session.course && lesson.week > 0 && lesson.week == session.week;
    });
}

std::vector<LessonRow> lessons_outside_weeks(const Course& course, const Scene& scene) {
    return lessons_of_week(course, 0, scene);
}

void lessons_card(Build& build, const std::vector<LessonRow>& lessons) {
    if (lessons.empty()) return;
    std::vector<ui::Words> spoken;
    for (const LessonRow& lesson : lessons) {
        spoken.push_back(lesson.title);
        spoken.push_back(Reader::own(lesson.detail));
    }
    ui::card(build.tree, [&] {
        card_head(build, build.text("To read"), spoken);
        for (const LessonRow& lesson : lessons)
            ui::list_row(build.tree, {.tone = build.theme().colors().course,
                                      .icon = ui::Icon::menu_book,
                                      .title = lesson.title,
                                      .detail = Reader::own(lesson.detail),
                                      .tap = build.on(Open{lesson.route}),
                                      .is_first = &lesson == &lessons.front()});
    });
}

void lesson_row(Build& build, const LessonRow& lesson) {
    const ui::Theme& theme = build.theme();
    ui::Box box{.padding = ui::symmetric(6, 12), .gap = 12, .min_height = 60, .radius = 14};
    box.pressed_fill = theme.colors().sunken;
    box.tap = build.on(Open{lesson.route});
    build.tree.row(box, [&] {
        build.tree.icon({.icon = ui::Icon::menu_book, .size = theme.icon(24), .color = theme.colors().course.ink});
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, lesson.title, {.weight = text::Weight::semibold});
            build.tree.text(lesson.detail, {.role = ui::TextRole::label, .color = theme.colors().ink_soft});
        });
        ui::chevron(build.tree);
    });
}

} // namespace foothold::screens
