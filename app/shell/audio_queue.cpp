#include "app/shell/audio_queue.hpp"

#include <utility>

#include <SDL.h>

namespace foothold::shell {

namespace {

constexpr std::uint16_t buffer_samples = 1024;

} // namespace

bool AudioQueue::is_available(int sample_rate) { return open(sample_rate).has_value(); }

void AudioQueue::leave_thread() { SDL_TLSCleanup(); }

std::optional<AudioQueue> AudioQueue::open(int sample_rate) {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return std::nullopt;
    SDL_AudioSpec wanted{};
    wanted.freq = sample_rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = buffer_samples;
    const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return std::nullopt;
    }
    SDL_PauseAudioDevice(device, 0);
    return AudioQueue{device, sample_rate};
}

AudioQueue::AudioQueue(AudioQueue&& other) noexcept :
    device_(std::exchange(other.device_, 0)), sample_rate_(other.sample_rate_) {}

AudioQueue::~AudioQueue() {
    if (device_ == 0) return;
    SDL_ClearQueuedAudio(device_);
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool AudioQueue::push(std::span<const std::int16_t> samples) {
    return SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size_bytes())) == 0;
}

std::chrono::milliseconds AudioQueue::left() const {
    const std::int64_t samples = SDL_GetQueuedAudioSize(device_) / sizeof(std::int16_t);
    return std::chrono::milliseconds{samples * 1000 / sample_rate_};
}

} // namespace foothold::shell
