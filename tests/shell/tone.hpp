#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace foothold::shell {

inline constexpr double tone_hz = 1000;

/// Records so long a tone as an Opus clip at 48 kHz.
void record_tone(const std::filesystem::path& file, double seconds, int channels = 1);

/// So long a tone as a WAV file at 16 kHz.
std::string wave_of_tone(double seconds, std::size_t channels, std::size_t sample_bytes);

/// How much of the sound's power lies at the tone's frequency: about 1 for the tone, little for speech, 0 for silence.
double share_of_tone(std::span<const std::int16_t> samples, int samples_per_s);

/// Root mean square, of a full scale of 32768.
double loudness(std::span<const std::int16_t> samples);

} // namespace foothold::shell
