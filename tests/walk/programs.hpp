#pragma once

#include "tests/walk/process.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace foothold::walk {

/// A desktop that knows a program for each of these schemes, and an xdg-open that writes down what it is asked for instead of
/// opening it.
class Programs {
public:
    Programs(const std::filesystem::path& folder, const std::vector<std::string>& schemes);

    /// For programs that are to find only these.
    Environment environment() const;
    /// A line for each time.
    std::string asked() const;

private:
    std::filesystem::path folder_;
};

} // namespace foothold::walk
