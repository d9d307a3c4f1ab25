#include "app/main/first_time.hpp"
#include "app/text/fonts.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

namespace foothold::main {

namespace {

/// Somebody in front of a device that is nobody's, who may have this code.
class Newcomer {
public:
    explicit Newcomer(std::string server = "https://foothold.example") :
        catalogues_(*i18n::Catalogues::open(FOOTHOLD_LOCALES)),
        first_time_(catalogues_, fonts_, {}, 1, "en", std::move(server), hands()) {
        frame();
    }

    void frame(ui::Input input = {}) {
        input.time_s = time_s_ += 0.016;
        first_time_.frame({800, 1280}, input, screens::morning, {.has_voice = true});
    }
    void tap(std::string_view word) {
        const ui::Node* node = find(word);
        if (!node) throw std::runtime_error("nothing says " + std::string{word});
        tap_at(node->rect);
    }
    void write(const std::string& words) {
        for (const ui::Node& node : first_time_.surface().tree().nodes())
            if (node.box.is_field) {
                tap_at(node.rect);
                break;
            }
        frame({.strokes = {words}});
        frame();
    }
    bool shows(std::string_view word) { return find(word) != nullptr; }
    /// Past the pictures.
    void go_to_the_code() {
        for (int page = 0; page < 4; ++page) tap("Go on");
    }

    FirstTime& pages() { return first_time_; }
    std::vector<std::pair<std::string, std::string>> asked; ///< server and code
    std::vector<std::string> said;

private:
    const ui::Node* find(std::string_view word) {
        for (const ui::Node& node : first_time_.surface().tree().nodes())
            if (screens::visible(std::string{node.content}) == word) return &node;
        return nullptr;
    }
    void tap_at(ui::Rect rect) {
        const bool is_mirrored = first_time_.surface().tree().theme().is_right_to_left;
        const float x = rect.x + rect.width / 2;
        const ui::Point at{is_mirrored ? 800 - x : x, rect.y + rect.height / 2};
        frame({.pointer = at, .presses = {{at, true}, {at, false}}});
        frame();
    }
    FirstTimeHands hands() {
        return {.enrol = [this](const std::string& server, const std::string& code) { asked.emplace_back(server, code); },
                .speak = [this](const screens::Speak& speak) { said.push_back(speak.lines.front().text); },
                .has_voice = [](const std::string&) { return true; }};
    }

    i18n::Catalogues catalogues_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    FirstTime first_time_;
    double time_s_ = 0;
};

} // namespace

TEST_CASE("a language is chosen by its own name, and is heard at once") {
    Newcomer newcomer;
    newcomer.tap("العربية");
    CHECK(newcomer.pages().language() == "ar");
    REQUIRE(newcomer.said.size() == 1);
    CHECK(newcomer.said.front() != "Welcome. Is this your language?");
    newcomer.tap("English");
    CHECK(newcomer.said.back() == "Welcome. Is this your language?");
}

TEST_CASE("three pictures lie between the language and the code, and one can go back") {
    Newcomer newcomer;
    newcomer.go_to_the_code();
    CHECK(newcomer.shows("Write your code"));
    newcomer.tap("Back");
    CHECK(newcomer.shows("It is yours"));
    newcomer.frame({.strokes = {ui::Key::escape}});
    newcomer.frame();
    CHECK(newcomer.shows("It works without internet"));
}

TEST_CASE("a code is sent once, and why it did not do is said in the reader's language") {
    Newcomer newcomer;
    newcomer.go_to_the_code();
    newcomer.write(" K7M2P-9QX4D ");
    newcomer.tap("Begin");
    newcomer.tap("One moment");
    REQUIRE(newcomer.asked.size() == 1);
    CHECK(newcomer.asked.front() == std::pair<std::string, std::string>{"https://foothold.example", "K7M2P-9QX4D"});
    newcomer.pages().tell({"enrol.code_wrong", ""});
    newcomer.frame();
    newcomer.frame();
    CHECK(newcomer.shows("It did not work yet"));
    newcomer.tap("Begin");
    CHECK(newcomer.asked.size() == 2);
}

TEST_CASE("without an address it is asked for first, and is taken for one that can be trusted") {
    Newcomer newcomer{""};
    newcomer.go_to_the_code();
    CHECK(newcomer.shows("Where is your information?"));
    newcomer.write("foothold.example");
    newcomer.tap("Keep it");
    CHECK(newcomer.shows("Write your code"));
    newcomer.write("K7M2P9QX4D");
    newcomer.tap("Begin");
    REQUIRE(newcomer.asked.size() == 1);
    CHECK(newcomer.asked.front().first == "https://foothold.example");
}

} // namespace foothold::main
