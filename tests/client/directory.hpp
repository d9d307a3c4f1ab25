#pragma once

#include "sync/client/data_directory.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <stdlib.h>
#include <string>

namespace foothold::client {

// A new place on disk that goes with its test.
class Directory {
public:
    Directory() {
        std::string name = (std::filesystem::temp_directory_path() / "foothold-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()));
        path_ = name;
    }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    ~Directory() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }
    DataDirectory data(const char* name = "device") const { return {.root = path_ / name}; }

private:
    std::filesystem::path path_;
};

} // namespace foothold::client
