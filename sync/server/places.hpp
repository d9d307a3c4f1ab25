#pragma once

#include <atomic>
#include <cstddef>

namespace foothold::server {

/// So many places, over all threads.
class Places {
public:
    explicit Places(std::size_t places) : free_(static_cast<std::ptrdiff_t>(places)) {}

    /// False when there is none left, and then none was taken.
    bool take() {
        if (free_.fetch_sub(1) > 0) return true;
        free_.fetch_add(1);
        return false;
    }
    void give_back(std::size_t count = 1) { free_.fetch_add(static_cast<std::ptrdiff_t>(count)); }

private:
    std::atomic<std::ptrdiff_t> free_;
};

} // namespace foothold::server
