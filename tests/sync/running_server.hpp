#pragma once

#include "domain/record.hpp"
#include "sync/server/blob.hpp"
#include "sync/server/clock.hpp"
#include "sync/server/move_order.hpp"
#include "sync/server/service.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
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

    void load(std::vector<domain::Record> records, const std::vector<server::Blob>& blobs = {},
              server::News news = server::News::told);
    std::string invite(domain::Id person);
    void move(const server::MoveOrder& order);
    std::string url() const;

    // Its clock shows this from now on; the devices' clocks go on as before.
    void go_to(domain::LocalTime time);
    // As when the machine goes off and comes back under the same address.
    void stop();
    void start();

private:
    class Running;

    server::SystemClock clock() const;

    std::filesystem::path directory_;
    std::uint16_t port_ = 0;
    std::optional<domain::Instant> now_;
    std::unique_ptr<Running> running_;
};

} // namespace foothold::sync_tests
