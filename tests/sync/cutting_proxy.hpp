#pragma once

#include "tests/loopback_address.hpp"
#include "tests/loopback_listener.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <poll.h>
#include <thread>

namespace foothold::sync_tests {

// A line to a server on this machine that breaks each time that so many bytes have come back over it.
class CuttingProxy {
public:
    CuttingProxy(std::uint16_t server_port, std::size_t bytes_a_line) : server_port_(server_port), bytes_a_line_(bytes_a_line) {
        thread_ = std::thread([this] { serve(); });
    }
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;
    ~CuttingProxy() {
        listener_.stop();
        thread_.join();
    }

    std::uint16_t port() const { return listener_.port(); }
    int cuts() const { return cuts_; }
    std::size_t bytes() const { return bytes_; }

private:
    void serve() {
        for (int peer = listener_.accept(); peer >= 0; peer = listener_.accept()) {
            const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_in address = loopback_address(server_port_);
            if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) carry(peer, server);
            ::close(server);
            ::close(peer);
        }
    }

    void carry(int peer, int server) {
        char buffer[4096];
        std::size_t left = bytes_a_line_;
        for (;;) {
            pollfd both[2]{{peer, POLLIN, 0}, {server, POLLIN, 0}};
            if (::poll(both, 2, 2000) <= 0) return;
            if (both[0].revents != 0) {
                const ssize_t count = ::recv(peer, buffer, sizeof buffer, 0);
                if (count <= 0) return;
                static_cast<void>(::send(server, buffer, static_cast<std::size_t>(count), MSG_NOSIGNAL));
            }
            if (both[1].revents == 0) continue;
            const ssize_t count = ::recv(server, buffer, std::min(sizeof buffer, left), 0);
            if (count <= 0) return;
            left -= static_cast<std::size_t>(count);
            bytes_ += static_cast<std::size_t>(count);
            if (::send(peer, buffer, static_cast<std::size_t>(count), MSG_NOSIGNAL) <= 0) return;
            if (left == 0) return void(++cuts_);
        }
    }

    std::uint16_t server_port_;
    std::size_t bytes_a_line_;
    LoopbackListener listener_;
    std::atomic<int> cuts_ = 0;
    std::atomic<std::size_t> bytes_ = 0;
    std::thread thread_;
};

} // namespace foothold::sync_tests
