#include "app/shell/audio_queue.hpp"

#include <array>
#include <memory>
#include <utility>

#include <SDL.h>

namespace foothold::shell {

namespace {

constexpr int samples_per_s = 48000;
constexpr std::uint16_t buffer_samples = 2048;

struct FreeStream {
    void operator()(SDL_AudioStream* stream) const { SDL_FreeAudioStream(stream); }
};

} // namespace

void AudioQueue::leave_thread() { SDL_TLSCleanup(); }

std::optional<AudioQueue> AudioQueue::open() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return std::nullopt;
    SDL_AudioSpec wanted{};
    wanted.freq = samples_per_s;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = buffer_samples;
    const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return std::nullopt;
    }
    SDL_PauseAudioDevice(device, 0);
    return AudioQueue{device};
}

AudioQueue::AudioQueue(AudioQueue&& other) noexcept : device_(std::exchange(other.device_, 0)) {}

AudioQueue::~AudioQueue() {
    if (device_ == 0) return;
    SDL_ClearQueuedAudio(device_);
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool AudioQueue::push(const Sound& sound) {
    const std::unique_ptr<SDL_AudioStream, FreeStream> stream{
        SDL_NewAudioStream(AUDIO_S16SYS, 1, sound.samples_per_s, AUDIO_S16SYS, 1, samples_per_s)};
    const auto bytes = static_cast<int>(sound.samples.size() * sizeof(std::int16_t));
    if (!stream || SDL_AudioStreamPut(stream.get(), sound.samples.data(), bytes) != 0) return false;
    SDL_AudioStreamFlush(stream.get());
    std::array<std::byte, 16 * 1024> converted;
    for (int count = 1; count > 0;) {
        count = SDL_AudioStreamGet(stream.get(), converted.data(), static_cast<int>(converted.size()));
        if (count > 0 && SDL_QueueAudio(device_, converted.data(), static_cast<Uint32>(count)) != 0) return false;
    }
    return true;
}

void AudioQueue::clear() { SDL_ClearQueuedAudio(device_); }

std::chrono::milliseconds AudioQueue::left() const {
    const std::int64_t samples = SDL_GetQueuedAudioSize(device_) / sizeof(std::int16_t);
    return std::chrono::milliseconds{samples * 1000 / samples_per_s};
}

bool AudioQueue::is_connected() const { return SDL_GetAudioDeviceStatus(device_) != SDL_AUDIO_STOPPED; }

} // namespace foothold::shell
