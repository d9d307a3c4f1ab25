#include "sync/server/connection.hpp"

#include "sync/server/event_loop.hpp"
#include "sync/server/header_lines.hpp"
#include "sync/server/refusal.hpp"

#include <boost/asio/write.hpp>

#include <algorithm>
#include <utility>

namespace foothold::server {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

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

} // namespace

Connection::~Connection() {
    loop_.forget(*this);
    if (is_admitted_) loop_.census().leave(address_);
}

void Connection::start() {
    loop_.add(*this);
    if (!is_admitted_) return refuse_with(503);
    begin_request();
}

void Connection::begin_request() {
    parser_.reset();
    if (!input_.empty()) {
        set_deadline(Phase::header, loop_.options().header_deadline);
        return read_header();
    }
    set_deadline(Phase::idle, loop_.options().idle_deadline);
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
    if (phase_ == Phase::idle) set_deadline(Phase::header, loop_.options().header_deadline);
    input_.append(arriving_.data(), bytes);
    phase_ == Phase::header ? read_header() : read_body();
}

void Connection::read_header() {
    const auto end = input_.find(header_end);
    const std::string_view header{input_.data(),
                                  std::min(input_.size(), end == std::string::npos ? end : end + header_end.size())};
    if (!has_clean_lines(header)) return refuse_with(400);
    if (header.size() > loop_.options().header_bytes_max) return refuse_with(431);
    if (end == std::string::npos) return read();
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(loop_.options().header_bytes_max));
    parser_->body_limit(loop_.options().body_bytes_max);
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
    if (header.target().size() > loop_.options().target_bytes_max) return 414;
    if (fields > loop_.options().header_fields_max) return 431;
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
    set_deadline(Phase::body, loop_.options().body_deadline);
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
        fault = input_.size() > loop_.options().header_bytes_max ? http::error::bad_chunk : error_code{};
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
                        std::move(message.body()),
                        text(http::field::range)};
    if (loop_.options().is_behind_proxy && message.count("X-Forwarded-For") > 0)
        request.peer = last_forwarded(std::string{message["X-Forwarded-For"]});
    return request;
}

void Connection::handle() {
    is_kept_ = parser_->keep_alive();
    HttpAnswer answer = loop_.handler().answer(take_request());
    if (answer.held_as != 0) return hold(answer.held_as);
    answer.is_last = answer.is_last || !is_kept_ || loop_.is_draining();
    send(std::move(answer));
}

/// Reads on, so that a client who goes is noticed; what one says meanwhile is for later.
void Connection::hold(std::uint64_t held_as) {
    held_as_ = held_as;
    set_deadline(Phase::held, loop_.options().held_deadline);
    if (input_.empty()) read();
    loop_.hold(held_as, shared_from_this());
}

void Connection::answer_late(HttpAnswer answer) {
    held_as_ = 0;
    socket_.cancel();
    answer.is_last = answer.is_last || !is_kept_ || loop_.is_draining();
    send(std::move(answer));
}

void Connection::refuse_with(unsigned status) {
    HttpAnswer answer = refuse(status, code_of(status), request_id_for({}));
    answer.is_last = true;
    send(std::move(answer));
}

void Connection::send(HttpAnswer answer) {
    set_deadline(Phase::write, loop_.options().write_deadline);
    response_ = Response{static_cast<http::status>(answer.status), 11};
    response_.set(http::field::content_type, answer.content_type);
    const bool is_lasting = !answer.etag.empty();
    response_.set(http::field::cache_control, is_lasting ? "private, max-age=31536000, immutable" : "no-store");
    if (is_lasting) response_.set(http::field::etag, '"' + answer.etag + '"');
    if (is_lasting) response_.set(http::field::accept_ranges, "bytes");
    if (!answer.content_range.empty()) response_.set(http::field::content_range, answer.content_range);
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
    loop_.end_hold(std::exchange(held_as_, 0));
    timer_.cancel();
    socket_.close(ignored);
}

} // namespace foothold::server
