#pragma once

#include "app/shell/sound.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace foothold::shell {

/// The machine's loudspeaker as a queue of sounds. Open only as long as something is said, so that a silent app costs nothing.
class AudioQueue {
public:
    /// Nothing when there is no device, or another program has it for itself.
    static std::optional<AudioQueue> open();
    /// Before a thread ends that has opened queues: SDL keeps memory for each thread.
    static void leave_thread();
    AudioQueue(AudioQueue&& other) noexcept;
    AudioQueue& operator=(AudioQueue&&) = delete;
    /// Silent at once, whatever is still queued.
    ~AudioQueue();

    /// Appends the sound, turned into the device's rate by SDL.
    bool push(const Sound& sound);
    void clear();
    /// How long what is queued will still sound.
    std::chrono::milliseconds left() const;
    /// False once the device has been taken away.
    bool is_connected() const;

private:
    explicit AudioQueue(std::uint32_t device) : device_(device) {}

    std::uint32_t device_;
};

} // namespace foothold::shell
