#include "app/main/saver.hpp"

#include "sync/client/file.hpp"

#include <chrono>
#include <string_view>
#include <utility>

namespace foothold::main {

namespace {

/// The folder in a line such as XDG_DOWNLOAD_DIR="$HOME/Hentet".
std::optional<std::filesystem::path> folder_named(std::string_view lines, const std::filesystem::path& home) {
    constexpr std::string_view start = "XDG_DOWNLOAD_DIR=\"$HOME/";
    const auto begin = lines.find(start);
    if (begin == std::string_view::npos || (begin > 0 && lines[begin - 1] != '\n')) return std::nullopt;
    lines.remove_prefix(begin + start.size());
    const auto end = lines.find('"');
    if (end == std::string_view::npos) return std::nullopt;
    return home / lines.substr(0, end);
}

} // namespace

std::filesystem::path folder_of_downloads(const std::filesystem::path& home) {
    constexpr std::size_t bytes_max = 64 * 1024;
    const auto is_folder = [](const std::filesystem::path& path) {
        std::error_code none;
        return std::filesystem::is_directory(path, none);
    };
    const auto lines = client::read_file(home / ".config" / "user-dirs.dirs", bytes_max);
    if (lines && *lines)
        if (const auto named = folder_named(**lines, home); named && is_folder(*named)) return *named;
    return is_folder(home / "Downloads") ? home / "Downloads" : home;
}

void Saver::save(std::filesystem::path file, std::string content) {
    using namespace std::chrono_literals;
    if (saving_.valid() && saving_.wait_for(0s) != std::future_status::ready) return;
    saving_ = std::async(std::launch::async, [this, file = std::move(file), content = std::move(content)] {
        const auto written = client::write_file(file, content);
        put(written ? Saved{file} : Saved{written.error()});
    });
}

void Saver::put(Saved saved) {
    {
        const std::lock_guard lock{mutex_};
        saved_ = std::move(saved);
    }
    wake_();
}

std::optional<Saver::Saved> Saver::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(saved_, std::nullopt);
}

} // namespace foothold::main
