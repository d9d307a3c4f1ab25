#include "sync/client/directory_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foothold::client {

Result<DirectoryLock> DirectoryLock::take(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return Error{"disk.unwritable", fmt::format("{}: {}", file.string(), std::strerror(errno))};
    DirectoryLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno == EWOULDBLOCK)
        return Error{"cache.locked", fmt::format("another program works in {}", file.parent_path().string())};
    return Error{"disk.unwritable", fmt::format("{}: {}", file.string(), std::strerror(errno))};
}

DirectoryLock::~DirectoryLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace foothold::client
