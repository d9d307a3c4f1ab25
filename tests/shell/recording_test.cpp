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

TEST_CASE("a recording of a lesson is heard from its bytes, as Opus and as WAV") {
    const TemporaryFolder folder;
    record_tone(folder.path() / "tone.opus", 0.5);
    std::ifstream file(folder.path() / "tone.opus", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    const Sound opus = decode_recording(bytes);
    CHECK(share_of_tone(opus.samples, opus.samples_per_s) > 0.9);
    for (const std::size_t channels : {1u, 2u})
        for (const std::size_t sample_bytes : {1u, 2u}) {
            const Sound wave = decode_recording(wave_of_tone(1.0, channels, sample_bytes));
            CHECK(wave.samples_per_s == 16000);
            CHECK(wave.samples.size() == 16000);
            CHECK(share_of_tone(wave.samples, wave.samples_per_s) > 0.9);
        }
}

TEST_CASE("a recording that is cut is heard as far as it goes, and what is none is silent") {
    const std::string wave = wave_of_tone(1.0, 1, 2);
    CHECK(decode_recording(wave.substr(0, wave.size() / 2)).samples.size() < 8001);
    for (std::size_t bytes = 0; bytes < 44; ++bytes) CHECK(decode_recording(wave.substr(0, bytes)).is_silent());
    CHECK(decode_recording({}).is_silent());
    CHECK(decode_recording("OggS, but nothing of the kind").is_silent());
    std::string compressed = wave;
    compressed[20] = 2;
    CHECK(decode_recording(compressed).is_silent());
    std::string endless = wave;
    for (std::size_t at = 40; at < 44; ++at) endless[at] = '\xFF'; // says that it is 4 GB long
    CHECK(decode_recording(endless).samples.size() == 16000);
}

} // namespace foothold::shell
