#include "sync/server/listener.hpp"

#include "sync/server/census.hpp"
#include "sync/server/header_lines.hpp"
#include "sync/server/refusal.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace foothold::server {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Parser = http::request_parser<http::string_body>;
using Response = http::response<http::string_body>;

constexpr std::size_t read_bytes = 16 << 10;
constexpr std::size_t linger_bytes_max = 4 << 20;
constexpr std::chrono::seconds linger_deadline{2};
constexpr std::string_view header_end = "\r\n\r\n";

unsigned status_of(const error_code& fault) {
    if (fault == http::error::body_limit) return 413;
    if (fault == http::error::header_limit) return 431;
    return 400;
}

std::string code_of(unsigned status) {
    switch (status) {
    case 408:
        return "server.too_slow";
    case 413:
        return "protocol.too_large";
    case 414:
    case 431:
        return "server.header_too_large";
    case 503:
        return "server.busy";
    default:
        return "server.request_malformed";
    }
}

std::string last_forwarded(std::string_view forwarded) {
    const auto comma = forwarded.rfind(',');
    std::string_view last = comma == std::string_view::npos ? forwarded : forwarded.substr(comma + 1);
    while (!last.empty() && last.front() == ' ') last.remove_prefix(1);
    return std::string{last};
}

class Worker;

/// One client: reads a request, answers it, reads the next.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Worker& worker, tcp::socket socket, std::string address, bool is_admitted) :
        worker_(worker), socket_(std::move(socket)), timer_(socket_.get_executor()), address_(std::move(address)),
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
    enum class Phase { idle, header, body, held, write, linger };

    void read();
    void on_read(error_code fault, std::size_t bytes);
    void read_header();
    void begin_body();
    void read_body();
    void handle();
    void hold(std::uint64_t held_as);
    void refuse_with(unsigned status);
    void send(HttpAnswer answer);
    void on_sent(error_code fault);
    void begin_request();
    void linger();
    void set_deadline(Phase phase, std::chrono::milliseconds time);
    void on_deadline();
    std::optional<unsigned> fault_of_header() const;
    HttpRequest take_request();

    Worker& worker_;
    tcp::socket socket_;
    asio::steady_timer timer_;
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

/// One thread with its own sockets: nothing in it is shared but the census.
class Worker {
public:
    Worker(const ListenOptions& options, Census& census, HttpHandler handler) :
        options_(options), census_(census), handler_(std::move(handler)) {}

    error_code listen(const tcp::endpoint& endpoint) {
        error_code fault;
        acceptor_.open(endpoint.protocol(), fault);
        if (!fault) acceptor_.set_option(tcp::acceptor::reuse_address(true), fault);
        if (!fault) acceptor_.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true), fault);
        if (!fault) acceptor_.bind(endpoint, fault);
        if (!fault) acceptor_.listen(asio::socket_base::max_listen_connections, fault);
        if (!fault) accept();
        return fault;
    }

    /// A request that an exception ends, out of memory for example, ends its own connection and no other.
    void run() {
        for (;;) try {
                context_.run();
                return;
            } catch (const std::exception& failure) {
                spdlog::error("a request failed: {}", failure.what());
            }
    }

    void stop() {
        asio::post(context_, [this] { drain(); });
    }

    const ListenOptions& options() const { return options_; }
    Census& census() { return census_; }
    const HttpHandler& handler() const { return handler_; }
    void hold(std::uint64_t held_as, std::shared_ptr<Connection> connection) {
        held_[held_as] = std::move(connection);
        if (is_draining_) return give(handler_.end_all());
        if (held_.size() == 1) look_later();
    }
    void end_hold(std::uint64_t held_as) {
        if (held_.erase(held_as) > 0) handler_.forget(held_as);
    }
    bool is_draining() const { return is_draining_; }
    void add(Connection& connection) { connections_.insert(&connection); }
    void forget(Connection& connection) {
        connections_.erase(&connection);
        if (is_draining_ && connections_.empty()) timer_.cancel();
    }

private:
    void accept() {
        acceptor_.async_accept([this](error_code fault, tcp::socket socket) {
            if (fault == asio::error::operation_aborted || !acceptor_.is_open()) return;
            if (fault) return accept_later();
            welcome(std::move(socket));
            accept();
        });
    }

    void look_later() {
        look_timer_.expires_after(options_.look_interval);
        look_timer_.async_wait([this](error_code fault) {
            if (fault || held_.empty()) return;
            look_later();
            give(handler_.due());
        });
    }

    void give(std::vector<LateAnswer> answers) {
        for (LateAnswer& late : answers) {
            const auto held = held_.find(late.held_as);
            if (held == held_.end()) continue;
            const auto connection = std::move(held->second);
            held_.erase(held);
            connection->answer_late(std::move(late.answer));
        }
        if (held_.empty()) look_timer_.cancel();
    }

    /// Out of file descriptors, for example: trying again at once would only burn the processor.
    void accept_later() {
        timer_.expires_after(std::chrono::milliseconds{50});
        timer_.async_wait([this](error_code fault) {
            if (!fault) accept();
        });
    }

    void welcome(tcp::socket socket) {
        error_code fault;
        const auto peer = socket.remote_endpoint(fault);
        if (fault) return;
        socket.set_option(tcp::no_delay(true), fault);
        const std::string address = peer.address().to_string();
        const bool is_admitted = census_.admit(address);
        std::make_shared<Connection>(*this, std::move(socket), address, is_admitted)->start();
    }

    /// No new connections, but what is on its way still gets an answer.
    void drain() {
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
    void after(std::chrono::milliseconds time, Then then) {
        timer_.expires_after(time);
        timer_.async_wait([then](error_code fault) {
            if (!fault) then();
        });
    }

    const ListenOptions& options_;
    Census& census_;
    HttpHandler handler_;
    std::set<Connection*> connections_;
    bool is_draining_ = false;
    asio::io_context context_{1};
    tcp::acceptor acceptor_{context_};
    asio::steady_timer timer_{context_};
    asio::steady_timer look_timer_{context_};
    std::map<std::uint64_t, std::shared_ptr<Connection>> held_; ///< behind the context that their sockets need
};

Connection::~Connection() {
    worker_.forget(*this);
    if (is_admitted_) worker_.census().leave(address_);
}

void Connection::start() {
    worker_.add(*this);
    if (!is_admitted_) return refuse_with(503);
    begin_request();
}

void Connection::begin_request() {
    parser_.reset();
    if (!input_.empty()) {
        set_deadline(Phase::header, worker_.options().header_deadline);
        return read_header();
    }
    set_deadline(Phase::idle, worker_.options().idle_deadline);
    read();
}

void Connection::read() {
    socket_.async_read_some(asio::buffer(arriving_),
                            [self = shared_from_this()](error_code fault, std::size_t bytes) { self->on_read(fault, bytes); });
}

void Connection::on_read(error_code fault, std::size_t bytes) {
    if (fault == asio::error::operation_aborted) return; // by whoever does something else with the connection now
    if (fault) return close();
    if (phase_ == Phase::held || phase_ == Phase::write) return void(input_.append(arriving_.data(), bytes));
    if (phase_ == Phase::linger) {
        lingered_bytes_ += bytes;
        return lingered_bytes_ > linger_bytes_max ? close() : read();
    }
    if (phase_ == Phase::idle) set_deadline(Phase::header, worker_.options().header_deadline);
    input_.append(arriving_.data(), bytes);
    phase_ == Phase::header ? read_header() : read_body();
}

void Connection::read_header() {
    const auto end = input_.find(header_end);
    const std::string_view header{input_.data(),
                                  std::min(input_.size(), end == std::string::npos ? end : end + header_end.size())};
    if (!has_clean_lines(header)) return refuse_with(400);
    if (header.size() > worker_.options().header_bytes_max) return refuse_with(431);
    if (end == std::string::npos) return read();
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(worker_.options().header_bytes_max));
    parser_->body_limit(worker_.options().body_bytes_max);
    error_code fault;
    const std::size_t used = parser_->put(asio::buffer(header), fault);
    if (fault == http::error::need_more) fault = {};
    if (fault) return refuse_with(status_of(fault));
    input_.erase(0, used);
    if (const auto status = fault_of_header()) return refuse_with(*status);
    begin_body();
}

std::optional<unsigned> Connection::fault_of_header() const {
    const auto& header = parser_->get();
    const auto fields = static_cast<std::size_t>(std::distance(header.begin(), header.end()));
    if (header.target().size() > worker_.options().target_bytes_max) return 414;
    if (fields > worker_.options().header_fields_max) return 431;
    const bool is_once = header.count(http::field::host) <= 1 && header.count(http::field::content_length) <= 1 &&
                         header.count(http::field::transfer_encoding) <= 1 && header.count(http::field::authorization) <= 1;
    const bool has_host = header.version() == 10 || header.count(http::field::host) == 1;
    const bool is_framed_once = header.count(http::field::content_length) + header.count(http::field::transfer_encoding) <= 1;
    const auto length = header[http::field::content_length];
    const bool is_number = std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_once || !has_host || !is_framed_once || !is_number) return 400;
    if (header.count(http::field::transfer_encoding) == 1 && !parser_->chunked()) return 400;
    return std::nullopt;
}

void Connection::begin_body() {
    set_deadline(Phase::body, worker_.options().body_deadline);
    parser_->eager(true);
    const bool waits = parser_->get()[http::field::expect] == "100-continue" && !parser_->is_done() && input_.empty();
    if (!waits) return read_body();
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(socket_, asio::buffer(go_on),
                      [self = shared_from_this()](error_code fault, std::size_t) { fault ? self->close() : self->read_body(); });
}

void Connection::read_body() {
    error_code fault;
    while (!parser_->is_done() && !input_.empty() && !fault) {
        const std::size_t used = parser_->put(asio::buffer(input_), fault);
        input_.erase(0, used);
    }
    if (fault == http::error::need_more)
        fault = input_.size() > worker_.options().header_bytes_max ? http::error::bad_chunk : error_code{};
    if (fault) return refuse_with(status_of(fault));
    parser_->is_done() ? handle() : read();
}

HttpRequest Connection::take_request() {
    auto& message = parser_->get();
    const auto text = [&](http::field name) { return std::string{message[name]}; };
    HttpRequest request{std::string{message.method_string()},
                        std::string{message.target()},
                        text(http::field::content_type),
                        text(http::field::content_encoding),
                        text(http::field::accept_encoding),
                        text(http::field::authorization),
                        std::string{message["X-Request-Id"]},
                        address_,
                        std::move(message.body())};
    if (worker_.options().is_behind_proxy && message.count("X-Forwarded-For") > 0)
        request.peer = last_forwarded(std::string{message["X-Forwarded-For"]});
    return request;
}

void Connection::handle() {
    is_kept_ = parser_->keep_alive();
    HttpAnswer answer = worker_.handler().answer(take_request());
    if (answer.held_as != 0) return hold(answer.held_as);
    answer.is_last = answer.is_last || !is_kept_ || worker_.is_draining();
    send(std::move(answer));
}

/// Reads on, so that a client who goes is noticed; what one says meanwhile is for later.
void Connection::hold(std::uint64_t held_as) {
    held_as_ = held_as;
    set_deadline(Phase::held, worker_.options().held_deadline);
    if (input_.empty()) read();
    worker_.hold(held_as, shared_from_this());
}

void Connection::answer_late(HttpAnswer answer) {
    held_as_ = 0;
    socket_.cancel();
    answer.is_last = answer.is_last || !is_kept_ || worker_.is_draining();
    send(std::move(answer));
}

void Connection::refuse_with(unsigned status) {
    HttpAnswer answer = refuse(status, code_of(status), request_id_for({}));
    answer.is_last = true;
    send(std::move(answer));
}

void Connection::send(HttpAnswer answer) {
    set_deadline(Phase::write, worker_.options().write_deadline);
    response_ = Response{static_cast<http::status>(answer.status), 11};
    response_.set(http::field::content_type, answer.content_type);
    response_.set(http::field::cache_control, "no-store");
    if (!answer.content_encoding.empty()) response_.set(http::field::content_encoding, answer.content_encoding);
    if (!answer.allow.empty()) response_.set(http::field::allow, answer.allow);
    if (answer.asks_for_token) response_.set(http::field::www_authenticate, "Bearer");
    if (answer.retry_after_s > 0) response_.set(http::field::retry_after, std::to_string(answer.retry_after_s));
    response_.body() = std::move(answer.body);
    response_.keep_alive(!answer.is_last);
    response_.prepare_payload();
    http::async_write(socket_, response_, [self = shared_from_this()](error_code fault, std::size_t) { self->on_sent(fault); });
}

void Connection::on_sent(error_code fault) {
    if (fault) return close();
    response_.keep_alive() ? begin_request() : linger();
}

/// A connection that is closed while the client still sends would take the answer away with it.
void Connection::linger() {
    error_code fault;
    socket_.shutdown(tcp::socket::shutdown_send, fault);
    if (fault) return close();
    set_deadline(Phase::linger, linger_deadline);
    read();
}

void Connection::set_deadline(Phase phase, std::chrono::milliseconds time) {
    phase_ = phase;
    timer_.expires_after(time);
    timer_.async_wait([weak = weak_from_this()](error_code fault) {
        const auto self = weak.lock();
        if (self && !fault) self->on_deadline();
    });
}

void Connection::on_deadline() {
    if (timer_.expiry() > asio::steady_timer::clock_type::now()) return;
    const bool is_reading = phase_ == Phase::header || phase_ == Phase::body;
    if (!is_reading) return close();
    socket_.cancel();
    refuse_with(408);
}

void Connection::close_if_idle() {
    if (phase_ == Phase::idle) close();
}

void Connection::close() {
    error_code ignored;
    worker_.end_hold(std::exchange(held_as_, 0));
    timer_.cancel();
    socket_.close(ignored);
}

class ThreadedListener final : public Listener {
public:
    explicit ThreadedListener(const ListenOptions& options) : options_(options), census_(options_) {}

    Result<void> listen(tcp::endpoint endpoint, const MakeHandler& make_handler) {
        if (const auto fault = claim(endpoint)) return in_use(endpoint, fault);
        for (unsigned thread = 0; thread < std::max(1u, options_.threads); ++thread) {
            auto handler = make_handler();
            if (!handler) return handler.error();
            workers_.push_back(std::make_unique<Worker>(options_, census_, std::move(*handler)));
            if (const auto fault = workers_.back()->listen(endpoint)) return in_use(endpoint, fault);
        }
        port_ = endpoint.port();
        return {};
    }

    std::uint16_t port() const override { return port_; }

    void run() override {
        std::vector<std::thread> threads;
        for (auto& worker : workers_) threads.emplace_back([&worker] { worker->run(); });
        for (std::thread& thread : threads) thread.join();
    }

    void stop() override {
        for (auto& worker : workers_) worker->stop();
    }

private:
    /// Finds out whether the port is free, and which one, with a socket that shares it with nobody: those of the workers would
    /// share it with another server too.
    static error_code claim(tcp::endpoint& endpoint) {
        asio::io_context context;
        tcp::acceptor probe{context};
        error_code fault;
        probe.open(endpoint.protocol(), fault);
        if (!fault) probe.set_option(tcp::acceptor::reuse_address(true), fault);
        if (!fault) probe.bind(endpoint, fault);
        if (!fault) endpoint = probe.local_endpoint(fault);
        return fault;
    }

    static Error in_use(const tcp::endpoint& endpoint, const error_code& fault) {
        return {"server.address_in_use",
                endpoint.address().to_string() + " port " + std::to_string(endpoint.port()) + ": " + fault.message()};
    }

    ListenOptions options_;
    Census census_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::uint16_t port_ = 0;
};

} // namespace

Result<std::unique_ptr<Listener>> Listener::open(const ListenOptions& options, const MakeHandler& make_handler) {
    error_code fault;
    const auto address = asio::ip::make_address(options.address, fault);
    if (fault) return Error{"server.address_invalid", options.address + " is not an IP address"};
    if (!address.is_loopback() && !options.is_behind_proxy)
        return Error{"server.address_public",
                     options.address + " can be reached by others, and this server speaks no TLS itself: put a "
                                       "proxy that does in front of it and say --behind-proxy, or listen on 127.0.0.1"};
    auto listener = std::make_unique<ThreadedListener>(options);
    if (auto listening = listener->listen({address, options.port}, make_handler); !listening) return listening.error();
    return std::unique_ptr<Listener>{std::move(listener)};
}

} // namespace foothold::server
