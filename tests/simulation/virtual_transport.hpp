#pragma once

#include "sync/client/transport.hpp"
#include "sync/protocol/messages.hpp"
#include "tests/simulation/must.hpp"
#include "tests/simulation/network.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace foothold::simulation {

// Takes requests to the network and keeps what comes back until it is polled.
class VirtualTransport : public client::Transport {
public:
    VirtualTransport(Network& network, const server::Device& device, std::function<void(domain::Id)> on_receipt,
                     std::function<void()> on_arrival) :
        network_(network),
        device_(device), on_receipt_(std::move(on_receipt)),
        inbox_(std::make_shared<Inbox>(Inbox{std::move(on_arrival), {}, {}})) {}

    RequestId send(client::Request request, Done done) override {
        if (const auto receipt = receipt_in(request)) on_receipt_(*receipt);
        const RequestId id = ++last_id_;
        inbox_->expected.emplace(id, std::move(done));
        network_.send(device_, request, [id, inbox = std::weak_ptr(inbox_)](Delivery delivery) {
            const auto open = inbox.lock();
            if (!open || !open->expected.contains(id)) return;
            open->arrived.emplace_back(id, std::move(delivery));
            open->on_arrival();
        });
        return id;
    }
    void cancel(RequestId id) override { inbox_->expected.erase(id); }
    void poll() override {
        while (!inbox_->arrived.empty()) {
            auto [id, delivery] = std::move(inbox_->arrived.front());
            inbox_->arrived.pop_front();
            auto expected = inbox_->expected.extract(id);
            if (expected.empty()) continue;
            rightful_ = std::move(delivery.rightful);
            given_at_ = delivery.given_at;
            expected.mapped()(std::move(delivery.answer));
        }
    }
    void wait(milliseconds) override {}
    void wake() override {}

    // Of the answer that was taken last.
    const std::shared_ptr<const Rightful>& rightful() const { return rightful_; }
    milliseconds given_at() const { return given_at_; }

private:
    static std::optional<domain::Id> receipt_in(const client::Request& request) {
        const bool is_compressed = std::ranges::count(request.headers, "Content-Encoding", &client::Header::name) > 0;
        return read<protocol::SyncRequest>(request.body, is_compressed ? "zstd" : "").purged;
    }

    struct Inbox {
        std::function<void()> on_arrival;
        std::map<RequestId, Done> expected;
        std::deque<std::pair<RequestId, Delivery>> arrived;
    };

    Network& network_;
    server::Device device_;
    std::function<void(domain::Id)> on_receipt_;
    RequestId last_id_ = 0;
    std::shared_ptr<Inbox> inbox_;
    std::shared_ptr<const Rightful> rightful_;
    milliseconds given_at_{-1};
};

} // namespace foothold::simulation
