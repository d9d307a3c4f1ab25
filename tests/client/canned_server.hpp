#pragma once

#include <arpa/inet.h>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace foothold::client {

// Says the same bytes to everybody who connects, whatever they ask, and hangs up. Says nothing, and stays, when there are none.
class CannedServer {
public:
    explicit CannedServer(std::string answer, std::uint16_t port = 0) :
        answer_(std::move(answer)), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const int yes = 1;
        ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        REQUIRE(::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(listener_, 8) == 0);
        socklen_t size = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    CannedServer(const CannedServer&) = delete;
    CannedServer& operator=(const CannedServer&) = delete;
    ~CannedServer() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }

    std::string url(const char* scheme = "http") const { return scheme + ("://127.0.0.1:" + std::to_string(port_)); }
    int connections() const { return connections_; }

private:
    void serve() {
        for (;;) {
            const int peer = ::accept(listener_, nullptr, nullptr);
            if (peer < 0) return;
            ++connections_;
            char request[4096];
            static_cast<void>(::recv(peer, request, sizeof request, 0));
            if (answer_.empty()) static_cast<void>(::recv(peer, request, sizeof request, 0));
            for (std::size_t sent = 0; sent < answer_.size();) {
                const ssize_t count = ::send(peer, answer_.data() + sent, answer_.size() - sent, MSG_NOSIGNAL);
                if (count <= 0) break;
                sent += static_cast<std::size_t>(count);
            }
            ::shutdown(peer, SHUT_WR);
            static_cast<void>(::recv(peer, request, sizeof request, 0));
            ::close(peer);
        }
    }

    std::string answer_;
    int listener_;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_ = 0;
    std::thread thread_;
};

} // namespace foothold::client
