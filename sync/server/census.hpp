#pragma once

#include "sync/server/listener.hpp"

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace foothold::server {

/// How many connections there are, over all threads and from each address.
class Census {
public:
    explicit Census(const ListenOptions& options) : options_(options) {}

    /// False when there are too many, and then nothing has been counted.
    bool admit(const std::string& address);
    void leave(const std::string& address);

private:
    const ListenOptions& options_;
    std::mutex mutex_;
    std::size_t all_ = 0;
    std::map<std::string, std::size_t> by_address_;
};

} // namespace foothold::server
