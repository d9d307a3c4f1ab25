#include "sync/client/file.hpp"

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace foothold::client {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (is_open()) ::close(number_);
    }

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_;
};

struct CloseDirectory {
    void operator()(DIR* directory) const { ::closedir(directory); }
};

Error failure(const char* code, const std::filesystem::path& file) {
    const int reason = errno;
    const bool is_full = reason == ENOSPC || reason == EDQUOT;
    return {is_full ? "disk.full" : code, fmt::format("{}: {}", file.string(), std::strerror(reason))};
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<void> sync_directory(const std::filesystem::path& directory) {
    const Descriptor opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) != 0) return failure("disk.unwritable", directory);
    return {};
}

Result<std::optional<std::string>> read_file(const std::filesystem::path& file, std::size_t bytes_max) {
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened.is_open() && errno == ENOENT) return std::optional<std::string>();
    if (!opened.is_open()) return failure("disk.unreadable", file);
    std::string content(bytes_max + 1, '\0');
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t count = ::read(opened.number(), content.data() + size, content.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failure("disk.unreadable", file);
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
    }
    if (size > bytes_max) return Error{"disk.unreadable", fmt::format("{} is larger than {} bytes", file.string(), bytes_max)};
    content.resize(size);
    return std::optional(std::move(content));
}

Result<void> write_file(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path neighbour = file.string() + ".new";
    {
        const Descriptor opened(::open(neighbour.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
        if (!opened.is_open() || !write_all(opened.number(), content) || ::fsync(opened.number()) != 0)
            return failure("disk.unwritable", neighbour);
    }
    return move_file(neighbour, file);
}

Result<std::optional<std::uint64_t>> size_of(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) == 0) return std::optional(static_cast<std::uint64_t>(found.st_size));
    if (errno == ENOENT) return std::optional<std::uint64_t>();
    return failure("disk.unreadable", file);
}

/// Not by the standard library's iterator, which ends the program when it has no memory for a name.
Result<std::vector<std::filesystem::path>> entries_of(const std::filesystem::path& directory) {
    const std::unique_ptr<DIR, CloseDirectory> opened(::opendir(directory.c_str()));
    if (!opened) return failure("disk.unreadable", directory);
    std::vector<std::filesystem::path> entries;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(opened.get());
        if (!entry) break;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") entries.push_back(directory / name);
    }
    if (errno != 0) return failure("disk.unreadable", directory);
    return entries;
}

Result<void> move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return failure("disk.unwritable", to);
    return sync_directory(to.parent_path());
}

Result<void> remove_file(const std::filesystem::path& file) {
    if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
    return failure("disk.unwritable", file);
}

Result<void> remove_directory(const std::filesystem::path& directory) {
    if (::rmdir(directory.c_str()) == 0 || errno == ENOENT) return {};
    return failure("disk.unwritable", directory);
}

Result<void> make_directory(const std::filesystem::path& directory) {
    if (::mkdir(directory.c_str(), S_IRWXU) == 0) return {};
    if (errno == EEXIST) return {};
    if (errno != ENOENT || !directory.has_parent_path()) return failure("disk.unwritable", directory);
    if (auto above = make_directory(directory.parent_path()); !above) return above;
    return ::mkdir(directory.c_str(), S_IRWXU) == 0 ? Result<void>() : failure("disk.unwritable", directory);
}

} // namespace foothold::client
