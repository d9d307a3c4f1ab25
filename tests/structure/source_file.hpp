#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::structure {

// A line of a source file, counted from one.
struct Line {
    int number;
    std::string_view text;
};

struct Include {
    int line;
    bool angled;
    std::string target;
};

// A C++ file of the repository; the path is relative to its root, with forward slashes.
struct SourceFile {
    std::string path;
    std::string text;

    std::vector<Line> lines() const;
    std::vector<Include> includes() const;
};

// Every .cpp and .hpp below app, domain, sync and tests, in the order of their paths.
std::vector<SourceFile> source_files(const std::filesystem::path& root);

} // namespace foothold::structure
