#pragma once

#include "app/ui/words.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace foothold::shell {

class Voices;

/// Reads lines aloud on a thread of its own. The calls return at once; `wake` is called from that thread when what they answer
/// has changed by itself.
class Speech {
public:
    explicit Speech(std::function<void()> wake);
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;
    ~Speech();

    /// False where nothing can be heard. True while the voices are still being looked for.
    bool has_voice(std::string_view language) const;
    bool is_ready() const;

    /// Reads these lines, each in its own language, instead of what is being read. Lines without a voice are left out.
    void say(std::uint64_t id, std::vector<ui::Words> lines);
    void stop();
    /// What is being read.
    std::optional<std::uint64_t> speaking() const;

private:
    struct Talk {
        std::uint64_t id = 0;
        std::vector<ui::Words> lines;
    };

    void run();
    void read(const Voices& voices, const Talk& talk, std::uint64_t turn);
    bool is_turn(std::uint64_t turn) const;
    void finish(std::uint64_t turn);

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool is_ready_ = false;
    bool is_closing_ = false;
    const Voices* voices_ = nullptr; ///< once there are some, and a device to hear them; owned by the thread
    std::uint64_t turn_ = 0;         ///< counts `say` and `stop`
    std::optional<Talk> talk_;       ///< being read, or about to be
    std::thread thread_;
};

} // namespace foothold::shell
