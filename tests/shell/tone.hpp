#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace foothold::shell {

inline constexpr double tone_hz = 1000;

/// Records so long a tone as an Opus clip at 48 kHz.
void record_tone(const std::filesystem::path& file, double seconds, int channels = 1);

/// How much of the sound's power lies at the tone's frequency: about 1 for the tone, little for speech, 0 for silence.
double share_of_tone(std::span<const std::int16_t> samples, int samples_per_s);

/// Root mean square, of a full scale of 32768.
double loudness(std::span<const std::int16_t> samples);

} // namespace foothold::shell
