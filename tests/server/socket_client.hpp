#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace foothold::server {

/// A raw connection to 127.0.0.1, for saying things that no HTTP library would say.
class SocketClient {
public:
    explicit SocketClient(std::uint16_t port);
    SocketClient(SocketClient&& other) noexcept;
    SocketClient& operator=(SocketClient&&) = delete;
    ~SocketClient();

    /// False when the other end has closed.
    bool send(std::string_view bytes);
    /// Until the other end closes or this much time has passed.
    std::string read_all(std::chrono::milliseconds patience = std::chrono::seconds{5});
    /// One answer with a Content-Length.
    std::string read_answer(std::chrono::milliseconds patience = std::chrono::seconds{5});
    bool is_closed_within(std::chrono::milliseconds patience);

private:
    bool read_some(std::string& into, std::chrono::steady_clock::time_point until);

    int descriptor_;
    bool is_closed_ = false;
};

} // namespace foothold::server
