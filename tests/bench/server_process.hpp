#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace foothold::bench {

// The real server program with its data in a folder, on a port of its own.
class ServerProcess {
public:
    ServerProcess(const std::filesystem::path& folder, std::vector<std::string> options);
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;
    ~ServerProcess();

    std::uint16_t port() const { return port_; }

private:
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
};

} // namespace foothold::bench
