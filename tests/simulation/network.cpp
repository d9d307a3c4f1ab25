#include "tests/simulation/network.hpp"

#include "sync/protocol/limits.hpp"

#include <string_view>
#include <utility>

namespace foothold::simulation {

namespace {

server::HttpRequest as_server_sees(const client::Request& request, const server::Device& device) {
    server::HttpRequest seen;
    seen.method = "POST";
    seen.target = request.url.substr(request.url.find("/v1/"));
    seen.peer = domain::to_string(device.id);
    seen.body = request.body;
    for (const client::Header& header : request.headers) {
        if (header.name == "Content-Type") seen.content_type = header.value;
        if (header.name == "Content-Encoding") seen.content_encoding = header.value;
        if (header.name == "Accept-Encoding") seen.accept_encoding = header.value;
        if (header.name == "Authorization") seen.authorization = header.value;
    }
    return seen;
}

client::Answer as_client_sees(server::HttpAnswer answer) {
    client::Answer seen{
        static_cast<int>(answer.status), std::move(answer.content_type), std::move(answer.content_encoding), {}, {}};
    if (answer.retry_after_s > 0) seen.retry_after = std::chrono::seconds(answer.retry_after_s);
    seen.body = std::move(answer.body);
    return seen;
}

} // namespace

milliseconds Network::delay() {
    if (happens(conditions_.slow)) return milliseconds(dice_.between(1000, 90'000));
    return milliseconds(dice_.between(5, 400));
}

void Network::send(const server::Device& device, const client::Request& request, Receive receive) {
    const auto seen = as_server_sees(request, device);
    if (happens(conditions_.repeated))
        timeline_.after(delay() + milliseconds(dice_.below(300'000)), [=, this] { arrive(device, seen, [](Delivery) {}); });
    if (happens(conditions_.lost)) return fail_later("network.timeout", request.deadline, receive);
    timeline_.after(delay(), [=, this, receive = std::move(receive)] { arrive(device, seen, receive); });
}

void Network::arrive(const server::Device& device, const server::HttpRequest& request, const Receive& receive) {
    if (!server_.is_up()) return fail_later("network.refused", milliseconds(1), receive);
    auto answered = server_.answer(device, request);
    if (!answered) return fail_later("network.cut", delay(), receive);
    if (happens(conditions_.lost)) return fail_later("network.timeout", milliseconds(120'000), receive);
    Delivery delivery{as_client_sees(std::move(answered->http)), std::move(answered->rightful), timeline_.now()};
    if (happens(conditions_.cut)) cut(*delivery.answer);
    timeline_.after(delay(), [receive, delivery = std::move(delivery)] { receive(delivery); });
}

/// What had come by then is there.
void Network::cut(client::Answer& answer) {
    answer.body.resize(dice_.below(answer.body.size() + 1));
    answer.cut = Error{"network.cut", {}};
}

void Network::fail_later(const char* code, milliseconds delay, const Receive& receive) {
    timeline_.after(delay, [=] { receive({Error{code, {}}, nullptr}); });
}

} // namespace foothold::simulation
