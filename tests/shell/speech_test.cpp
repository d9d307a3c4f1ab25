#include "app/shell/speech.hpp"

#include "tests/shell/tone.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

namespace foothold::shell {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

Utterance line(const std::string& text, const std::string& language = "da") {
    return {language, {{text, language}}, std::nullopt};
}

const Utterance brief = line("Hej.");
const Utterance lengthy = line("Det her er en lang historie om en by ved vandet, hvor alle mennesker kender hinanden godt.");
const Utterance without_voice = line("Salaan", "so");

/// A speaker on a device that plays into nothing, in real time.
class Speaker {
public:
    explicit Speaker(const char* driver) {
        ::setenv("SDL_AUDIODRIVER", driver, 1);
        speech.emplace([this] { ++wakes; });
        REQUIRE(becomes([&] { return speech->is_ready() && wakes == 1; }));
    }
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;
    ~Speaker() {
        speech.reset();
        ::unsetenv("SDL_DISKAUDIODELAY");
    }

    template <class Condition>
    static bool becomes(Condition&& condition, std::chrono::milliseconds patience = 20s) {
        const auto deadline = steady_clock::now() + patience;
        while (!condition() && steady_clock::now() < deadline) std::this_thread::sleep_for(5ms);
        return condition();
    }

    bool reads_line(std::size_t line) const {
        return becomes([&] {
            const auto reading = speech->reading();
            return reading && reading->line == line;
        });
    }
    bool is_over() const {
        return becomes([&] { return !speech->reading(); });
    }

    std::atomic<int> wakes = 0;
    std::optional<Speech> speech;
};

/// What a speaker has played, on a device that writes it down.
class Tape {
public:
    Tape() { ::setenv("SDL_DISKAUDIOFILE", file().c_str(), 1); }

    std::filesystem::path file() const { return folder_.path() / "heard.raw"; }
    std::vector<std::int16_t> heard() const {
        std::ifstream raw(file(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>{raw}, {}};
        std::vector<std::int16_t> samples(bytes.size() / sizeof(std::int16_t));
        std::copy_n(bytes.data(), samples.size() * sizeof(std::int16_t), reinterpret_cast<char*>(samples.data()));
        return samples;
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

constexpr int tape_samples_per_s = 48000;

} // namespace

TEST_CASE("what is read has its id until it is over, and the end wakes the window") {
    Speaker speaker("dummy");
    CHECK(speaker.speech->has_voice("da"));
    CHECK_FALSE(speaker.speech->has_voice("so"));
    speaker.speech->say(7, {brief});
    CHECK(speaker.speech->reading() == Reading{7, 0, false});
    CHECK(speaker.is_over());
    CHECK(Speaker::becomes([&] { return speaker.wakes == 3; })); // ready, the line, the end
}

TEST_CASE("each line is told while it is heard, once, in order") {
    Speaker speaker("dummy");
    const auto began = steady_clock::now();
    speaker.speech->say(7, {lengthy, brief, lengthy});
    CHECK(speaker.speech->reading() == Reading{7, 0, true});
    CHECK(speaker.reads_line(1));
    CHECK(steady_clock::now() - began > 3s); // the first line takes about five seconds to say
    CHECK(speaker.reads_line(2));
    CHECK(speaker.speech->reading() == Reading{7, 2, false});
    CHECK(speaker.is_over());
    CHECK(Speaker::becomes([&] { return speaker.wakes == 5; })); // ready, three lines, the end: nothing in between
}

TEST_CASE("Next leaves a line at once and goes on with the one after it, and after the last it is over") {
    Speaker speaker("dummy");
    const auto began = steady_clock::now();
    speaker.speech->say(7, {lengthy, lengthy, lengthy});
    CHECK(Speaker::becomes([&] { return speaker.wakes == 2; }));
    speaker.speech->next();
    CHECK(speaker.reads_line(1));
    speaker.speech->next();
    CHECK(speaker.reads_line(2));
    speaker.speech->next();
    CHECK(speaker.is_over());
    CHECK(steady_clock::now() - began < 4s);
    speaker.speech->next();
    CHECK_FALSE(speaker.speech->reading());
}

TEST_CASE("Stop stops at once, and so does the window when it closes") {
    Speaker speaker("dummy");
    speaker.speech->say(7, {lengthy, lengthy, lengthy});
    std::this_thread::sleep_for(300ms);
    CHECK(speaker.speech->reading());
    speaker.speech->stop();
    CHECK_FALSE(speaker.speech->reading());
    speaker.speech->say(8, {lengthy, lengthy, lengthy});
    std::this_thread::sleep_for(300ms);
    const auto closed = steady_clock::now();
    speaker.speech.reset();
    CHECK(steady_clock::now() - closed < 1s);
}

TEST_CASE("a second Listen takes the place of the first") {
    Speaker speaker("dummy");
    speaker.speech->say(1, {lengthy, lengthy, lengthy, lengthy, lengthy, lengthy});
    std::this_thread::sleep_for(300ms);
    speaker.speech->say(2, {brief});
    CHECK(speaker.speech->reading() == Reading{2, 0, false});
    CHECK(Speaker::becomes([&] { return !speaker.speech->reading(); }, 15s));
}

TEST_CASE("lines without a voice are left out") {
    Speaker speaker("dummy");
    speaker.speech->say(3, {without_voice, brief, without_voice});
    CHECK(speaker.reads_line(1));
    CHECK(speaker.is_over());
    speaker.speech->say(4, {without_voice});
    CHECK(speaker.is_over());
    CHECK_FALSE(speaker.speech->is_unheard());
}

TEST_CASE("what is said in Danish is loud enough and as long as such a sentence is; without a voice there is silence") {
    const Tape tape;
    {
        Speaker speaker("disk");
        speaker.speech->say(1, {lengthy});
        CHECK(speaker.is_over());
    }
    const auto heard = tape.heard();
    CHECK(loudness(heard) > 1000);
    const double seconds = static_cast<double>(heard.size()) / tape_samples_per_s;
    CHECK(seconds > 3);
    CHECK(seconds < 12);
    {
        Speaker speaker("disk");
        speaker.speech->say(1, {without_voice});
        CHECK(speaker.is_over());
    }
    CHECK(loudness(tape.heard()) == 0);
}

TEST_CASE("a recorded clip is heard instead of the voice, also where there is no voice") {
    const Tape tape;
    record_tone(tape.folder() / "clip.opus", 1);
    for (Utterance line : {lengthy, without_voice}) {
        line.clip = tape.folder() / "clip.opus";
        {
            Speaker speaker("disk");
            speaker.speech->say(1, {line});
            CHECK(speaker.is_over());
        }
        CHECK(share_of_tone(tape.heard(), tape_samples_per_s) > 0.5);
    }
}

TEST_CASE("where the clip cannot be read, the voice is heard") {
    const Tape tape;
    Utterance line = brief;
    line.clip = tape.folder() / "missing.opus";
    {
        Speaker speaker("disk");
        speaker.speech->say(1, {line});
        CHECK(speaker.is_over());
    }
    CHECK(loudness(tape.heard()) > 500);
    CHECK(share_of_tone(tape.heard(), tape_samples_per_s) < 0.1);
}

TEST_CASE("without a loudspeaker nothing is said, and that is told") {
    Speaker speaker("there is no such driver");
    speaker.speech->say(7, {lengthy});
    CHECK(speaker.is_over());
    CHECK(speaker.speech->is_unheard());
    CHECK(Speaker::becomes([&] { return speaker.wakes == 2; }));
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    speaker.speech->say(7, {lengthy});
    CHECK_FALSE(speaker.speech->is_unheard());
    CHECK(Speaker::becomes([&] { return speaker.wakes == 3; }));
    CHECK(speaker.speech->reading());
}

TEST_CASE("a device that takes nothing any more is told") {
    const Tape tape;
    ::setenv("SDL_DISKAUDIODELAY", "6000", 1); // for each buffer
    Speaker speaker("disk");
    speaker.speech->say(7, {brief, brief});
    CHECK(Speaker::becomes([&] { return speaker.speech->is_unheard(); }));
    CHECK_FALSE(speaker.speech->reading());
}

} // namespace foothold::shell
