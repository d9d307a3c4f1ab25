#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>

namespace foothold::shell {

/// The machine's loudspeaker as a queue of mono samples. Open only as long as something is said, so that a silent app costs
/// nothing.
class AudioQueue {
public:
    /// Whether this machine has a loudspeaker.
    static bool is_available(int sample_rate);
    /// Nothing when there is no device.
    static std::optional<AudioQueue> open(int sample_rate);
    /// Before a thread ends that has opened queues: SDL keeps memory for each thread.
    static void leave_thread();
    AudioQueue(AudioQueue&& other) noexcept;
    AudioQueue& operator=(AudioQueue&&) = delete;
    /// Silent at once, whatever is still queued.
    ~AudioQueue();

    bool push(std::span<const std::int16_t> samples);
    /// How long what is queued will still sound.
    std::chrono::milliseconds left() const;

private:
    AudioQueue(std::uint32_t device, int sample_rate) : device_(device), sample_rate_(sample_rate) {}

    std::uint32_t device_;
    int sample_rate_;
};

} // namespace foothold::shell
