#include "app/i18n/error_text.hpp"
#include "app/main/first_time.hpp"
#include "app/text/fonts.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

namespace foothold::main {

namespace {

/// A try that comes by itself comes after two and a half seconds, not with the next frame.
class Unhurried final : public client::Random {
public:
    std::uint64_t next() override { return 2500; }
};

/// Somebody in front of a device that is nobody's, who may have this code.
class Newcomer {
public:
    explicit Newcomer(std::string server = "https://foothold.example") :
        catalogues_(*i18n::Catalogues::open(FOOTHOLD_LOCALES)),
        first_time_(catalogues_, fonts_, {}, 1, "en", std::move(server), hands()) {
        frame();
    }

    Application::Frame frame(ui::Input input = {}) {
        input.time_s = time_s_ += 0.016;
        return first_time_.frame({800, 1280}, input, screens::morning, {.has_voice = true});
    }
    /// Nobody does anything meanwhile.
    void pass(double seconds) {
        time_s_ += seconds;
        frame();
        frame();
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

    void send_a_code() {
        go_to_the_code();
        write("K7M2P-9QX4D");
        tap("Begin");
    }
    void hear(const std::string& code, std::optional<std::chrono::seconds> retry_after = std::nullopt) {
        first_time_.tell({code, ""}, retry_after);
        frame();
        frame();
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
                .has_voice = [](const std::string&) { return true; },
                .random = &random_};
    }

    i18n::Catalogues catalogues_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Unhurried random_;
    FirstTime first_time_;
    double time_s_ = 0;
};

constexpr const char* waiting = "Waiting for the next try. Keep this page open, or press Begin to try at once.";
constexpr double longest_pause_s = 60;

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

TEST_CASE("a code is tried again by itself while the server does not answer") {
    Newcomer newcomer;
    newcomer.send_a_code();
    for (std::size_t tries = 1; tries < 8; ++tries) {
        REQUIRE(newcomer.asked.size() == tries);
        newcomer.hear("network.refused");
        CHECK(newcomer.shows(waiting));
        newcomer.pass(longest_pause_s);
        CHECK(newcomer.shows("Trying again now."));
        CHECK(newcomer.shows("One moment"));
        CHECK(newcomer.asked.size() == tries + 1);
    }
    CHECK(newcomer.asked.back() == newcomer.asked.front());
}

TEST_CASE("the first try that comes by itself comes within five seconds, and the window is told when") {
    Newcomer newcomer;
    newcomer.send_a_code();
    newcomer.pages().tell({"server.busy", ""});
    const auto frame = newcomer.frame();
    REQUIRE(frame.changes_in_s);
    CHECK(*frame.changes_in_s <= 5);
    newcomer.pass(5);
    CHECK(newcomer.asked.size() == 2);
}

TEST_CASE("a code is not tried again before the server wants it") {
    Newcomer newcomer;
    newcomer.send_a_code();
    newcomer.hear("server.busy", std::chrono::seconds{40});
    newcomer.pass(39);
    CHECK(newcomer.asked.size() == 1);
    CHECK(newcomer.shows(waiting));
    newcomer.pass(7);
    CHECK(newcomer.asked.size() == 2);
}

TEST_CASE("where Foothold says that it tries again by itself it does") {
    for (const std::string_view code : i18n::explained_codes()) {
        if (!code.starts_with("network.") && !code.starts_with("protocol.")) continue;
        INFO(code);
        Newcomer newcomer;
        newcomer.send_a_code();
        newcomer.hear(std::string{code});
        const i18n::Catalogues no_words;
        const std::string said = i18n::explain({no_words, {"en"}}, {std::string{code}, ""});
        if (said.find("tries again by itself") != std::string::npos) CHECK(newcomer.shows(waiting));
    }
}

TEST_CASE("a code that the server does not know is not tried again by itself") {
    Newcomer newcomer;
    newcomer.send_a_code();
    newcomer.hear("enrol.code_wrong");
    CHECK(newcomer.shows("It did not work yet"));
    CHECK_FALSE(newcomer.shows(waiting));
    newcomer.pass(longest_pause_s);
    CHECK(newcomer.asked.size() == 1);
}

TEST_CASE("who writes another code is asked nothing about the one before") {
    Newcomer newcomer;
    newcomer.send_a_code();
    newcomer.hear("network.refused");
    newcomer.write("7");
    CHECK_FALSE(newcomer.shows("It did not work yet"));
    newcomer.pass(longest_pause_s);
    CHECK(newcomer.asked.size() == 1);
    newcomer.tap("Begin");
    REQUIRE(newcomer.asked.size() == 2);
    CHECK(newcomer.asked.back().second != "K7M2P-9QX4D");
}

TEST_CASE("who leaves the page of the code leaves its tries") {
    Newcomer newcomer;
    newcomer.send_a_code();
    newcomer.hear("network.refused");
    newcomer.tap("Back");
    newcomer.pass(longest_pause_s);
    newcomer.tap("Go on");
    CHECK_FALSE(newcomer.shows("It did not work yet"));
    newcomer.pass(longest_pause_s);
    CHECK(newcomer.asked.size() == 1);
}

TEST_CASE("what the server says about a code is not said on another page") {
    Newcomer newcomer;
    newcomer.send_a_code();
    newcomer.tap("Back");
    newcomer.hear("network.refused");
    newcomer.pass(longest_pause_s);
    newcomer.tap("Go on");
    CHECK_FALSE(newcomer.shows("It did not work yet"));
    CHECK(newcomer.shows("Begin"));
    CHECK(newcomer.asked.size() == 1);
}

TEST_CASE("who presses Begin tries at once, and the next pause is short again") {
    Newcomer newcomer;
    newcomer.send_a_code();
    for (int tries = 0; tries < 6; ++tries) {
        newcomer.hear("network.refused");
        newcomer.pass(longest_pause_s);
    }
    newcomer.hear("network.refused");
    newcomer.tap("Begin");
    REQUIRE(newcomer.asked.size() == 8);
    CHECK_FALSE(newcomer.shows("It did not work yet"));
    newcomer.hear("network.refused");
    newcomer.pass(5);
    CHECK(newcomer.asked.size() == 9);
}

TEST_CASE("what is no address is refused where it was written, and the words go when it is corrected") {
    Newcomer newcomer{""};
    newcomer.go_to_the_code();
    newcomer.write("nonsense blah");
    newcomer.tap("Keep it");
    CHECK(newcomer.shows("Where is your information?"));
    CHECK(newcomer.shows("The address of the server cannot be read. Look at it once more."));
    newcomer.write("x");
    CHECK_FALSE(newcomer.shows("It did not work yet"));
}

TEST_CASE("an address where the code would travel in clear is refused where it was written") {
    Newcomer newcomer{""};
    newcomer.go_to_the_code();
    newcomer.write("http://foothold.example");
    newcomer.tap("Keep it");
    CHECK(newcomer.shows("Where is your information?"));
    CHECK(newcomer.shows("It did not work yet"));
}

} // namespace foothold::main
