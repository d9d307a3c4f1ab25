#include "app/shell/recording.hpp"

#include "app/shell/wave.hpp"

#include <opusfile.h>

#include <array>
#include <memory>
#include <span>

namespace foothold::shell {

namespace {

constexpr int samples_per_s = 48000; ///< whatever was recorded, Opus is decoded at this rate
constexpr std::size_t clip_seconds_max = 120;
constexpr std::size_t lesson_seconds_max = 600;

struct CloseFile {
    void operator()(OggOpusFile* file) const { op_free(file); }
};

void append_mixed(std::vector<std::int16_t>& samples, std::span<const std::int16_t> stereo) {
    for (std::size_t at = 0; at + 1 < stereo.size(); at += 2)
        samples.push_back(static_cast<std::int16_t>((stereo[at] + stereo[at + 1]) / 2));
}

using Opened = std::unique_ptr<OggOpusFile, CloseFile>;

Sound read_all(const Opened& opened, std::size_t seconds_max) {
    Sound sound{.samples = {}, .samples_per_s = samples_per_s};
    if (!opened) return sound;
    std::array<std::int16_t, 11520> buffer{}; // 120 ms in stereo, as much as one packet holds
    while (sound.samples.size() < seconds_max * samples_per_s) {
        const int count = op_read_stereo(opened.get(), buffer.data(), static_cast<int>(buffer.size()));
        if (count == OP_HOLE) continue;
        if (count <= 0) break;
        append_mixed(sound.samples, {buffer.data(), static_cast<std::size_t>(count) * 2});
    }
    return sound;
}

} // namespace

Sound open_recording(const std::filesystem::path& file) {
    return read_all(Opened{op_open_file(file.c_str(), nullptr)}, clip_seconds_max);
}

Sound decode_recording(std::string_view bytes) {
    if (bytes.starts_with("RIFF")) return read_wave(bytes, lesson_seconds_max);
    const auto* begin = reinterpret_cast<const unsigned char*>(bytes.data());
    return read_all(Opened{op_open_memory(begin, bytes.size(), nullptr)}, lesson_seconds_max);
}

} // namespace foothold::shell
