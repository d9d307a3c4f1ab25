#include "sync/server/file_content.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace foothold::server {

Result<std::string> read_content(const std::filesystem::path& path, std::size_t bytes_max) {
    const auto unreadable = [&](const std::string& why) { return Error{"sample.unreadable", path.string() + ": " + why}; };
    if (std::filesystem::is_directory(path)) return unreadable("is a folder");
    std::ifstream stream{path, std::ios::binary};
    if (!stream) return unreadable(std::strerror(errno));
    std::string content;
    constexpr std::size_t step_bytes = 64 << 10;
    for (std::size_t size = 0; stream && size <= bytes_max; size = content.size()) {
        content.resize(size + step_bytes);
        stream.read(content.data() + size, step_bytes);
        content.resize(size + static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) return unreadable("cannot be read");
    return content;
}

} // namespace foothold::server
