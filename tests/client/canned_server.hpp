#pragma once

#include "tests/loopback_listener.hpp"

#include <atomic>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace foothold::client {

// Says the same bytes to everybody who connects, whatever they ask, and hangs up. Says nothing, and stays, when there are none.
class CannedServer {
public:
    explicit CannedServer(std::string answer, std::uint16_t port = 0) : answer_(std::move(answer)), listener_(port) {
        thread_ = std::thread([this] { serve(); });
    }
    CannedServer(const CannedServer&) = delete;
    CannedServer& operator=(const CannedServer&) = delete;
    ~CannedServer() {
        listener_.stop();
        thread_.join();
    }

    std::string url(const char* scheme = "http") const { return scheme + ("://127.0.0.1:" + std::to_string(listener_.port())); }
    int connections() const { return connections_; }

private:
    void serve() {
        for (int peer = listener_.accept(); peer >= 0; peer = listener_.accept()) {
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
    LoopbackListener listener_;
    std::atomic<int> connections_ = 0;
    std::thread thread_;
};

} // namespace foothold::client
