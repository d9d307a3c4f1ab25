#pragma once

#include "app/shell/sound.hpp"
#include "app/shell/utterance.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace foothold::shell {

class AudioQueue;
class Voices;

/// What sounds now: a line of what `say` was given.
struct Reading {
    std::uint64_t id = 0;
    std::size_t line = 0;
    bool has_next = false;

    bool operator==(const Reading&) const = default;
};

/// Reads lines aloud on a thread of its own: recorded clips, else a synthetic voice. The calls return at once; `wake` is called
/// from that thread when what they answer has changed by itself: another line, the end, no loudspeaker.
class Speech {
public:
    explicit Speech(std::function<void()> wake);
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;
    ~Speech();

    /// Whether there is a synthetic voice. True while the voices are still being looked for.
    bool has_voice(std::string_view language) const;
    bool is_ready() const;

    /// Reads these lines instead of what is being read. Lines without clip and voice are left out.
    void say(std::uint64_t id, std::vector<Utterance> lines);
    /// Leaves the line that is being read and goes on to the one after it.
    void next();
    void stop();
    std::optional<Reading> reading() const;
    /// No loudspeaker took what was to be said last: none is there, it is busy, or it was taken away meanwhile.
    bool is_unheard() const;

private:
    struct Talk {
        Reading reading;
        std::vector<Utterance> lines;
    };
    enum class Heard : std::uint8_t { over, superseded, lost };

    void run();
    Heard read(const Voices* voices, const std::vector<Utterance>& lines, std::uint64_t turn);
    Sound sound_of(const Voices* voices, const Utterance& line, std::uint64_t turn) const;
    Heard hear_out(const AudioQueue& audio, std::uint64_t turn);
    bool take_skip();
    bool is_turn(std::uint64_t turn) const;
    void begin_line(std::size_t line, std::uint64_t turn);
    void finish(Heard heard, std::uint64_t turn);

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool is_ready_ = false;
    bool is_closing_ = false;
    bool is_unheard_ = false;
    const Voices* voices_ = nullptr; ///< once there are some; owned by the thread
    std::uint64_t turn_ = 0;         ///< counts `say` and `stop`
    std::size_t skips_ = 0;          ///< lines that are to be left
    std::optional<Talk> talk_;       ///< being read, or about to be
    std::thread thread_;
};

} // namespace foothold::shell
