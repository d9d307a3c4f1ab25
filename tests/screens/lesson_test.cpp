#include "app/screens/course_view.hpp"
#include "app/screens/lesson_view.hpp"
#include "app/screens/session_view.hpp"
#include "tests/screens/stage.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using client::AttachmentState;
using Phase = client::SyncStatus::Phase;

constexpr domain::Id course_id{2, 1};
constexpr domain::Id session_id{3, 1};
constexpr domain::Id lesson_id{14, 1};

domain::Hash hash_of(int number) {
    domain::Hash hash;
    hash.bytes[0] = static_cast<std::byte>(number);
    return hash;
}

domain::Course course() {
    domain::Course course;
    course.id = course_id;
    course.title = in("en", "Labour market and society");
    course.weeks = {in("en", "Rights and duties"), in("en", "How people find a job")};
    return course;
}

domain::Session session(domain::Id id, std::uint32_t week) {
    domain::Session session;
    session.id = id;
    session.course = course_id;
    session.week = week;
    session.starts = at("2026-03-12T10:00");
    session.ends = session.starts + domain::hour_s;
    return session;
}

/// With a picture on each page but the last.
domain::Lesson lesson(domain::Id id, const std::string& title, std::uint32_t week, domain::Id of_session = {}) {
    domain::Lesson lesson;
    lesson.id = id;
    lesson.course = course_id;
    lesson.week = week;
    lesson.session = of_session;
    lesson.title = in("en", title);
    for (int number = 1; number <= 2; ++number) {
        domain::LessonPage& page = lesson.pages.emplace_back();
        page.text = in("en", "One.\n\nTwo.");
        page.picture = domain::Attachment{.hash = hash_of(number), .bytes = 340'000, .media_type = domain::MediaType::png};
        page.picture->width_px = 480;
        page.picture->height_px = 300;
        page.picture->description = in("en", "A contract");
    }
    lesson.pages.emplace_back().text = in("en", "Three.");
    return lesson;
}

domain::Lesson rights() { return lesson(lesson_id, "Rights", 1); }

void arrive(Stage& stage, AttachmentState first, AttachmentState second, Phase phase = Phase::idle) {
    client::Changes changes;
    changes.status.phase = phase;
    changes.attachments = {{hash_of(1), {first, 0, 0}}, {hash_of(2), {second, 0, 0}}};
    stage.model.take(std::move(changes));
}

std::vector<std::string> titles(const std::vector<LessonRow>& rows) {
    std::vector<std::string> all;
    for (const LessonRow& row : rows) all.push_back(row.title.text);
    return all;
}

std::string offered(const Stage& stage) {
    return visible(make_course(course_id, stage.scene())->groups.at(0).lessons.at(0).detail);
}

std::string told(const Stage& stage) { return make_lesson(lesson_id, stage.scene())->picture->next; }

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("a lesson stands in its week, that of a session in the week of the session, and the rest with the course") {
    const Stage stage({course(), session(session_id, 2), rights(), lesson({14, 2}, "Of a session", 0, session_id),
                       lesson({14, 3}, "Of the course", 0), lesson({14, 4}, "Of no week that there is", 9),
                       domain::Lesson{.id = {14, 5}, .course = course_id, .week = 1, .title = in("en", "Without pages")}});
    const auto view = make_course(course_id, stage.scene());
    REQUIRE(view->groups.size() == 2);
    CHECK(titles(view->groups[0].lessons) == Titles{"Rights"});
    CHECK(titles(view->groups[1].lessons) == Titles{"Of a session"});
    CHECK(titles(view->lessons).size() == 2);
    CHECK(view->groups[0].lessons[0].route == Route{Screen::lesson, lesson_id});
}

TEST_CASE("a session offers its own lessons and those of its week") {
    const Stage stage({course(), session(session_id, 1), session({3, 2}, 2), rights(), lesson({14, 2}, "Its own", 0, session_id),
                       lesson({14, 3}, "Of another", 0, {3, 2}), lesson({14, 4}, "Of the course", 0)});
    auto offered_here = titles(make_session(session_id, stage.scene())->lessons);
    std::ranges::sort(offered_here);
    CHECK(offered_here == Titles{"Its own", "Rights"});
    CHECK(titles(make_session({3, 2}, stage.scene())->lessons) == Titles{"Of another"});
}

TEST_CASE("a course without weeks offers all its lessons") {
    domain::Course youth = course();
    youth.weeks.clear();
    const Stage stage({youth, session(session_id, 0), rights(), lesson({14, 2}, "Its own", 0, session_id)});
    CHECK(make_course(course_id, stage.scene())->lessons.size() == 2);
}

TEST_CASE("a row says how long a lesson is, and where its pictures are") {
    Stage stage({course(), rights()});
    CHECK(offered(stage) == "3 pages. The pictures come when there is internet.");
    arrive(stage, AttachmentState::here, AttachmentState::coming);
    CHECK(offered(stage) == "3 pages. The pictures are on their way.");
    arrive(stage, AttachmentState::here, AttachmentState::coming, Phase::offline);
    CHECK(offered(stage) == "3 pages. The pictures come when there is internet.");
    arrive(stage, AttachmentState::here, AttachmentState::on_server);
    stage.settings.is_metered = true;
    CHECK(offered(stage) == "3 pages. The pictures come when there is internet that costs nothing.");
    arrive(stage, AttachmentState::here, AttachmentState::here);
    CHECK(offered(stage) == "3 pages. Kept on this tablet.");
}

TEST_CASE("a lesson without pictures is kept as it is") {
    domain::Lesson words = rights();
    words.pages.erase(words.pages.begin(), words.pages.begin() + 2);
    CHECK(offered(Stage({course(), words})) == "1 page. Kept on this tablet.");
}

TEST_CASE("a lesson opens on its first page, and says which one it is") {
    const Stage stage({course(), rights()});
    const auto view = make_lesson(lesson_id, stage.scene());
    REQUIRE(view);
    CHECK(visible(view->progress) == "Page 1 of 3");
    CHECK(view->course.text == "Labour market and society");
    CHECK(view->course_route == Route{Screen::course, course_id});
    CHECK(view->stones.done == 0);
    CHECK(view->stones.has_now);
    REQUIRE(view->paragraphs.size() == 2);
    CHECK(view->paragraphs[0].text == "One.");
    CHECK(view->paragraphs[1].text == "Two.");
}

TEST_CASE("a lesson goes on where somebody has come to, and its end counts every page") {
    Stage stage({course(), rights()});
    stage.place.pages[lesson_id] = 2;
    CHECK(visible(make_lesson(lesson_id, stage.scene())->progress) == "Page 3 of 3");
    CHECK_FALSE(make_lesson(lesson_id, stage.scene())->picture);
    stage.place.pages[lesson_id] = 3;
    const auto end = make_lesson(lesson_id, stage.scene());
    CHECK(end->is_read());
    CHECK(end->stones.done == 3);
    CHECK_FALSE(end->stones.has_now);
    stage.place.pages[lesson_id] = 900; // a page that a correction has taken out
    CHECK(make_lesson(lesson_id, stage.scene())->is_read());
}

TEST_CASE("a picture that is not here says what happens next, and what it shows in any case") {
    Stage stage({course(), rights()});
    CHECK(told(stage) == "The picture comes when there is internet.");
    CHECK(make_lesson(lesson_id, stage.scene())->picture->description.text == "A contract");
    arrive(stage, AttachmentState::coming, AttachmentState::coming, Phase::syncing);
    CHECK(told(stage) == "The picture is on its way.");
    arrive(stage, AttachmentState::coming, AttachmentState::coming, Phase::waiting);
    CHECK(told(stage) == "The picture comes when there is internet.");
    arrive(stage, AttachmentState::here, AttachmentState::coming);
    CHECK(told(stage).empty());
    CHECK(make_lesson(lesson_id, stage.scene())->picture->picture.width_px == 480);
}

TEST_CASE("where internet costs, a picture says how large it is before somebody fetches it") {
    Stage stage({course(), rights()});
    stage.settings.is_metered = true;
    const auto picture = make_lesson(lesson_id, stage.scene())->picture;
    CHECK(picture->state == PictureState::costs);
    CHECK(picture->next == "The picture comes when there is internet that costs nothing.");
    CHECK(visible(picture->size) == "About 0.3 MB");
}

TEST_CASE("a picture that cannot be read, or is of a kind from a later version, is told in words") {
    Stage stage({course(), rights()});
    arrive(stage, AttachmentState::here, AttachmentState::here);
    Scene scene = stage.scene();
    const std::vector<domain::Hash> unreadable{hash_of(1)};
    scene.unreadable = unreadable;
    CHECK(make_lesson(lesson_id, scene)->picture->next == "The picture cannot be shown here. These words say what is in it.");
    CHECK(visible(make_course(course_id, scene)->groups[0].lessons[0].detail) == "3 pages. Kept on this tablet.");
    domain::Lesson newer = rights();
    newer.pages[0].picture->media_type = domain::MediaType::other;
    newer.pages[0].picture->description = {};
    const auto picture = make_lesson(lesson_id, Stage({course(), newer}).scene())->picture;
    CHECK(picture->state == PictureState::unreadable);
    CHECK(picture->description.text == "A picture");
}

TEST_CASE("a page is heard from whoever has recorded it in the language that is shown, once that is here") {
    domain::Lesson spoken = rights();
    spoken.pages[2].voices = {{"da", {.hash = hash_of(7), .media_type = domain::MediaType::opus}},
                              {"en", {.hash = hash_of(8), .media_type = domain::MediaType::opus}}};
    Stage stage({course(), spoken});
    stage.place.pages[lesson_id] = 2;
    CHECK_FALSE(make_lesson(lesson_id, stage.scene())->recorded);
    client::Changes changes;
    changes.status.phase = Phase::idle;
    changes.attachments = {{hash_of(8), {AttachmentState::here, 0, 0}}};
    stage.model.take(std::move(changes));
    const auto recorded = make_lesson(lesson_id, stage.scene())->recorded;
    REQUIRE(recorded);
    CHECK(recorded->recording == hash_of(8));
    CHECK(recorded->text == "Three.");
}

TEST_CASE("whose language a page is not in is said once") {
    domain::Lesson foreign = rights();
    foreign.pages[0].text = in("da", "En.\n\nTo.");
    const Stage stage({course(), foreign});
    const auto view = make_lesson(lesson_id, stage.scene());
    CHECK(view->paragraphs[0].is_fallback);
    CHECK_FALSE(view->paragraphs[1].is_fallback);
    CHECK(view->paragraphs[1].language == "da");
}

TEST_CASE("a lesson that is gone, or has no pages, has no page") {
    const Stage stage({course(), domain::Lesson{.id = lesson_id, .course = course_id}});
    CHECK_FALSE(make_lesson(lesson_id, stage.scene()));
    CHECK_FALSE(make_lesson({14, 9}, stage.scene()));
}

} // namespace foothold::screens
