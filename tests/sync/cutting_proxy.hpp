#pragma once

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace foothold::sync_tests {

// A line to a server on this machine that breaks each time that so many bytes have come back over it.
class CuttingProxy {
public:
    CuttingProxy(std::uint16_t server_port, std::size_t bytes_a_line) :
        server_port_(server_port), bytes_a_line_(bytes_a_line), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address = loopback(0);
        REQUIRE(::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(listener_, 8) == 0);
        socklen_t size = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;
    ~CuttingProxy() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }

    std::uint16_t port() const { return port_; }
    int cuts() const { return cuts_; }
    std::size_t bytes() const { return bytes_; }

private:
    static sockaddr_in loopback(std::uint16_t port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        return address;
    }

    void serve() {
        for (int peer = ::accept(listener_, nullptr, nullptr); peer >= 0; peer = ::accept(listener_, nullptr, nullptr)) {
            const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_in address = loopback(server_port_);
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
    int listener_;
    std::uint16_t port_ = 0;
    std::atomic<int> cuts_ = 0;
    std::atomic<std::size_t> bytes_ = 0;
    std::thread thread_;
};

} // namespace foothold::sync_tests
