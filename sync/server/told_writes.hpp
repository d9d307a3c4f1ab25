#pragma once

#include "domain/result.hpp"

#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace foothold::server {

/// What became of writes, on its way from the thread that committed them to the one that answers.
class ToldWrites {
public:
    using Told = std::pair<std::uint64_t, Result<void>>; ///< the number that it was handed in under

    /// From any thread, for the life of this object: called when there is something to take.
    void wake_by(std::function<void()> wake) { wake_ = std::move(wake); }
    void put(std::uint64_t number, Result<void> result);
    std::vector<Told> take();

private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<Told> told_;
};

} // namespace foothold::server
