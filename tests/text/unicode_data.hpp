#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace foothold::text {

/// The lines of a file of the Unicode Character Database without comments.
inline void for_each_line(const std::string& name, const std::function<void(const std::string&)>& visit) {
    std::ifstream file{std::string{UNICODE_DATA_DIR "/"} + name};
    INFO("Debian's package unicode-data has this file");
    REQUIRE(file);
    for (std::string line; std::getline(file, line);) {
        line.erase(std::min(line.find('#'), line.size()));
        if (line.find_first_not_of(" \t\r") != std::string::npos) visit(line);
    }
}

struct Tally {
    int passed = 0;
    std::vector<std::string> failed;

    void count(bool ok, const std::string& line) {
        if (ok) ++passed;
        if (!ok && failed.size() < 10) failed.push_back(line);
    }
};

} // namespace foothold::text
