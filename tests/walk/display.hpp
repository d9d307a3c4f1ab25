#pragma once

#include "tests/walk/process.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace foothold::walk {

/// A screen in memory (Xvfb) with a pointer and a keyboard (xdotool).
class Display {
public:
    static constexpr int width = 800;
    static constexpr int height = 1280;

    /// Null when Xvfb or xdotool is not installed.
    static std::unique_ptr<Display> open(const std::filesystem::path& folder);

    /// For programs that are to show their window here.
    Environment environment() const;
    /// Presses and lets go, then takes the pointer to where it lies in every picture.
    void click(int x, int y) const;
    void press(const std::string& key) const;
    bool has_window(const std::string& title) const;
    void focus(const std::string& title) const;
    /// The pixels, once they have come to rest.
    std::string picture() const;
    /// The next picture that is not this one; the same one when nothing changes for seconds.
    std::string picture_after(const std::string& before) const;

private:
    Display(const std::filesystem::path& folder, Process server, std::string name);

    Finished point(Words words) const;
    void park() const;

    std::filesystem::path pixels_;
    Process server_;
    std::string name_;
};

} // namespace foothold::walk
