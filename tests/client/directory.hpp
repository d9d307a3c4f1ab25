#pragma once

#include "sync/client/data_directory.hpp"
#include "tests/temporary_folder.hpp"

namespace foothold::client {

/// Where the devices of one test keep their data.
class Directory {
public:
    const std::filesystem::path& path() const { return folder_.path(); }
    DataDirectory data(const char* name = "device") const { return {.root = path() / name}; }

private:
    TemporaryFolder folder_;
};

} // namespace foothold::client
