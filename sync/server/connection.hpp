#pragma once

#include "sync/server/http.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace foothold::server {

class EventLoop;

/// One client: reads a request, answers it, reads the next.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(EventLoop& loop, boost::asio::ip::tcp::socket socket, std::string address, bool is_admitted) :
        loop_(loop), socket_(std::move(socket)), timer_(socket_.get_executor()), address_(std::move(address)),
        is_admitted_(is_admitted) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    void start();
    /// The answer that it was waiting for.
    void answer_late(HttpAnswer answer);
    /// Ends it when it waits for a request.
    void close_if_idle();
    void close();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using Response = boost::beast::http::response<boost::beast::http::string_body>;
    static constexpr std::size_t read_bytes = 16 << 10;
    enum class Phase { idle, header, body, held, write, linger };

    void read();
    void on_read(boost::system::error_code fault, std::size_t bytes);
    void read_header();
    void begin_body();
    void read_body();
    void handle();
    void hold(std::uint64_t held_as);
    void refuse_with(unsigned status);
    void send(HttpAnswer answer);
    void on_sent(boost::system::error_code fault);
    void begin_request();
    void linger();
    void set_deadline(Phase phase, std::chrono::milliseconds time);
    void on_deadline();
    std::optional<unsigned> fault_of_header() const;
    HttpRequest take_request();

    EventLoop& loop_;
    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer timer_;
    std::string address_;
    bool is_admitted_;
    Phase phase_ = Phase::idle;
    std::string input_; ///< what has arrived and is not used yet
    std::array<char, read_bytes> arriving_;
    std::optional<Parser> parser_;
    Response response_;
    std::size_t lingered_bytes_ = 0;
    std::uint64_t held_as_ = 0;
    bool is_kept_ = false; ///< may ask again when it has its answer
};

} // namespace foothold::server
