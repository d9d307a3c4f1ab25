#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <utility>

namespace foothold::client {

/// At most one program works in a directory. The lock goes with the process, however it ends.
class DirectoryLock {
public:
    /// cache.locked when another program has it.
    static Result<DirectoryLock> take(const std::filesystem::path& file);
    DirectoryLock(DirectoryLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    DirectoryLock& operator=(DirectoryLock&&) = delete;
    ~DirectoryLock();

private:
    explicit DirectoryLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

} // namespace foothold::client
