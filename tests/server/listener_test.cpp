#include "sync/server/listener.hpp"
#include "tests/server/socket_client.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <thread>
#include <vector>

namespace foothold::server {

namespace {

using namespace std::chrono_literals;

/// A listener whose handler answers with what it got; its deadlines are short.
class Echo {
public:
    explicit Echo(ListenOptions options = quick()) {
        auto opened = Listener::open(options, [this]() -> Result<HttpHandler> {
            return HttpHandler{[this](const HttpRequest& request) {
                ++requests;
                if (request.target == "/slow") std::this_thread::sleep_for(300ms);
                HttpAnswer answer;
                answer.content_type = "text/plain";
                answer.body =
                    request.method + ' ' + request.target + ' ' + request.peer + ' ' + std::to_string(request.body.size());
                return answer;
            }};
        });
        REQUIRE(opened);
        listener = std::move(*opened);
        thread = std::thread{[this] { listener->run(); }};
    }
    ~Echo() {
        listener->stop();
        thread.join();
    }

    static ListenOptions quick() {
        ListenOptions options;
        options.header_deadline = 300ms;
        options.body_deadline = 300ms;
        options.write_deadline = 500ms;
        options.idle_deadline = 400ms;
        options.drain_pause = 50ms;
        options.drain_deadline = 1000ms;
        return options;
    }

    SocketClient connect() const { return SocketClient{listener->port()}; }
    std::string answer_to(std::string_view bytes) const {
        auto client = connect();
        client.send(bytes);
        return client.read_answer();
    }

    std::unique_ptr<Listener> listener;
    std::thread thread;
    std::atomic<int> requests = 0;
};

/// A listener with one thread that holds what asks for /hold.
class Holder {
public:
    Holder() {
        ListenOptions options = Echo::quick();
        options.threads = 1;
        options.drain_pause = 2000ms;
        options.drain_deadline = 5000ms;
        options.look_interval = 20ms;
        auto opened = Listener::open(options, [this]() -> Result<HttpHandler> {
            return HttpHandler{.answer = [this](const HttpRequest& request) { return answer(request); },
                               .due = [this] { return is_due ? late("late") : std::vector<LateAnswer>{}; },
                               .end_all = [this] { return late("ended"); },
                               .forget = [this](std::uint64_t) { ++forgotten; }};
        });
        REQUIRE(opened);
        listener = std::move(*opened);
        thread = std::thread{[this] { listener->run(); }};
    }
    ~Holder() {
        listener->stop();
        thread.join();
    }

    std::uint16_t port() const { return listener->port(); }
    /// A client whose answer is held.
    SocketClient hold() {
        SocketClient client{port()};
        client.send("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n");
        for (int tries = 0; tries < 100 && held == 0; ++tries) std::this_thread::sleep_for(10ms);
        REQUIRE(held == 1);
        return client;
    }

    std::atomic<bool> is_due = false;
    std::atomic<std::uint64_t> held = 0;
    std::atomic<int> forgotten = 0;
    std::unique_ptr<Listener> listener;
    std::thread thread;

private:
    HttpAnswer answer(const HttpRequest& request) {
        if (request.target == "/hold") return HttpAnswer{.held_as = ++held};
        return HttpAnswer{.content_type = "text/plain", .body = request.target};
    }
    std::vector<LateAnswer> late(const char* word) const {
        return {{held, HttpAnswer{.content_type = "text/plain", .body = word}}};
    }
};

bool is_refused_with(int status, const std::string& answer) {
    return answer.starts_with("HTTP/1.1 " + std::to_string(status) + ' ') &&
           answer.find("Content-Type: application/problem+json") != std::string::npos &&
           answer.find("Connection: close") != std::string::npos && answer.find("\"request_id\":\"") != std::string::npos;
}

std::string post(std::string_view headers, std::string_view body) {
    return "POST /x HTTP/1.1\r\nHost: h\r\n" + std::string{headers} + "\r\n" + std::string{body};
}

} // namespace

TEST_CASE("requests are answered, several on one connection") {
    Echo echo;
    auto client = echo.connect();
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    CHECK(client.read_answer().ends_with("GET /a 127.0.0.1 0"));
    client.send("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcPOST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: "
                "chunked\r\n\r\n"
                "4\r\nabcd\r\n1\r\ne\r\n0\r\n\r\n");
    const auto answers = client.read_all(200ms);
    CHECK(answers.find("POST /b 127.0.0.1 3") != std::string::npos);
    CHECK(answers.find("POST /c 127.0.0.1 5") != std::string::npos);
}

TEST_CASE("a client that waits for permission to send its body gets it") {
    Echo echo;
    auto client = echo.connect();
    client.send(post("Expect: 100-continue\r\nContent-Length: 3\r\n", ""));
    CHECK(client.read_answer() == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("abc");
    CHECK(client.read_answer().ends_with("POST /x 127.0.0.1 3"));
}

TEST_CASE("a body over the limit is refused, announced or not") {
    auto options = Echo::quick();
    options.body_bytes_max = 1000;
    Echo echo{options};
    CHECK(echo.answer_to(post("Content-Length: 1000\r\n", std::string(1000, 'a'))).ends_with("1000"));
    CHECK(is_refused_with(413, echo.answer_to(post("Content-Length: 1001\r\n", ""))));
    CHECK(is_refused_with(413, echo.answer_to(post("Content-Length: 18446744073709551615\r\n", ""))));
    const std::string chunk = "258\r\n" + std::string(600, 'a') + "\r\n";
    CHECK(is_refused_with(413, echo.answer_to(post("Transfer-Encoding: chunked\r\n", chunk + chunk))));
    CHECK(echo.requests == 1);
}

TEST_CASE("the refusal of a large body arrives although the client is still sending it") {
    auto options = Echo::quick();
    options.body_bytes_max = 1000;
    Echo echo{options};
    CHECK(is_refused_with(413, echo.answer_to(post("Content-Length: 3000000\r\n", std::string(3'000'000, 'a')))));
}

TEST_CASE("chunk sizes that are none are refused") {
    Echo echo;
    for (const char* size : {"-2", "FFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFF", "0x10", "zz", ""})
        CHECK(
            is_refused_with(std::string_view{size} == "FFFFFFFFFFFFFFFF" ? 413 : 400,
                            echo.answer_to(post("Transfer-Encoding: chunked\r\n", std::string{size} + "\r\nabc\r\n0\r\n\r\n"))));
}

TEST_CASE("headers over the limits are refused") {
    Echo echo;
    CHECK(is_refused_with(431, echo.answer_to("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(9000, 'a'))));
    std::string fields = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (int field = 0; field < 64; ++field) fields += "X-" + std::to_string(field) + ": 1\r\n";
    CHECK(is_refused_with(431, echo.answer_to(fields + "\r\n")));
    CHECK(is_refused_with(414, echo.answer_to("GET /" + std::string(2048, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n")));
    CHECK(echo.requests == 0);
}

TEST_CASE("an endless header is cut off") {
    Echo echo;
    auto client = echo.connect();
    client.send("GET / HTTP/1.1\r\n");
    for (int line = 0; line < 100'000 && client.send("X-Line: 1\r\n"); ++line) continue;
    CHECK(client.is_closed_within(5s));
    CHECK(echo.requests == 0);
}

TEST_CASE("framing that two readers could read in two ways is refused") {
    Echo echo;
    const std::string body = "3\r\nabc\r\n0\r\n\r\n";
    const std::string bad[]{post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", body),
                            post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", body),
                            post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"),
                            post("Content-Length: 3, 3\r\n", "abc"),
                            post("Content-Length: +3\r\n", "abc"),
                            post("Content-Length: -1\r\n", "abc"),
                            post("Transfer-Encoding: gzip\r\n", body),
                            post("Transfer-Encoding: chunked, chunked\r\n", body),
                            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", body),
                            post("Host: other\r\n", ""),
                            "GET / HTTP/1.1\r\n\r\n",
                            "GET / HTTP/1.1\nHost: h\n\n",
                            "GET / HTTP/1.1\r\nHost: h\nX: 1\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost: h\r\nX: 1\r\n 2\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost : h\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost: h\rX: 1\r\n\r\n",
                            std::string{"GET / HTTP/1.1\r\nHost: h\r\nX: \0\r\n\r\n", 33},
                            "GET  / HTTP/1.1\r\nHost: h\r\n\r\n",
                            "GET / HTTP/9.9\r\nHost: h\r\n\r\n",
                            std::string{"\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03", 11}};
    for (const auto& bytes : bad) {
        CAPTURE(bytes);
        CHECK(is_refused_with(400, echo.answer_to(bytes)));
    }
    CHECK(echo.requests == 0);
}

TEST_CASE("a client that is too slow is told so and let go") {
    Echo echo;
    CHECK(is_refused_with(408, echo.answer_to("GET / HTTP/1.1\r\nHost:")));
    CHECK(is_refused_with(408, echo.answer_to(post("Content-Length: 10\r\n", "abc"))));
    CHECK(is_refused_with(408, echo.answer_to(post("Transfer-Encoding: chunked\r\n", "3\r\nab"))));
    auto silent = echo.connect();
    CHECK(silent.read_all().empty());
    CHECK(silent.is_closed_within(0ms));
}

TEST_CASE("a byte now and then does not put the deadline off") {
    Echo echo;
    auto client = echo.connect();
    const auto begin = std::chrono::steady_clock::now();
    client.send("GET / HTTP/1.1\r\nHost: ");
    for (int byte = 0; byte < 12; ++byte) {
        std::this_thread::sleep_for(50ms);
        client.send("h");
    }
    CHECK(is_refused_with(408, client.read_answer()));
    CHECK(std::chrono::steady_clock::now() - begin < 2s);
}

TEST_CASE("slow clients keep nobody else from an answer") {
    auto options = Echo::quick();
    options.header_deadline = 3s;
    Echo echo{options};
    std::vector<SocketClient> slow;
    for (int client = 0; client < 60; ++client) {
        slow.push_back(echo.connect());
        slow.back().send("GET / HT");
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK(echo.answer_to("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").ends_with("GET /a 127.0.0.1 0"));
    CHECK(std::chrono::steady_clock::now() - begin < 1s);
}

TEST_CASE("more connections than are allowed are turned away, and welcome again when others have gone") {
    auto options = Echo::quick();
    options.connections_per_address_max = 3;
    options.idle_deadline = 3s;
    Echo echo{options};
    const std::string request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    {
        std::vector<SocketClient> clients;
        for (int client = 0; client < 3; ++client) {
            clients.push_back(echo.connect());
            clients.back().send(request);
            REQUIRE(clients.back().read_answer().starts_with("HTTP/1.1 200"));
        }
        const auto refusal = echo.answer_to(request);
        CHECK(is_refused_with(503, refusal));
        CHECK(refusal.find("Retry-After: ") != std::string::npos);
    }
    std::this_thread::sleep_for(100ms);
    CHECK(echo.answer_to(request).starts_with("HTTP/1.1 200"));
}

TEST_CASE("who asks is believed only from a proxy") {
    const std::string request = "GET /a HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: 10.0.0.1, 192.0.2.7\r\n\r\n";
    CHECK(Echo{}.answer_to(request).ends_with("GET /a 127.0.0.1 0"));
    auto options = Echo::quick();
    options.is_behind_proxy = true;
    CHECK(Echo{options}.answer_to(request).ends_with("GET /a 192.0.2.7 0"));
}

TEST_CASE("what is on its way when the server stops is still answered") {
    Echo echo;
    auto busy = echo.connect();
    auto idle = echo.connect();
    busy.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    std::this_thread::sleep_for(100ms);
    echo.listener->stop();
    const auto answer = busy.read_all();
    CHECK(answer.starts_with("HTTP/1.1 200"));
    CHECK(idle.is_closed_within(5s));
    CHECK_THROWS(echo.connect());
}

TEST_CASE("while an answer is held, the same thread answers others") {
    Holder holder;
    auto waiting = holder.hold();
    for (int count = 0; count < 20; ++count) {
        auto other = SocketClient{holder.port()};
        other.send("GET /now HTTP/1.1\r\nHost: h\r\n\r\n");
        REQUIRE(other.read_answer().ends_with("/now"));
    }
    holder.is_due = true;
    CHECK(waiting.read_answer().ends_with("late"));
    waiting.send("GET /again HTTP/1.1\r\nHost: h\r\n\r\n");
    CHECK(waiting.read_answer().ends_with("/again"));
}

TEST_CASE("what a client says while its answer is held is answered behind it") {
    Holder holder;
    auto waiting = holder.hold();
    waiting.send("GET /next HTTP/1.1\r\nHost: h\r\n\r\n");
    CHECK(waiting.read_all(100ms).empty());
    holder.is_due = true;
    const auto answers = waiting.read_all(300ms);
    CHECK(answers.find("late") < answers.find("/next"));
    CHECK(answers.find("/next") != std::string::npos);
}

TEST_CASE("a client that goes while its answer is held is forgotten") {
    Holder holder;
    {
        const auto waiting = holder.hold();
        CHECK(holder.forgotten == 0);
    }
    for (int tries = 0; tries < 100 && holder.forgotten == 0; ++tries) std::this_thread::sleep_for(10ms);
    CHECK(holder.forgotten == 1);
}

TEST_CASE("answers that are held end at once when the server stops") {
    Holder holder;
    auto waiting = holder.hold();
    const auto stopped_at = std::chrono::steady_clock::now();
    holder.listener->stop();
    const auto answer = waiting.read_all();
    CHECK(std::chrono::steady_clock::now() - stopped_at < 1s);
    CHECK(answer.ends_with("ended"));
    CHECK(answer.find("Connection: close") != std::string::npos);
}

TEST_CASE("an address that others can reach needs a proxy in front") {
    const auto make_handler = []() -> Result<HttpHandler> { return HttpHandler{}; };
    ListenOptions options;
    options.address = "0.0.0.0";
    CHECK(Listener::open(options, make_handler).error().code == "server.address_public");
    options.address = "localhost";
    CHECK(Listener::open(options, make_handler).error().code == "server.address_invalid");
    options.address = "0.0.0.0";
    options.is_behind_proxy = true;
    CHECK(Listener::open(options, make_handler));
}

TEST_CASE("two servers cannot share a port by accident") {
    Echo echo;
    ListenOptions options;
    options.port = echo.listener->port();
    CHECK(Listener::open(options, []() -> Result<HttpHandler> { return HttpHandler{}; }).error().code == "server.address_in_use");
}

} // namespace foothold::server
