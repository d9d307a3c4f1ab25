#include "app/shell/recording.hpp"

#include "tests/shell/tone.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <fstream>

namespace foothold::shell {

TEST_CASE("a recorded clip is heard as it was recorded, in mono and stereo") {
    const TemporaryFolder folder;
    for (const int channels : {1, 2}) {
        record_tone(folder.path() / "tone.opus", 0.5, channels);
        const Sound sound = open_recording(folder.path() / "tone.opus");
        CHECK(sound.samples_per_s == 48000);
        CHECK(static_cast<double>(sound.samples.size()) / sound.samples_per_s == Catch::Approx(0.5).margin(0.01));
        CHECK(share_of_tone(sound.samples, sound.samples_per_s) > 0.9);
    }
}

TEST_CASE("a clip that is missing, empty, cut off or something else is silent or short, never a crash") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "clip.opus";
    CHECK(open_recording(file).is_silent());
    std::ofstream{file} << "";
    CHECK(open_recording(file).is_silent());
    std::ofstream{file} << "OggS, but nothing of the kind";
    CHECK(open_recording(file).is_silent());
    CHECK(open_recording(folder.path()).is_silent());
    record_tone(file, 3);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK(open_recording(file).samples.size() < 3 * 48000);
}

} // namespace foothold::shell
