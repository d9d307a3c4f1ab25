#pragma once

#include "sync/server/census.hpp"
#include "sync/server/connection.hpp"
#include "sync/server/http.hpp"
#include "sync/server/listener.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace foothold::server {

/// One thread with its own sockets: nothing in it is shared but the census.
class EventLoop {
public:
    EventLoop(const ListenOptions& options, Census& census, HttpHandler handler) :
        options_(options), census_(census), handler_(std::move(handler)) {
        if (handler_.wake_by) handler_.wake_by([this] { wake(); });
    }

    boost::system::error_code listen(const boost::asio::ip::tcp::endpoint& endpoint);
    /// A request that an exception ends, out of memory for example, ends its own connection and no other.
    void run();
    /// From any thread.
    void stop();

    // For connections.
    const ListenOptions& options() const { return options_; }
    Census& census() { return census_; }
    const HttpHandler& handler() const { return handler_; }
    bool is_draining() const { return is_draining_; }
    void add(Connection& connection) { connections_.insert(&connection); }
    void forget(Connection& connection);
    /// Until the handler has the answer that this connection waits for.
    void hold(std::uint64_t held_as, std::shared_ptr<Connection> connection);
    void end_hold(std::uint64_t held_as);

private:
    void accept();
    void accept_later();
    void welcome(boost::asio::ip::tcp::socket socket);
    void look_later();
    void wake();
    void give(std::vector<LateAnswer> answers);
    void drain();
    template <class Then>
    void after(std::chrono::milliseconds time, Then then);

    const ListenOptions& options_;
    Census& census_;
    HttpHandler handler_;
    std::set<Connection*> connections_;
    bool is_draining_ = false;
    boost::asio::io_context context_{1};
    boost::asio::ip::tcp::acceptor acceptor_{context_};
    boost::asio::steady_timer timer_{context_};
    boost::asio::steady_timer look_timer_{context_};
    std::map<std::uint64_t, std::shared_ptr<Connection>> held_; ///< behind the context that their sockets need
};

} // namespace foothold::server
