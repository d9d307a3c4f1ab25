#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>

namespace foothold::main {

/// The folder in which somebody looks for what they have fetched or saved: what the desktop calls so (user-dirs.dirs), else
/// Downloads, else the home folder.
std::filesystem::path folder_of_downloads(const std::filesystem::path& home);

/// Saves files for the person while the interface goes on.
class Saver {
public:
    using Saved = Result<std::filesystem::path>;

    /// `wake` is called, from another thread, when something was saved or could not be.
    explicit Saver(std::function<void()> wake) : wake_(std::move(wake)) {}

    /// One after another: what is asked for while something is being saved is not saved.
    void save(std::filesystem::path file, std::string content);
    /// The path of what was saved, once; or what is wrong with it.
    std::optional<Saved> take();

private:
    void put(Saved saved);

    std::function<void()> wake_;
    std::mutex mutex_;
    std::optional<Saved> saved_;
    std::future<void> saving_; ///< last: waits for its thread before the rest goes
};

} // namespace foothold::main
