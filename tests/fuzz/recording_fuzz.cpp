#include "app/shell/recording.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/shell/tone.hpp"
#include "tests/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

std::vector<std::string> foothold::fuzz::seeds() {
    const TemporaryFolder folder;
    shell::record_tone(folder.path() / "tone.opus", 0.05);
    std::ifstream opus(folder.path() / "tone.opus", std::ios::binary);
    return {shell::wave_of_tone(0.01, 2, 2), shell::wave_of_tone(0.01, 1, 1), {std::istreambuf_iterator<char>{opus}, {}}};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto sound = foothold::shell::decode_recording({reinterpret_cast<const char*>(data), size});
    const bool has_rate = sound.samples_per_s >= 4000 && sound.samples_per_s <= 96000;
    if (!sound.is_silent() && !has_rate) std::abort();
    return 0;
}
