#pragma once

#include "tests/walk/process.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace foothold::walk {

/// Where something is, in pixels.
struct Spot {
    int x;
    int y;
};

/// A screen in memory (Xvfb) with a pointer and a keyboard (xdotool, xkbcomp).
class Display {
public:
    struct Size {
        int width = 800;
        int height = 1280;
    };

    /// Null when Xvfb or xdotool is not installed.
    static std::unique_ptr<Display> open(const std::filesystem::path& folder) { return open(folder, Size{}); }
    static std::unique_ptr<Display> open(const std::filesystem::path& folder, Size size);

    /// For programs that are to show their window here.
    Environment environment() const;
    /// Presses and lets go, then takes the pointer to where it lies in every picture.
    void click(int x, int y) const;
    void press(const std::string& key) const;
    void move_pointer(int x, int y) const;
    /// Turns the wheel there; so many lines down, or up.
    void wheel(int x, int y, int lines) const;
    /// Gives this keyboard keys for letters that it has none for, at most twelve, before a program asks what it has.
    void add_keys(const std::string& letters) const;
    void type(const std::string& text) const;
    bool has_window(const std::string& title) const;
    void focus(const std::string& title) const;
    /// The pixels as they are just now: a file of xwd.
    std::string pixels() const;
    /// The same once they have come to rest.
    std::string picture() const;
    /// The next picture that is not this one; the same one when nothing changes for seconds.
    std::string picture_after(const std::string& before) const;

private:
    Display(const std::filesystem::path& folder, Process server, std::string name);

    Finished point(Words words) const;
    void park() const;

    std::filesystem::path folder_;
    Process server_;
    std::string name_;
};

} // namespace foothold::walk
