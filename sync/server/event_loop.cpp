#include "sync/server/event_loop.hpp"

#include <boost/asio/post.hpp>

#include <spdlog/spdlog.h>

namespace foothold::server {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

error_code EventLoop::listen(const tcp::endpoint& endpoint) {
    error_code fault;
    acceptor_.open(endpoint.protocol(), fault);
    if (!fault) acceptor_.set_option(tcp::acceptor::reuse_address(true), fault);
    if (!fault) acceptor_.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true), fault);
    if (!fault) acceptor_.bind(endpoint, fault);
    if (!fault) acceptor_.listen(asio::socket_base::max_listen_connections, fault);
    if (!fault) accept();
    return fault;
}

void EventLoop::run() {
    for (;;) try {
            context_.run();
            return;
        } catch (const std::exception& failure) {
            spdlog::error("a request failed: {}", failure.what());
        }
}

void EventLoop::stop() {
    asio::post(context_, [this] { drain(); });
}

void EventLoop::forget(Connection& connection) {
    connections_.erase(&connection);
    if (is_draining_ && connections_.empty()) timer_.cancel();
}

void EventLoop::accept() {
    acceptor_.async_accept([this](error_code fault, tcp::socket socket) {
        if (fault == asio::error::operation_aborted || !acceptor_.is_open()) return;
        if (fault) return accept_later();
        welcome(std::move(socket));
        accept();
    });
}

/// Out of file descriptors, for example: trying again at once would only burn the processor.
void EventLoop::accept_later() {
    after(std::chrono::milliseconds{50}, [this] { accept(); });
}

void EventLoop::welcome(tcp::socket socket) {
    error_code fault;
    const auto peer = socket.remote_endpoint(fault);
    if (fault) return;
    socket.set_option(tcp::no_delay(true), fault);
    const std::string address = peer.address().to_string();
    const bool is_admitted = census_.admit(address);
    std::make_shared<Connection>(*this, std::move(socket), address, is_admitted)->start();
}

void EventLoop::hold(std::uint64_t held_as, std::shared_ptr<Connection> connection) {
    held_[held_as] = std::move(connection);
    if (is_draining_) return give(handler_.end_all());
    if (held_.size() == 1) look_later();
}

void EventLoop::end_hold(std::uint64_t held_as) {
    if (held_.erase(held_as) > 0) handler_.forget(held_as);
}

void EventLoop::look_later() {
    look_timer_.expires_after(options_.look_interval);
    look_timer_.async_wait([this](error_code fault) {
        if (fault || held_.empty()) return;
        look_later();
        give(handler_.due());
    });
}

/// From any thread.
void EventLoop::wake() {
    asio::post(context_, [this] { give(handler_.written()); });
}

void EventLoop::give(std::vector<LateAnswer> answers) {
    for (LateAnswer& late : answers) {
        const auto held = held_.find(late.held_as);
        if (held == held_.end()) continue;
        const auto connection = std::move(held->second);
        held_.erase(held);
        connection->answer_late(std::move(late.answer));
    }
    if (held_.empty()) look_timer_.cancel();
}

/// No new connections, but what is on its way still gets an answer.
void EventLoop::drain() {
    if (is_draining_) return;
    is_draining_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    if (!held_.empty()) give(handler_.end_all());
    look_timer_.cancel();
    after(options_.drain_pause, [this] {
        for (Connection* connection : std::set{connections_}) connection->close_if_idle();
        if (connections_.empty()) return;
        after(options_.drain_deadline, [this] {
            for (Connection* connection : std::set{connections_}) connection->close();
        });
    });
}

template <class Then>
void EventLoop::after(std::chrono::milliseconds time, Then then) {
    timer_.expires_after(time);
    timer_.async_wait([then](error_code fault) {
        if (!fault) then();
    });
}

} // namespace foothold::server
