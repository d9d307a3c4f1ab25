#include "app/shell/speech.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

namespace foothold::shell {

namespace {

using namespace std::chrono_literals;

const ui::Words brief{"Hej.", "da"};
const ui::Words lengthy{"Det her er en lang historie om en by ved vandet, hvor alle mennesker kender hinanden godt.", "da"};

/// A speaker on a device that plays into nothing, in real time.
class Speaker {
public:
    explicit Speaker(const char* driver) {
        ::setenv("SDL_AUDIODRIVER", driver, 1);
        speech.emplace([this] { ++wakes; });
        REQUIRE(becomes([&] { return speech->is_ready(); }));
    }

    template <class Condition>
    static bool becomes(Condition&& condition, std::chrono::milliseconds patience = 20s) {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        while (!condition() && std::chrono::steady_clock::now() < deadline) std::this_thread::sleep_for(5ms);
        return condition();
    }

    std::atomic<int> wakes = 0;
    std::optional<Speech> speech;
};

} // namespace

TEST_CASE("what is read has its id until it is over, and the end wakes the window") {
    Speaker speaker("dummy");
    CHECK(speaker.speech->has_voice("da"));
    CHECK_FALSE(speaker.speech->has_voice("ti"));
    CHECK(Speaker::becomes([&] { return speaker.wakes == 1; }));
    speaker.speech->say(7, {brief});
    CHECK(speaker.speech->speaking() == 7);
    CHECK(Speaker::becomes([&] { return !speaker.speech->speaking(); }));
    CHECK(Speaker::becomes([&] { return speaker.wakes == 2; }));
}

TEST_CASE("Stop stops at once, and so does the window when it closes") {
    Speaker speaker("dummy");
    speaker.speech->say(7, {lengthy, lengthy, lengthy});
    std::this_thread::sleep_for(300ms);
    CHECK(speaker.speech->speaking() == 7);
    speaker.speech->stop();
    CHECK_FALSE(speaker.speech->speaking());
    speaker.speech->say(8, {lengthy, lengthy, lengthy});
    std::this_thread::sleep_for(300ms);
    const auto closed = std::chrono::steady_clock::now();
    speaker.speech.reset();
    CHECK(std::chrono::steady_clock::now() - closed < 5s);
}

TEST_CASE("a second Listen takes the place of the first") {
    Speaker speaker("dummy");
    speaker.speech->say(1, {lengthy, lengthy, lengthy, lengthy, lengthy, lengthy});
    std::this_thread::sleep_for(300ms);
    speaker.speech->say(2, {brief});
    CHECK(speaker.speech->speaking() == 2);
    CHECK(Speaker::becomes([&] { return !speaker.speech->speaking(); }, 15s));
}

TEST_CASE("lines without a voice are left out") {
    Speaker speaker("dummy");
    speaker.speech->say(3, {{"ሰላም", "ti"}});
    CHECK(Speaker::becomes([&] { return !speaker.speech->speaking(); }));
}

TEST_CASE("without a loudspeaker nothing has a voice and nothing is said") {
    Speaker speaker("there is no such driver");
    CHECK_FALSE(speaker.speech->has_voice("da"));
    speaker.speech->say(7, {lengthy});
    CHECK_FALSE(speaker.speech->speaking());
}

} // namespace foothold::shell
