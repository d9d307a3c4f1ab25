#include "app/main/gallery.hpp"

#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "sync/server/digest.hpp"
#include "tests/screens/stage.hpp"
#include "tests/shell/encoded_picture.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdlib>
#include <functional>

namespace foothold::main {

namespace {

constexpr domain::Id course_id{2, 1};
constexpr domain::Id lesson_id{14, 1};

server::Blob blob_of(std::string bytes, domain::MediaType type = domain::MediaType::png) {
    return {{server::digest_of(bytes)}, type, std::move(bytes)};
}

domain::LessonPage page_with(const server::Blob& blob) {
    domain::LessonPage page;
    page.text = domain::untranslated("Words");
    page.picture = domain::Attachment{.hash = blob.hash,
                                      .bytes = static_cast<std::uint32_t>(blob.bytes.size()),
                                      .media_type = domain::MediaType::png,
                                      .width_px = 480,
                                      .height_px = 300,
                                      .description = domain::untranslated("Two colours")};
    return page;
}

/// A server with a course that has a lesson: a picture on its first page, and bytes that are none on its second.
struct School {
    School() : server(folder.path() / "server") {
        const domain::Person samira{.id = screens::person, .name = "Samira", .languages = {"en"}};
        domain::Course course;
        course.id = course_id;
        course.title = domain::untranslated("Society");
        course.from = domain::danish_time(screens::morning).date;
        course.until = course.from + 40;
        domain::Enrolment enrolment{.id = {4, 1}, .person = screens::person, .course = course_id};
        enrolment.status = domain::EnrolmentStatus::active;
        domain::Lesson lesson;
        lesson.id = lesson_id;
        lesson.course = course_id;
        lesson.title = domain::untranslated("Rights");
        lesson.pages = {page_with(picture), page_with(damaged)};
        lesson.pages[1].text = {{{"en", "Words"}}};
        lesson.pages[1].voices = {
            {"en",
             {.hash = voice.hash, .bytes = static_cast<std::uint32_t>(voice.bytes.size()), .media_type = voice.media_type}}};
        server.load({samira, course, enrolment, lesson}, {picture, damaged, voice});
    }

    TemporaryFolder folder;
    sync_tests::RunningServer server;
    server::Blob picture = blob_of(png_of(shell::two_coloured(480, 300)));
    server::Blob voice = blob_of("somebody's voice", domain::MediaType::opus);
    server::Blob damaged = blob_of("\x89PNG and nothing that belongs to one");
};

/// The app as its window runs it, on a screen that nobody sees.
class Desk {
public:
    explicit Desk(School& school) {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        const client::DataDirectory data{.root = school.folder.path() / "tablet"};
        client::CurlTransport transport;
        REQUIRE(client::enrol(data, school.server.url(), school.server.invite(screens::person), "Tablet", transport));
        auto opened = shell::Window::open({.title = "Lesson", .width = 400, .height = 800});
        REQUIRE(opened);
        window_ = std::move(*opened);
        client::Worker::Options options;
        options.directory = data;
        options.wake = [] { shell::Window::wake(); };
        auto started = client::Worker::start(std::move(options));
        REQUIRE(started);
        worker_ = std::move(*started);
        gallery_.emplace(*worker_, *window_, [] { shell::Window::wake(); });
        Hands hands{.perform = [](const domain::Intent&) { return domain::Id{}; },
                    .open_picture = [this](const domain::Hash& picture) { gallery_->open(picture); },
                    .open_recording = [this](const domain::Hash& recording) { gallery_->hear(recording); }};
        application_.emplace(catalogues_, fonts_, worker_->model(), screens::Settings{}, 1.0f, std::move(hands));
        application_->open({screens::Screen::lesson, lesson_id});
    }

    void frame(std::vector<ui::Stroke> strokes = {}) {
        worker_->poll();
        gallery_->take_loaded(*application_);
        application_->frame({400, 800}, {.strokes = std::move(strokes)}, screens::morning, {});
        window_->present(application_->surface());
        gallery_->bring(application_->surface().pictures());
    }

    bool becomes(const std::function<bool()>& holds) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!holds() && std::chrono::steady_clock::now() < deadline) {
            frame();
            window_->wait(std::chrono::milliseconds(5));
        }
        return holds();
    }

    bool shows_picture() {
        const auto& shown = application_->surface().pictures();
        return shown.size() == 1 && window_->pictures().has(shown.front());
    }
    bool says(std::string_view words) const {
        for (const ui::Node& node : application_->surface().tree().nodes())
            if (screens::visible(std::string{node.content}) == words) return true;
        return false;
    }
    void go_offline() { worker_->set_offline(true); }
    std::string recording(const server::Blob& blob) const { return gallery_->recording(blob.hash); }
    shell::Window& window() { return *window_; }

private:
    i18n::Catalogues catalogues_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    std::unique_ptr<shell::Window> window_;
    std::unique_ptr<client::Worker> worker_;
    std::optional<Gallery> gallery_;
    std::optional<Application> application_;
};

} // namespace

TEST_CASE("a picture comes from the server onto the window, comes again from the disk, and damaged bytes are told") {
    School school;
    Desk desk{school};
    REQUIRE(desk.becomes([&] { return desk.shows_picture(); }));
    CHECK(desk.window().pictures().bytes() < 400u * 400 * 4);

    desk.go_offline();
    school.server.stop();
    desk.window().pictures().forget(); // as when the renderer has lost them
    CHECK_FALSE(desk.shows_picture());
    CHECK(desk.becomes([&] { return desk.shows_picture(); }));

    desk.frame({ui::Key::right});
    CHECK(desk.becomes([&] { return desk.says("The picture cannot be shown here. These words say what is in it."); }));
    CHECK(desk.says("Words"));
    CHECK(desk.becomes([&] { return desk.recording(school.voice) == school.voice.bytes; }));
    CHECK(desk.recording(school.picture).empty());
    desk.frame({ui::Key::left});
    CHECK(desk.becomes([&] { return desk.shows_picture(); }));
}

} // namespace foothold::main
