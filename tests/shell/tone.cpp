#include "tests/shell/tone.hpp"

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
