#include "sync/server/routes.hpp"

#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/server/refusal.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <optional>

namespace foothold::server {

namespace {

using protocol::Bytes;

constexpr unsigned wait_again_min_s = 60; ///< for whom there is no place to wait

std::string_view bearer_of(std::string_view authorization) {
    constexpr std::string_view scheme = "Bearer ";
    return authorization.starts_with(scheme) ? authorization.substr(scheme.size()) : std::string_view{};
}

bool accepts_zstd(std::string_view accepted) { return accepted.find("zstd") != std::string_view::npos; }

HttpAnswer refuse_method(std::string allowed, const std::string& request_id) {
    auto refusal = refuse(405, "server.method_not_allowed", request_id);
    refusal.allow = std::move(allowed);
    return refusal;
}

/// What is wrong with the request's form, whatever it asks.
std::optional<HttpAnswer> check_form(const HttpRequest& request, const std::string& request_id) {
    if (request.method != "POST") return refuse_method("POST", request_id);
    const auto& encoding = request.content_encoding;
    const bool is_readable = encoding.empty() || encoding == "identity" || encoding == "zstd";
    if (request.content_type != protocol::media_type || !is_readable)
        return refuse(415, "server.media_type_unsupported", request_id);
    return std::nullopt;
}

template <class Message>
Result<Message> read_message(const HttpRequest& request) {
    if (request.content_encoding != "zstd") return protocol::decode<Message>(request.body);
    const auto body = protocol::decompress(request.body);
    if (!body) return body.error();
    return protocol::decode<Message>(*body);
}

HttpAnswer answer_with(protocol::Bytes body) {
    HttpAnswer answer;
    answer.content_type = protocol::media_type;
    answer.body = std::move(body);
    return answer;
}

template <class Message>
HttpAnswer write_plain(const Message& message) {
    return answer_with(protocol::encode(message));
}

HttpAnswer compress(HttpAnswer answer) {
    if (auto compressed = protocol::compress_for_travel(answer.body)) {
        answer.body = std::move(*compressed);
        answer.content_encoding = "zstd";
    }
    return answer;
}

template <class Message>
HttpAnswer write_message(const Message& message, bool accepts_zstd) {
    HttpAnswer answer = write_plain(message);
    return accepts_zstd ? compress(std::move(answer)) : answer;
}

HttpAnswer write_compressed(const protocol::SyncAnswer& message, protocol::Effort effort) {
    const protocol::EncodedAnswer encoded(message);
    auto frame = protocol::compress_for_travel(encoded.parts(), effort);
    if (!frame) return answer_with(encoded.whole());
    HttpAnswer answer = answer_with(std::move(*frame));
    answer.content_encoding = "zstd";
    return answer;
}

/// By how it differs from what the device has, where that is less. Alone, records seldom become a quarter of what they are.
HttpAnswer write_answer(const protocol::SyncAnswer& answer, bool accepts_zstd, protocol::Effort effort) {
    if (!accepts_zstd) return write_plain(answer);
    if (answer.formers.empty()) return write_compressed(answer, effort);
    HttpAnswer whole = write_plain(answer);
    HttpAnswer difference;
    difference.content_type = protocol::difference_media_type;
    difference.body = protocol::encode_difference(whole.body, answer.formers);
    if (difference.body.size() < whole.body.size() / 4) return difference;
    whole = compress(std::move(whole));
    return difference.body.size() < whole.body.size() ? difference : whole;
}

/// One that cannot be made is no reason to leave the others without theirs.
HttpAnswer answer_or_fail(const std::function<HttpAnswer(const Result<void>&)>& answer, const Result<void>& written) {
    try {
        return answer(written);
    } catch (const std::exception& failure) {
        return refuse(Error{"server.failed", failure.what()}, request_id_for({}));
    }
}

std::string_view content_type_of(domain::MediaType type) {
    switch (type) {
    case domain::MediaType::png:
        return "image/png";
    case domain::MediaType::jpeg:
        return "image/jpeg";
    case domain::MediaType::opus:
        return "audio/ogg";
    case domain::MediaType::wav:
        return "audio/wav";
    case domain::MediaType::other:
        break;
    }
    return "application/octet-stream";
}

HttpAnswer part_of_blob(BlobPart part, const domain::Hash& hash, bool is_range, const std::string& request_id) {
    if (!part.range) {
        auto refusal = refuse(416, "server.range_invalid", request_id);
        refusal.content_range = "bytes */" + std::to_string(part.size);
        return refusal;
    }
    HttpAnswer answer;
    answer.status = is_range ? 206 : 200;
    answer.content_type = content_type_of(part.media_type);
    answer.etag = domain::to_string(hash);
    const auto [start, bytes] = *part.range;
    if (is_range)
        answer.content_range =
            "bytes " + std::to_string(start) + '-' + std::to_string(start + bytes - 1) + '/' + std::to_string(part.size);
    answer.body = std::move(part.bytes);
    return answer;
}

} // namespace

HttpAnswer Routes::answer(const HttpRequest& request) {
    struct Route {
        std::string_view path;
        HttpAnswer (Routes::*answer)(const HttpRequest&, const std::string&);
    };
    static constexpr std::array routes{Route{protocol::sync_path, &Routes::sync}, Route{protocol::wait_path, &Routes::wait},
                                       Route{protocol::enrol_path, &Routes::enrol},
                                       Route{protocol::health_path, &Routes::health}};
    const std::string request_id = request_id_for(request.request_id);
    if (request.target.starts_with(protocol::blob_path)) return blob(request, request_id);
    const auto route = std::ranges::find(routes, request.target, &Route::path);
    if (route == routes.end()) return refuse(404, "server.not_found", request_id);
    return (this->*route->answer)(request, request_id);
}

HttpAnswer Routes::health(const HttpRequest& request, const std::string& request_id) {
    if (request.method != "GET") return refuse_method("GET", request_id);
    if (traffic_.is_draining) return refuse(503, "server.busy", request_id);
    HttpAnswer answer;
    answer.content_type = "text/plain";
    answer.body = "ok\n";
    return answer;
}

/// What is not there and what is not for this person are refused alike.
HttpAnswer Routes::blob(const HttpRequest& request, const std::string& request_id) {
    const auto hash = domain::parse_hash(std::string_view{request.target}.substr(protocol::blob_path.size()));
    if (!hash) return refuse(404, "server.not_found", request_id);
    if (request.method != "GET") return refuse_method("GET", request_id);
    const auto device = service_.authenticate(bearer_of(request.authorization));
    if (!device) return refuse(device.error(), request_id);
    if (!traffic_.blobs.take(domain::to_string(device->id), clock_.now()))
        return refuse(429, "server.too_many_requests", request_id);
    auto part = service_.read_blob(*device, *hash, request.range);
    if (!part) return refuse(part.error(), request_id);
    if (!*part) return refuse(404, "server.not_found", request_id);
    return part_of_blob(std::move(**part), *hash, !request.range.empty(), request_id);
}

HttpAnswer Routes::enrol(const HttpRequest& request, const std::string& request_id) {
    if (auto refusal = check_form(request, request_id)) return *refusal;
    if (!traffic_.enrolments.take(request.peer, clock_.now())) return refuse(429, "server.too_many_requests", request_id);
    const auto message = read_message<protocol::EnrolRequest>(request);
    if (!message) return refuse(message.error(), request_id);
    const auto enrolled = std::make_shared<Result<protocol::EnrolResponse>>(Error{});
    const bool is_zstd = accepts_zstd(request.accept_encoding);
    return answer_when_written(
        [this, message = *message, enrolled](auto& transaction) { return service_.enrol(transaction, message, *enrolled); },
        [this, enrolled, is_zstd, peer = request.peer, request_id](const Result<void>& written) {
            if (!written) return refuse(written.error(), request_id);
            if (!*enrolled) return refuse(enrolled->error(), request_id);
            traffic_.enrolments.give_back(peer, clock_.now());
            return write_message(**enrolled, is_zstd);
        });
}

/// Held until it is on disk together with what others write.
HttpAnswer Routes::answer_when_written(std::function<Result<void>(StorageTransaction&)> run, Answer answer) {
    if (!commits_) return answer(service_.write(std::move(run)));
    const std::uint64_t number = ++last_write_;
    unwritten_[number] = std::move(answer);
    commits_->add({std::move(run), [this, number](Result<void> told) { told_.put(number, std::move(told)); }});
    return HttpAnswer{.held_as = number};
}

std::vector<LateAnswer> Routes::written() {
    std::vector<LateAnswer> answers;
    for (const auto& [number, result] : told_.take()) {
        const auto answer = unwritten_.extract(number);
        if (answer) answers.push_back({number, answer_or_fail(answer.mapped(), result)});
    }
    return answers;
}

void Routes::forget(std::uint64_t held_as) {
    if (unwritten_.erase(held_as) == 0) waiting_room_.forget(held_as);
}

HttpAnswer Routes::sync(const HttpRequest& request, const std::string& request_id) {
    if (auto refusal = check_form(request, request_id)) return *refusal;
    const auto device = service_.authenticate(bearer_of(request.authorization));
    if (!device) return refuse(device.error(), request_id);
    if (!traffic_.syncs.take(domain::to_string(device->id), clock_.now()))
        return refuse(429, "server.too_many_requests", request_id);
    auto message = read_message<protocol::SyncRequest>(request);
    if (!message) return refuse(message.error(), request_id);
    auto begun = service_.begin(*device, std::move(*message));
    if (!begun) return refuse(begun.error(), request_id);
    const bool is_zstd = accepts_zstd(request.accept_encoding);
    if (!begun->has_to_write) return answer_sync(*begun, is_zstd, request_id);
    const auto exchange = std::make_shared<Exchange>(std::move(*begun));
    return answer_when_written([this, exchange](auto& transaction) { return service_.decide(transaction, *exchange); },
                               [this, exchange, is_zstd, request_id](const Result<void>& written) {
                                   return written ? answer_sync(*exchange, is_zstd, request_id)
                                                  : refuse(written.error(), request_id);
                               });
}

HttpAnswer Routes::answer_sync(Exchange& exchange, bool accepts_zstd, const std::string& request_id) {
    const auto response = service_.finish(exchange, &traffic_.large_answers, &traffic_.chunks);
    const auto effort = exchange.request.saves_bytes ? protocol::Effort::thorough : protocol::Effort::usual;
    if (response) return write_answer(*response, accepts_zstd, effort);
    HttpAnswer refusal = refuse(response.error(), request_id);
    if (response.error().code == "server.busy") refusal.retry_after_s = turn_in_s(exchange.device.id);
    return refusal;
}

/// Later by up to a quarter, so that turns that were told at the same moment do not come at the same moment.
unsigned Routes::turn_in_s(Id device) {
    const std::int64_t turn_s = traffic_.large_answers.turn_in_s(device, clock_.now());
    return static_cast<unsigned>(turn_s) + static_cast<unsigned>(random_.id().low % static_cast<std::uint64_t>(turn_s / 4 + 1));
}

HttpAnswer Routes::wait(const HttpRequest& request, const std::string& request_id) {
    if (auto refusal = check_form(request, request_id)) return *refusal;
    const auto device = service_.authenticate(bearer_of(request.authorization));
    if (!device) return refuse(device.error(), request_id);
    if (!traffic_.waits.take(domain::to_string(device->id), clock_.now()))
        return refuse(429, "server.too_many_requests", request_id);
    const auto message = read_message<protocol::WaitRequest>(request);
    if (!message) return refuse(message.error(), request_id);
    auto standing = service_.standing(*device, *message);
    if (!standing) return refuse(standing.error(), request_id);
    if (standing->has_news) return answer_to_wait(true);
    const auto ticket = traffic_.is_draining ? std::nullopt : waiting_room_.add(*device, std::move(*standing));
    if (ticket) return HttpAnswer{.held_as = *ticket};
    auto refusal = refuse(503, "server.busy", request_id);
    refusal.retry_after_s = wait_again_min_s + static_cast<unsigned>(random_.id().low % wait_again_min_s);
    return refusal;
}

HttpAnswer Routes::answer_to_wait(bool has_news) const { return write_plain(protocol::WaitResponse{{}, has_news, clock_.now()}); }

/// Data that cannot be read now are looked at again a second later.
std::vector<LateAnswer> Routes::due() {
    const auto due = waiting_room_.look();
    if (!due) {
        spdlog::error("looking for news: {}: {}", due.error().code, due.error().detail);
        return {};
    }
    std::vector<LateAnswer> answers;
    for (const WaitingRoom::Due& each : *due) answers.push_back({each.ticket, answer_to_wait(each.has_news)});
    return answers;
}

std::vector<LateAnswer> Routes::end_all() {
    std::vector<LateAnswer> answers;
    for (const WaitingRoom::Ticket ticket : waiting_room_.end_all()) answers.push_back({ticket, answer_to_wait(false)});
    return answers;
}

HttpHandler Routes::handler() {
    return {.answer = [this](const HttpRequest& request) { return answer(request); },
            .due = [this] { return due(); },
            .end_all = [this] { return end_all(); },
            .forget = [this](std::uint64_t held_as) { forget(held_as); },
            .written = [this] { return written(); },
            .wake_by = [this](std::function<void()> wake) { told_.wake_by(std::move(wake)); }};
}

} // namespace foothold::server
