#include "app/main/write_file.hpp"

#include <fstream>

namespace foothold::main {

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code problem;
    const std::filesystem::path beside = path.string() + ".new";
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            std::filesystem::remove(beside, problem);
            return Error{"disk.unwritable", beside.string()};
        }
    }
    std::filesystem::rename(beside, path, problem);
    if (!problem) return {};
    const Error error{"disk.unwritable", path.string() + ": " + problem.message()};
    std::filesystem::remove(beside, problem);
    return error;
}

} // namespace foothold::main
