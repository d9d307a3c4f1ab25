#include "sync/server/listener.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/server/socket_client.hpp"

#include <cstdlib>
#include <thread>

namespace foothold::server {

namespace {

using namespace std::chrono_literals;

/// The real listener on loopback. Its handler aborts when it is given what the limits should have kept from it.
class Front {
public:
    Front() {
        const ListenOptions options = narrow();
        auto opened = Listener::open(options, [options]() -> Result<HttpHandler> {
            return HttpHandler{[options](const HttpRequest& request) {
                if (request.body.size() > options.body_bytes_max || request.target.size() > options.target_bytes_max)
                    std::abort();
                return HttpAnswer{.content_type = "text/plain", .body = request.method};
            }};
        });
        if (!opened) std::abort();
        listener_ = std::move(*opened);
        thread_ = std::thread{[this] { listener_->run(); }};
    }
    ~Front() {
        listener_->stop();
        thread_.join();
    }
    std::uint16_t port() const { return listener_->port(); }

private:
    static ListenOptions narrow() {
        ListenOptions options;
        options.header_bytes_max = 512;
        options.body_bytes_max = 256;
        options.header_deadline = options.body_deadline = options.idle_deadline = 2ms;
        options.drain_pause = 0ms;
        options.drain_deadline = 500ms;
        return options;
    }

    std::unique_ptr<Listener> listener_;
    std::thread thread_;
};

/// Whatever was said, what comes back is HTTP or nothing.
void check(const std::string& answer) {
    if (!answer.empty() && !answer.starts_with("HTTP/1.1 ")) std::abort();
}

} // namespace

} // namespace foothold::server

std::vector<std::string> foothold::fuzz::seeds() {
    return {"GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /v1/sync HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nAuthorization: Bearer x\r\n\r\nabc",
            "POST /v1/sync HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na"
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace foothold::server;
    static Front front;
    SocketClient client{front.port()};
    client.send({reinterpret_cast<const char*>(data), size});
    check(client.read_all());
    return 0;
}
