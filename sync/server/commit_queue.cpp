#include "sync/server/commit_queue.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>
#include <utility>

namespace foothold::server {

namespace {

/// Nobody is told while more is still being added to a transaction.
constexpr std::chrono::milliseconds adding_time_max{20};

} // namespace

void CommitQueue::add(Write write) {
    const std::lock_guard lock{mutex_};
    waiting_.push_back(std::move(write));
    changed_.notify_one();
}

void CommitQueue::stop() {
    const std::lock_guard lock{mutex_};
    is_stopped_ = true;
    changed_.notify_one();
}

void CommitQueue::run() {
    for (;;) {
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return is_stopped_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
        }
        commit_waiting();
    }
}

void CommitQueue::commit_waiting() try {
    std::optional<std::chrono::steady_clock::time_point> began; // not before it is our turn to write
    write_together(storage_, [&] {
        const auto now = std::chrono::steady_clock::now();
        if (!began) began = now;
        return now < *began + adding_time_max ? take() : std::nullopt;
    });
} catch (const std::exception& failure) { // out of memory: their connections end at the deadline, and they ask again
    spdlog::error("writes that failed untold: {}", failure.what());
}

std::optional<Write> CommitQueue::take() {
    const std::lock_guard lock{mutex_};
    if (waiting_.empty()) return std::nullopt;
    Write write = std::move(waiting_.front());
    waiting_.pop_front();
    return write;
}

} // namespace foothold::server
