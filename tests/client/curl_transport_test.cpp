#include "sync/client/curl_transport.hpp"

#include "tests/client/canned_server.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

namespace foothold::client {

namespace {

using std::chrono::milliseconds;

Request to(std::string url) {
    Request request;
    request.url = std::move(url);
    request.headers = {{"Content-Type", "text/plain"}};
    request.body = "question";
    request.deadline = milliseconds(10'000);
    request.answer_bytes_max = 100'000;
    return request;
}

Result<Answer> ask(Request request) {
    CurlTransport transport;
    std::optional<Result<Answer>> answer;
    transport.send(std::move(request), [&](Result<Answer> arrived) { answer = std::move(arrived); });
    for (transport.poll(); !answer; transport.poll()) transport.wait(milliseconds(100));
    return std::move(*answer);
}

std::string code_of(const Result<Answer>& answer) {
    if (!answer) return answer.error().code;
    return answer->cut ? answer->cut->code + " amid the answer" : "answered";
}

std::string code_of_canned(const std::string& said) {
    const CannedServer server(said);
    return code_of(ask(to(server.url())));
}

} // namespace

TEST_CASE("an answer comes with its status, type, encoding, pause and body") {
    const CannedServer server("HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\nRetry-After: 7\r\n"
                              "Content-Length: 4\r\n\r\nbody");
    const auto answer = ask(to(server.url()));
    REQUIRE(answer);
    CHECK(answer->status == 503);
    CHECK(answer->content_type == "text/html");
    CHECK(answer->content_encoding == "zstd");
    CHECK(answer->retry_after == std::chrono::seconds(7));
    CHECK(answer->body == "body");
}

TEST_CASE("each way of failing has its code") {
    std::string closed;
    {
        const CannedServer gone("HTTP/1.1 200 OK\r\n\r\n");
        closed = gone.url();
    }
    CHECK(code_of(ask(to(closed))) == "network.refused");
    CHECK(code_of(ask(to("https://foothold.invalid"))) == "network.unknown_host");
    CHECK(code_of_canned("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") == "network.truncated amid the answer");
    CHECK(code_of_canned("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nshort") ==
          "network.truncated amid the answer");
    CHECK(code_of_canned("SSH-2.0-OpenSSH_9.2\r\n") == "network.not_our_server");
    const CannedServer plain("HTTP/1.1 400 Bad Request\r\n\r\n");
    CHECK(code_of(ask(to(plain.url("https")))) == "network.tls");
}

TEST_CASE("a server that says nothing is given up at the deadline") {
    const CannedServer silent("");
    Request request = to(silent.url());
    request.deadline = milliseconds(200);
    const auto answer = ask(std::move(request));
    CHECK(code_of(answer) == "network.timeout");
}

TEST_CASE("an answer without an end is cut off at the limit, whatever it says about its size") {
    std::string endless = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int chunk = 0; chunk < 300; ++chunk) endless += "400\r\n" + std::string(1024, 'x') + "\r\n";
    CHECK(code_of_canned(endless + "0\r\n\r\n") == "protocol.too_large");
    CHECK(code_of_canned("HTTP/1.1 200 OK\r\n\r\n" + std::string(300'000, 'x')) == "protocol.too_large");
}

TEST_CASE("a redirect is an answer, not a way to go") {
    const CannedServer elsewhere("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    const CannedServer server("HTTP/1.1 307 There\r\nLocation: " + elsewhere.url() + "\r\nContent-Length: 0\r\n\r\n");
    const auto answer = ask(to(server.url()));
    REQUIRE(answer);
    CHECK(answer->status == 307);
    CHECK(elsewhere.connections() == 0);
}

TEST_CASE("nothing leaves this machine in clear") {
    CHECK(code_of(ask(to("http://192.0.2.1/v1/sync"))) == "network.not_secure");
    CHECK(code_of(ask(to("http://127.0.0.1.example.invalid/"))) == "network.not_secure");
    CHECK(code_of(ask(to("file:///etc/passwd"))) == "network.not_secure");
    CHECK(code_of(ask(to("not an address"))) == "network.bad_address");
}

TEST_CASE("a cancelled request is never answered") {
    const CannedServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    CurlTransport transport;
    bool is_answered = false;
    transport.cancel(transport.send(to(server.url()), [&](const Result<Answer>&) { is_answered = true; }));
    transport.cancel(transport.send(to("http://192.0.2.1/"), [&](const Result<Answer>&) { is_answered = true; }));
    for (int round = 0; round < 20; ++round) {
        transport.wait(milliseconds(5));
        transport.poll();
    }
    CHECK_FALSE(is_answered);
}

} // namespace foothold::client
