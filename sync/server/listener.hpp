#pragma once

#include "domain/result.hpp"
#include "sync/server/http.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace foothold::server {

struct ListenOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: any that is free
    /// A proxy that speaks TLS stands in front: needed for addresses that others can reach. Who asks is then the last one in
    /// X-Forwarded-For, and connections are not counted by address.
    bool is_behind_proxy = false;
    unsigned threads = 2;

    std::size_t header_bytes_max = 8 << 10;
    std::size_t header_fields_max = 64;
    std::size_t target_bytes_max = 2 << 10;
    std::size_t body_bytes_max = 1 << 20;
    std::size_t connections_max = 512;
    std::size_t connections_per_address_max = 64;
    std::chrono::milliseconds header_deadline{5'000};
    std::chrono::milliseconds body_deadline{30'000};
    std::chrono::milliseconds write_deadline{30'000};
    std::chrono::milliseconds idle_deadline{60'000};
    std::chrono::milliseconds held_deadline{120'000}; ///< for an answer that comes later
    std::chrono::milliseconds look_interval{1'000};   ///< how often a handler that holds requests is asked for their answers
    std::chrono::milliseconds drain_pause{300};       ///< from `stop` until idle connections are closed
    std::chrono::milliseconds drain_deadline{10'000}; ///< from `stop` until everything is
};

/// HTTP/1.1 on one address: reads requests within limits and deadlines, refuses what is not exactly HTTP, hands the rest to a
/// handler. Each thread has its own sockets and its own handler, so that handlers need no locks.
class Listener {
public:
    using MakeHandler = std::function<Result<HttpHandler>()>;

    /// Listens when it returns. Errors: "server.address_invalid", "server.address_public", "server.address_in_use".
    static Result<std::unique_ptr<Listener>> open(const ListenOptions& options, const MakeHandler& make_handler);

    virtual ~Listener() = default;
    virtual std::uint16_t port() const = 0;
    /// Serves until `stop` has been called and everybody has their answer.
    virtual void run() = 0;
    /// From any thread.
    virtual void stop() = 0;
};

} // namespace foothold::server
