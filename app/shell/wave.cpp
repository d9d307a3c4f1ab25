#include "app/shell/wave.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace foothold::shell {

namespace {

/// Little-endian; 0 where the bytes end.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < size && at + byte < bytes.size(); ++byte)
        number |= std::uint32_t{static_cast<unsigned char>(bytes[at + byte])} << (8 * byte);
    return number;
}

/// What stands in the first chunk of this name; nothing when there is none.
std::string_view chunk(std::string_view file, std::string_view name) {
    constexpr std::size_t head = 8;
    for (std::size_t at = 12; at + head <= file.size();) {
        const std::size_t size = std::min<std::size_t>(number_at(file, at + 4, 4), file.size() - at - head);
        if (file.substr(at, 4) == name) return file.substr(at + head, size);
        at += head + size + size % 2;
    }
    return {};
}

struct Format {
    std::size_t channels;
    std::size_t bytes_per_sample;
    int samples_per_s;
};

std::optional<Format> format_of(std::string_view file) {
    const std::string_view text = chunk(file, "fmt ");
    const std::uint32_t channels = number_at(text, 2, 2);
    const std::uint32_t rate = number_at(text, 4, 4);
    const std::uint32_t bits = number_at(text, 14, 2);
    const bool is_pcm = text.size() >= 16 && number_at(text, 0, 2) == 1;
    const bool is_known = is_pcm && channels >= 1 && channels <= 2 && (bits == 8 || bits == 16) && rate >= 4000 && rate <= 96000;
    if (!is_known) return std::nullopt;
    return Format{channels, bits / 8, static_cast<int>(rate)};
}

int sample_at(std::string_view data, std::size_t at, std::size_t bytes) {
    if (bytes == 1) return (static_cast<int>(number_at(data, at, 1)) - 128) * 256;
    return static_cast<std::int16_t>(number_at(data, at, 2));
}

} // namespace

Sound read_wave(std::string_view file, std::size_t seconds_max) {
    Sound sound;
    const auto format = format_of(file);
    if (!format || file.substr(0, 4) != "RIFF" || file.substr(8, 4) != "WAVE") return sound;
    sound.samples_per_s = format->samples_per_s;
    const std::string_view data = chunk(file, "data");
    const std::size_t frame = format->channels * format->bytes_per_sample;
    const std::size_t most = seconds_max * static_cast<std::size_t>(format->samples_per_s);
    const std::size_t frames = std::min(data.size() / frame, most);
    for (std::size_t index = 0; index < frames; ++index) {
        int sum = 0;
        for (std::size_t channel = 0; channel < format->channels; ++channel)
            sum += sample_at(data, index * frame + channel * format->bytes_per_sample, format->bytes_per_sample);
        sound.samples.push_back(static_cast<std::int16_t>(sum / static_cast<int>(format->channels)));
    }
    return sound;
}

} // namespace foothold::shell
