#pragma once

#include "tests/temporary_folder.hpp"

#include <filesystem>
#include <string>

namespace foothold::shell {

/// A desktop with an xdg-open that writes down what it is given, first in PATH for the rest of the test program.
class HeardByDesktop {
public:
    HeardByDesktop();

    /// What it was given, a line for each time, once there is a line that was not there before.
    std::string next();
    /// All of it, as it is now.
    std::string all() const;

private:
    TemporaryFolder folder_;
    std::filesystem::path heard_;
    std::size_t told_ = 0;
};

} // namespace foothold::shell
