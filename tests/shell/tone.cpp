#include "tests/shell/tone.hpp"

#include "tests/server/media.hpp"

#include <opusenc.h>

#include <cmath>
#include <complex>
#include <memory>
#include <numbers>
#include <stdexcept>
#include <vector>

namespace foothold::shell {

namespace {

constexpr int samples_per_s = 48000;

struct DestroyEncoder {
    void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
struct DestroyComments {
    void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
};

double angle_at(std::size_t sample, int rate) {
    return 2 * std::numbers::pi * tone_hz * static_cast<double>(sample) / static_cast<double>(rate);
}

} // namespace

void record_tone(const std::filesystem::path& file, double seconds, int channels) {
    const std::unique_ptr<OggOpusComments, DestroyComments> comments{ope_comments_create()};
    const std::unique_ptr<OggOpusEnc, DestroyEncoder> encoder{
        ope_encoder_create_file(file.c_str(), comments.get(), samples_per_s, channels, 0, nullptr)};
    if (!encoder) throw std::runtime_error("cannot record " + file.string());
    std::vector<std::int16_t> samples;
    const auto count = static_cast<std::size_t>(seconds * samples_per_s);
    for (std::size_t sample = 0; sample < count; ++sample)
        samples.insert(samples.end(), static_cast<std::size_t>(channels),
                       static_cast<std::int16_t>(12000 * std::sin(angle_at(sample, samples_per_s))));
    ope_encoder_write(encoder.get(), samples.data(), static_cast<int>(count));
    ope_encoder_drain(encoder.get());
}

std::string wave_of_tone(double seconds, std::size_t channels, std::size_t sample_bytes) {
    using server::media::little_endian;
    constexpr int rate = 16000;
    std::string data;
    for (std::size_t sample = 0; sample < static_cast<std::size_t>(seconds * rate); ++sample) {
        const double level = 0.4 * std::sin(angle_at(sample, rate));
        const auto number = static_cast<std::int16_t>(sample_bytes == 1 ? 128 + 127 * level : 32767 * level);
        for (std::size_t channel = 0; channel < channels; ++channel)
            data += little_endian(static_cast<std::uint16_t>(number), static_cast<int>(sample_bytes));
    }
    const std::string format = little_endian(1, 2) + little_endian(channels, 2) + little_endian(rate, 4) +
                               little_endian(rate * channels * sample_bytes, 4) + little_endian(channels * sample_bytes, 2) +
                               little_endian(8 * sample_bytes, 2);
    const std::string content =
        "WAVEfmt " + little_endian(format.size(), 4) + format + "data" + little_endian(data.size(), 4) + data;
    return "RIFF" + little_endian(content.size(), 4) + content;
}

double share_of_tone(std::span<const std::int16_t> samples, int rate) {
    std::complex<double> at_tone;
    double power = 0;
    for (std::size_t sample = 0; sample < samples.size(); ++sample) {
        at_tone += static_cast<double>(samples[sample]) * std::polar(1.0, angle_at(sample, rate));
        power += static_cast<double>(samples[sample]) * samples[sample];
    }
    return power == 0 ? 0 : 2 * std::norm(at_tone) / (power * static_cast<double>(samples.size()));
}

double loudness(std::span<const std::int16_t> samples) {
    double power = 0;
    for (const std::int16_t sample : samples) power += static_cast<double>(sample) * sample;
    return samples.empty() ? 0 : std::sqrt(power / static_cast<double>(samples.size()));
}

} // namespace foothold::shell
