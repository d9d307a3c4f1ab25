#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace foothold::main {

/// Does what would keep the interface waiting, one thing after another, on a thread of its own.
class Errands {
public:
    /// What is left to do on the thread of the interface; may be empty.
    using Rest = std::function<void()>;

    /// `wake` is called from that thread when `finish` has something to do.
    explicit Errands(std::function<void()> wake);
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;
    /// Waits for what is being done; what has not begun is not done.
    ~Errands();

    void run(std::function<Rest()> errand);
    /// On the thread of the interface: does what errands have left. True when there was something.
    bool finish();

private:
    void work();

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<Rest()>> waiting_;
    std::vector<Rest> rests_;
    bool is_closing_ = false;
    std::thread thread_;
};

} // namespace foothold::main
