#pragma once

#include "sync/server/write_together.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace foothold::server {

/// The writes of several threads, committed by one of its own: whatever comes while the disk is busy shares the next flush.
class CommitQueue {
public:
    explicit CommitQueue(Storage& storage) : storage_(storage) {}

    /// From any thread. `tell` is called on the queue's.
    void add(Write write);
    /// Commits what comes until `stop`, and what has come until then.
    void run();
    /// From any thread.
    void stop();

private:
    void commit_waiting();
    std::optional<Write> take();

    Storage& storage_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Write> waiting_;
    bool is_stopped_ = false;
};

} // namespace foothold::server
