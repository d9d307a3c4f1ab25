#pragma once

#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

namespace foothold::server {

/// The real program on a data folder of its own, in the spring of 2090.
class Office {
public:
    void write(const char* name, const std::string& text) { std::ofstream{folder_.path() / name} << text; }
    std::string path(const char* name) const { return (folder_.path() / name).string(); }

    /// What it says on both outputs, however it ends.
    std::string run(const std::string& words) const {
        const auto space = std::min(words.find(' '), words.size());
        const std::string command = std::string{FOOTHOLD_SERVER} + ' ' + words.substr(0, space) + " --data " + path("data") +
                                    " --today 2090-03-12T08:40" + words.substr(space) + " 2>&1";
        FILE* pipe = ::popen(command.c_str(), "r");
        REQUIRE(pipe);
        std::string said;
        std::array<char, 4096> part{};
        while (std::fgets(part.data(), part.size(), pipe)) said += part.data();
        ::pclose(pipe);
        return said;
    }

private:
    TemporaryFolder folder_;
};

} // namespace foothold::server
