#pragma once

#include "tests/loopback_address.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <sys/socket.h>
#include <unistd.h>

namespace foothold {

/// A port of this machine at which a test listens.
class LoopbackListener {
public:
    /// Port 0: any that is free.
    explicit LoopbackListener(std::uint16_t port = 0) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const int yes = 1;
        ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address = loopback_address(port);
        REQUIRE(::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(socket_, 8) == 0);
        socklen_t size = sizeof address;
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    LoopbackListener(const LoopbackListener&) = delete;
    LoopbackListener& operator=(const LoopbackListener&) = delete;
    ~LoopbackListener() { ::close(socket_); }

    std::uint16_t port() const { return port_; }
    /// A connection, which the caller closes; below 0 after `stop`.
    int accept() const { return ::accept(socket_, nullptr, nullptr); }
    /// From another thread.
    void stop() const { ::shutdown(socket_, SHUT_RDWR); }

private:
    int socket_;
    std::uint16_t port_ = 0;
};

} // namespace foothold
