#include "tests/faults/fault.hpp"

#include <cerrno>
#include <cstdarg>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

// The linker leads the calls of the client's own code here (--wrap in CMakeLists.txt), so that the product needs no seam for
// them.

using foothold::faults::fails_now;
using foothold::faults::Resource;

namespace {

bool is_refused(int reason) {
    if (!fails_now(Resource::files)) return false;
    errno = reason;
    return true;
}

} // namespace

extern "C" {

int __real_open(const char* path, int flags, ...);
ssize_t __real_read(int file, void* bytes, size_t count);
ssize_t __real_write(int file, const void* bytes, size_t count);
int __real_rename(const char* from, const char* to);
int __real_unlink(const char* path);
int __real_rmdir(const char* path);
int __real_mkdir(const char* path, mode_t mode);
int __real_stat(const char* path, struct stat* found);
int __real_flock(int file, int operation);

DIR* __real_opendir(const char* path);
dirent* __real_readdir(DIR* directory);

int __wrap_open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return is_refused(EIO) ? -1 : __real_open(path, flags, mode);
}

ssize_t __wrap_read(int file, void* bytes, size_t count) { return is_refused(EIO) ? -1 : __real_read(file, bytes, count); }

// What a disk refuses is there by half.
ssize_t __wrap_write(int file, const void* bytes, size_t count) {
    const bool is_full = fails_now(Resource::full_disk);
    if (!is_full && !fails_now(Resource::files)) return __real_write(file, bytes, count);
    static_cast<void>(__real_write(file, bytes, count / 2));
    errno = is_full ? ENOSPC : EIO;
    return -1;
}

// What is to survive here is the program, and syncing would take most of the time.
int __wrap_fsync(int) { return is_refused(EIO) ? -1 : 0; }

int __wrap_rename(const char* from, const char* to) { return is_refused(EIO) ? -1 : __real_rename(from, to); }

int __wrap_unlink(const char* path) { return is_refused(EIO) ? -1 : __real_unlink(path); }

int __wrap_rmdir(const char* path) { return is_refused(EIO) ? -1 : __real_rmdir(path); }

int __wrap_mkdir(const char* path, mode_t mode) { return is_refused(EIO) ? -1 : __real_mkdir(path, mode); }

int __wrap_stat(const char* path, struct stat* found) { return is_refused(EIO) ? -1 : __real_stat(path, found); }

DIR* __wrap_opendir(const char* path) { return is_refused(EIO) ? nullptr : __real_opendir(path); }

dirent* __wrap_readdir(DIR* directory) { return is_refused(EIO) ? nullptr : __real_readdir(directory); }

int __wrap_flock(int file, int operation) { return is_refused(EIO) ? -1 : __real_flock(file, operation); }
}
