#pragma once

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace foothold {

/// What a command of the shell prints. Throws when it does not end well.
inline std::string output_of(const std::string& command) {
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string output;
    std::array<char, 65536> part{};
    for (std::size_t count; (count = std::fread(part.data(), 1, part.size(), pipe)) > 0;) output.append(part.data(), count);
    if (::pclose(pipe) != 0) throw std::runtime_error(command + ": " + output);
    return output;
}

} // namespace foothold
