#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using Lines = std::vector<std::string>;
using screens::Route;
using screens::Screen;

constexpr domain::Id course_id{2, 1};
constexpr domain::Id lesson_id{14, 1};

domain::Hash contract() {
    domain::Hash hash;
    hash.bytes[0] = std::byte{5};
    return hash;
}

domain::Hash voice() {
    domain::Hash hash;
    hash.bytes[0] = std::byte{6};
    return hash;
}

domain::LessonPage page(const std::string& text) { return {.text = {{{"en", text}}}, .picture = {}, .voices = {}}; }

std::vector<domain::Record> records() {
    domain::Course course;
    course.id = course_id;
    course.title = domain::untranslated("Society");
    domain::Lesson lesson;
    lesson.id = lesson_id;
    lesson.course = course_id;
    lesson.title = {{{"en", "Rights"}}};
    lesson.pages = {page("In writing.\n\nRead it in peace."), page("Write your hours down."),
                    page("Call 70 00 00 11 when you wonder.")};
    lesson.pages[0].picture = domain::Attachment{.hash = contract(), .bytes = 3000, .media_type = domain::MediaType::png};
    lesson.pages[0].picture->width_px = 480;
    lesson.pages[0].picture->height_px = 300;
    lesson.pages[0].picture->description = {{{"en", "A sheet of paper"}}};
    lesson.pages[1].voices = {{"en", {.hash = voice(), .bytes = 9000, .media_type = domain::MediaType::opus}}};
    lesson.pages[1].text = {{{"en", "Write your hours down.\n\nThen you remember them."}}};
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}, course, lesson};
}

/// Somebody with the lesson in front of them.
class Booklet : public Listener {
public:
    Booklet() : Listener(records(), {}, {"en"}, screens::person) {
        application().open({Screen::course, course_id});
        frame();
        tap("Rights");
    }

    bool is_on(const std::string& words) const { return shows(words); }
    void press(ui::Key key) {
        frame({.strokes = {key}});
        frame();
    }
    Route route() { return application().place().route(); }
    std::size_t depth() { return application().place().stack.size(); }
    void receive(client::AttachmentState state) {
        client::Changes changes;
        changes.status.phase = client::SyncStatus::Phase::idle;
        changes.attachments = {{contract(), {state, 0, 3000}}, {voice(), {state, 0, 9000}}};
        take(std::move(changes));
    }
    void listen() {
        tap("Listen");
        if (shows("Headphones are on")) tap("Headphones are on");
    }
};

} // namespace

TEST_CASE("a lesson is opened from its course, read page by page, and leads back there") {
    Booklet booklet;
    REQUIRE(booklet.route() == Route{Screen::lesson, lesson_id});
    CHECK(booklet.is_on("Page 1 of 3"));
    CHECK_FALSE(booklet.is_on("Write your hours down."));
    booklet.tap("Next");
    CHECK(booklet.is_on("Page 2 of 3"));
    CHECK(booklet.is_on("Write your hours down."));
    booklet.tap("Next");
    CHECK_FALSE(booklet.is_on("Next"));
    booklet.tap("I have read it");
    CHECK(booklet.is_on("You have read it"));
    booklet.tap("To the course");
    CHECK(booklet.route() == Route{Screen::course, course_id});
    CHECK(booklet.depth() == 1);
    booklet.tap("Rights");
    CHECK(booklet.is_on("Page 1 of 3"));
}

TEST_CASE("who leaves a lesson amid it goes on there, and who has read it can begin again") {
    Booklet booklet;
    booklet.tap("Next");
    booklet.press(ui::Key::escape);
    REQUIRE(booklet.route().screen == Screen::course);
    booklet.tap("Rights");
    CHECK(booklet.is_on("Page 2 of 3"));
    booklet.press(ui::Key::right);
    booklet.press(ui::Key::right);
    REQUIRE(booklet.is_on("You have read it"));
    booklet.tap("Read it again");
    CHECK(booklet.is_on("Page 1 of 3"));
}

TEST_CASE("keys turn the pages, and the same button stays under them") {
    Booklet booklet;
    booklet.press(ui::Key::left);
    CHECK(booklet.is_on("Page 1 of 3"));
    booklet.press(ui::Key::page_down);
    CHECK(booklet.is_on("Page 2 of 3"));
    booklet.press(ui::Key::page_up);
    CHECK(booklet.is_on("Page 1 of 3"));
    for (int stops = 0; stops < 40; ++stops) {
        booklet.press(ui::Key::tab);
        const auto& nodes = booklet.tree().nodes();
        const auto focused = std::ranges::find_if(
            nodes, [&](const ui::Node& node) { return booklet.application().surface().interaction().is_focused(node); });
        if (focused != nodes.end() && nodes[focused->parent].box.name == "page after") break;
    }
    booklet.press(ui::Key::activate);
    booklet.press(ui::Key::activate);
    CHECK(booklet.is_on("Page 3 of 3"));
    booklet.press(ui::Key::activate);
    CHECK(booklet.is_on("You have read it"));
}

TEST_CASE("a page is heard with what its picture shows, and the picture stands on a band meanwhile") {
    Booklet booklet;
    booklet.receive(client::AttachmentState::here);
    booklet.listen();
    CHECK(booklet.said_lines() == Lines{"Page 1 of 3", "A sheet of paper", "In writing.", "Read it in peace."});
    booklet.hear_line(1);
    REQUIRE(booklet.bands().size() == 1);
    CHECK(booklet.tree().nodes()[booklet.bands().front()].kind == ui::Node::Kind::picture);
    booklet.hear_line(3);
    CHECK(booklet.being_read() == Lines{"Read it in peace."});
    booklet.press(ui::Key::right);
    CHECK(booklet.stops == 1);
}

TEST_CASE("a picture that has not come is told in words, and a number in the text can be called") {
    Booklet booklet;
    CHECK(booklet.is_on("A sheet of paper"));
    CHECK(booklet.is_on("The picture comes when there is internet."));
    booklet.press(ui::Key::right);
    booklet.press(ui::Key::right);
    CHECK(booklet.is_on("Call 70 00 00 11"));
}

TEST_CASE("a picture is asked for once, when somebody looks at its page") {
    Booklet booklet;
    CHECK(booklet.opened == std::vector{contract()});
    booklet.press(ui::Key::right);
    booklet.press(ui::Key::left);
    CHECK(booklet.opened.size() == 1);
}

TEST_CASE("where internet costs, a picture is fetched when somebody says so") {
    Booklet booklet;
    booklet.opened.clear();
    booklet.application().set_settings({.is_metered = true});
    booklet.receive(client::AttachmentState::on_server);
    CHECK(booklet.opened.empty());
    booklet.tap("Fetch it now");
    CHECK(booklet.opened == std::vector{contract()});
}

TEST_CASE("a picture whose bytes are none is told calmly, and its page can be read") {
    Booklet booklet;
    booklet.receive(client::AttachmentState::here);
    booklet.application().tell_unreadable(contract());
    booklet.frame();
    CHECK(booklet.is_on("The picture cannot be shown here. These words say what is in it."));
    CHECK(booklet.is_on("A sheet of paper"));
    CHECK(booklet.is_on("In writing."));
}

TEST_CASE("a page that somebody has recorded is heard from them, also where there is no voice in the language") {
    Booklet booklet;
    booklet.receive(client::AttachmentState::here);
    CHECK(booklet.recordings.empty());
    booklet.speech.has_voice = false;
    booklet.press(ui::Key::right);
    CHECK(booklet.recordings == std::vector{voice()});
    CHECK_FALSE(booklet.is_on("No voice yet"));
    booklet.listen();
    REQUIRE(booklet.said_lines() == Lines{"Page 2 of 3", "Write your hours down.\n\nThen you remember them."});
    CHECK(booklet.said.back().lines.back().recording == voice());
    booklet.hear_line(1);
    CHECK(booklet.being_read() == Lines{"Write your hours down.", "Then you remember them."});
}

} // namespace foothold::main
