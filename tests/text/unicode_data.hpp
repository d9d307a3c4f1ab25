#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <functional>
#include <string>
#include <unicode/uchar.h>
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

/// Debian 13 has the files of Unicode 15.1 and an ICU of Unicode 16: then some lines follow other rules, and how many is not
/// known.
inline bool is_of_icu_version(const std::string& name) {
    std::ifstream file{std::string{UNICODE_DATA_DIR "/"} + name};
    std::string title; // "# LineBreakTest-15.0.0.txt"
    std::getline(file, title);
    return title.find("-" U_UNICODE_VERSION ".") != std::string::npos;
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
