#pragma once

#include "sync/client/data_directory.hpp"
#include "sync/client/transport.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <utility>

namespace foothold::faults {

/// Whether anything is seen there beside a farewell and the lock. Nothing is seen when the folder cannot be read.
bool has_leftovers(const client::DataDirectory& data);

/// Says that the person was erased, and hears what confirms it.
class ErasingServer : public client::Transport {
public:
    explicit ErasingServer(client::DataDirectory data) : data_(std::move(data)) {}

    RequestId send(client::Request request, Done done) override;
    void cancel(RequestId) override { waiting_.reset(); }
    void poll() override;
    void wait(std::chrono::milliseconds) override {}
    void wake() override {}

    bool was_lied_to() const { return was_lied_to_; } ///< something was left when it was told that nothing is
    std::atomic<int> confirmations = 0;

private:
    client::DataDirectory data_;
    std::optional<std::pair<client::Request, Done>> waiting_;
    bool was_lied_to_ = false;
};

} // namespace foothold::faults
