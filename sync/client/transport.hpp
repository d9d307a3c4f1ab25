#pragma once

#include "domain/result.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace foothold::client {

struct Header {
    std::string name;
    std::string value;
};

/// A POST, or a GET without a body: all that sync needs.
struct Request {
    std::string url;
    std::vector<Header> headers;
    std::string body;
    std::chrono::milliseconds deadline{120'000};
    std::chrono::milliseconds silence_max{30'000}; ///< how long next to nothing may arrive
    std::size_t answer_bytes_max = 8u << 20;
    bool is_get = false;
};

struct Answer {
    int status = 0;
    std::string content_type;
    std::string content_encoding;
    std::optional<std::chrono::seconds> retry_after;
    std::string body;
    std::optional<Error> cut = std::nullopt; ///< why the connection broke before the end of the body
};

/// Carries requests to a server. Nothing happens outside `poll`, on whose thread `done` runs, exactly once for each request that
/// is not cancelled. Errors are network.*: whatever they say, the server may have got the request.
class Transport {
public:
    using RequestId = std::uint64_t;
    using Done = std::function<void(Result<Answer>)>;

    virtual ~Transport() = default;
    virtual RequestId send(Request request, Done done) = 0;
    virtual void cancel(RequestId id) = 0;
    virtual void poll() = 0;
    /// Sleeps until there may be something to poll, `wake` was called, or the time is up. Where nothing can sleep it returns at
    /// once.
    virtual void wait(std::chrono::milliseconds at_most) = 0;
    /// The only function that may be called from any thread.
    virtual void wake() = 0;
};

} // namespace foothold::client
