#pragma once

#include "domain/record.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace foothold::sync_tests {

// The real server on loopback, in this process, with its data in a directory. It limits nobody's requests.
class RunningServer {
public:
    explicit RunningServer(std::filesystem::path directory, std::vector<domain::Record> records = {});
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;
    ~RunningServer();

    void load(std::vector<domain::Record> records);
    std::string invite(domain::Id person);
    std::string url() const;

    // As when the machine goes off and comes back under the same address.
    void stop();
    void start();

private:
    class Running;

    std::filesystem::path directory_;
    std::uint16_t port_ = 0;
    std::unique_ptr<Running> running_;
};

} // namespace foothold::sync_tests
