#include "app/shell/voices.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace foothold::shell {

namespace {

std::vector<std::int16_t> samples_of(const Voices& voices, std::string_view text, std::string_view language) {
    std::vector<std::int16_t> samples;
    voices.synthesise(text, language, [&](std::span<const std::int16_t> chunk) {
        samples.insert(samples.end(), chunk.begin(), chunk.end());
        return true;
    });
    return samples;
}

int loudest(const std::vector<std::int16_t>& samples) {
    int peak = 0;
    for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
    return peak;
}

} // namespace

TEST_CASE("a Danish sentence can be heard, and a longer one takes longer") {
    const auto voices = Voices::open();
    REQUIRE(voices);
    const auto brief = samples_of(*voices, "Mødet er i morgen.", "da");
    const auto longer = samples_of(*voices, "Mødet er i morgen klokken ti på biblioteket.", "da");
    CHECK(loudest(brief) > 3000);
    CHECK(brief.size() > static_cast<std::size_t>(voices->sample_rate()) / 2);
    CHECK(longer.size() > brief.size());
}

TEST_CASE("Danish, English, Arabic, Farsi and Dari have a voice, Somali has none") {
    const auto voices = Voices::open();
    REQUIRE(voices);
    for (const auto* language : {"da", "en", "ar", "fa", "prs"}) {
        INFO(language);
        CHECK(voices->speak(language));
        CHECK(loudest(samples_of(*voices, "10:00", language)) > 3000);
    }
    CHECK_FALSE(voices->speak("so"));
    CHECK(samples_of(*voices, "Salaan", "so").empty());
}

TEST_CASE("synthesis ends when the listener has had enough") {
    const auto voices = Voices::open();
    REQUIRE(voices);
    int chunks = 0;
    voices->synthesise("This is a long sentence that nobody wants to hear to its end today.", "en",
                       [&](std::span<const std::int16_t>) { return ++chunks < 2; });
    CHECK(chunks == 2);
}

} // namespace foothold::shell
