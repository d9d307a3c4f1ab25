#include "app/screens/lesson_view.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Lesson;
using domain::LessonPage;

namespace {

PictureView make_picture(const domain::Attachment& picture, const Scene& scene) {
    PictureView view{.picture = {picture.hash, picture.width_px, picture.height_px},
                     .description = scene.reader.content(picture.description),
                     .state = state_of(picture, scene)};
    if (view.description.empty()) view.description = Reader::own(scene.text("A picture"));
    view.next = words_of(view.state, scene);
    if (view.state == PictureState::costs)
        view.size = scene.text("About {size}", {i18n::phrase("size", scene.reader.numbers().megabytes(picture.bytes))});
    return view;
}

/// Each is read aloud by itself; whose language it is not is said once.
std::vector<ui::Words> paragraphs_of(const ui::Words& text) {
    constexpr std::string_view empty_line = "\n\n";
    std::vector<ui::Words> paragraphs;
    for (std::size_t begin = 0; begin < text.text.size();) {
        const std::size_t end = std::min(text.text.find(empty_line, begin), text.text.size());
        const bool is_first = paragraphs.empty();
        if (end > begin)
            paragraphs.push_back({text.text.substr(begin, end - begin), text.language, text.is_fallback && is_first});
        begin = end + empty_line.size();
    }
    return paragraphs;
}

/// In the language of the text, so that what is heard is what is seen.
std::optional<ui::Words> recorded_words(const LessonPage& page, ui::Words text, const Scene& scene) {
    const auto voice = std::ranges::find(page.voices, text.language, &domain::VoiceClip::language);
    if (text.language.empty() || voice == page.voices.end()) return std::nullopt;
    if (scene.model.attachment(voice->clip.hash).state != client::AttachmentState::here) return std::nullopt;
    text.recording = voice->clip.hash;
    return text;
}

std::uint32_t page_in(const Lesson& lesson, const Place& place) {
    const auto come_to = place.pages.find(lesson.id);
    const auto pages = static_cast<std::uint32_t>(lesson.pages.size());
    return come_to == place.pages.end() ? 0 : std::min(come_to->second, pages);
}

void add_page(LessonView& view, const LessonPage& page, const Scene& scene) {
    view.progress = scene.text("Page {page} of {pages}", {i18n::phrase("page", scene.reader.number(view.page + 1)),
                                                          i18n::phrase("pages", scene.reader.number(view.pages))});
    if (page.picture) view.picture = make_picture(*page.picture, scene);
    const ui::Words text = scene.reader.content(page.text);
    view.paragraphs = paragraphs_of(text);
    view.recorded = recorded_words(page, text, scene);
}

} // namespace

std::optional<LessonView> make_lesson(domain::Id id, const Scene& scene) {
    const auto* lesson = scene.records().find<Lesson>(id);
    if (!lesson || lesson->pages.empty()) return std::nullopt;
    LessonView view{.title = scene.reader.content(lesson->title),
                    .page = page_in(*lesson, scene.place),
                    .pages = static_cast<std::uint32_t>(lesson->pages.size())};
    view.stones = {view.page, view.pages, !view.is_read()};
    if (const auto* course = scene.records().find<domain::Course>(lesson->course)) {
        view.course = scene.reader.content(course->title);
        view.course_route = Route{Screen::course, course->id};
    }
    if (!view.is_read()) add_page(view, lesson->pages[view.page], scene);
    return view;
}

} // namespace foothold::screens
