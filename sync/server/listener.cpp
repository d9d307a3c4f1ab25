#include "sync/server/listener.hpp"

#include "sync/server/census.hpp"
#include "sync/server/event_loop.hpp"

#include <algorithm>
#include <thread>
#include <vector>

namespace foothold::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

class ThreadedListener final : public Listener {
public:
    explicit ThreadedListener(const ListenOptions& options) : options_(options), census_(options_) {}

    Result<void> listen(tcp::endpoint endpoint, const MakeHandler& make_handler) {
        if (const auto fault = claim(endpoint)) return in_use(endpoint, fault);
        for (unsigned thread = 0; thread < std::max(1u, options_.threads); ++thread) {
            auto handler = make_handler();
            if (!handler) return handler.error();
            loops_.push_back(std::make_unique<EventLoop>(options_, census_, std::move(*handler)));
            if (const auto fault = loops_.back()->listen(endpoint)) return in_use(endpoint, fault);
        }
        port_ = endpoint.port();
        return {};
    }

    std::uint16_t port() const override { return port_; }

    void run() override {
        std::vector<std::thread> threads;
        for (auto& loop : loops_) threads.emplace_back([&loop] { loop->run(); });
        for (std::thread& thread : threads) thread.join();
    }

    void stop() override {
        for (auto& loop : loops_) loop->stop();
    }

private:
    /// Finds out whether the port is free, and which one, with a socket that shares it with nobody: those of the loops would
    /// share it with another server too.
    static error_code claim(tcp::endpoint& endpoint) {
        asio::io_context context;
        tcp::acceptor probe{context};
        error_code fault;
        probe.open(endpoint.protocol(), fault);
        if (!fault) probe.set_option(tcp::acceptor::reuse_address(true), fault);
        if (!fault) probe.bind(endpoint, fault);
        if (!fault) endpoint = probe.local_endpoint(fault);
        return fault;
    }

    static Error in_use(const tcp::endpoint& endpoint, const error_code& fault) {
        return {"server.address_in_use",
                endpoint.address().to_string() + " port " + std::to_string(endpoint.port()) + ": " + fault.message()};
    }

    ListenOptions options_;
    Census census_;
    std::vector<std::unique_ptr<EventLoop>> loops_;
    std::uint16_t port_ = 0;
};

} // namespace

Result<std::unique_ptr<Listener>> Listener::open(const ListenOptions& options, const MakeHandler& make_handler) {
    error_code fault;
    const auto address = asio::ip::make_address(options.address, fault);
    if (fault) return Error{"server.address_invalid", options.address + " is not an IP address"};
    if (!address.is_loopback() && !options.is_behind_proxy)
        return Error{"server.address_public",
                     options.address + " can be reached by others, and this server speaks no TLS itself: put a "
                                       "proxy that does in front of it and say --behind-proxy, or listen on 127.0.0.1"};
    auto listener = std::make_unique<ThreadedListener>(options);
    if (auto listening = listener->listen({address, options.port}, make_handler); !listening) return listening.error();
    return std::unique_ptr<Listener>{std::move(listener)};
}

} // namespace foothold::server
