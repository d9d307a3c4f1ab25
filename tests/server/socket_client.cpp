#include "tests/server/socket_client.hpp"

#include "tests/loopback_address.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace foothold::server {

namespace {

std::size_t content_length_of(std::string_view header) {
    constexpr std::string_view name = "Content-Length: ";
    const auto place = header.find(name);
    return place == std::string_view::npos ? 0 : std::stoul(std::string{header.substr(place + name.size(), 12)});
}

} // namespace

SocketClient::SocketClient(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const sockaddr_in address = loopback_address(port);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error{"no connection"};
}

SocketClient::SocketClient(SocketClient&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

SocketClient::~SocketClient() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool SocketClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool SocketClient::read_some(std::string& into, std::chrono::steady_clock::time_point until) {
    using namespace std::chrono;
    const auto left = duration_cast<milliseconds>(until - steady_clock::now()).count();
    pollfd waiting{descriptor_, POLLIN, 0};
    if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0) return false;
    char buffer[65536];
    const auto received = ::recv(descriptor_, buffer, sizeof buffer, 0);
    is_closed_ = received <= 0;
    if (!is_closed_) into.append(buffer, static_cast<std::size_t>(received));
    return !is_closed_;
}

std::string SocketClient::read_all(std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::string all;
    while (read_some(all, until)) continue;
    return all;
}

std::string SocketClient::read_answer(std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::string answer;
    for (;;) {
        const auto end = answer.find("\r\n\r\n");
        if (end != std::string::npos && answer.size() >= end + 4 + content_length_of(answer)) return answer;
        if (!read_some(answer, until)) return answer;
    }
}

bool SocketClient::is_closed_within(std::chrono::milliseconds patience) {
    read_all(patience);
    return is_closed_;
}

} // namespace foothold::server
