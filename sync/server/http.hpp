#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace foothold::server {

/// A request that the listener has read whole and found well-formed.
struct HttpRequest {
    std::string method;
    std::string target;
    std::string content_type;
    std::string content_encoding;
    std::string accept_encoding;
    std::string authorization;
    std::string request_id; ///< as the client gave it, unchecked
    std::string peer;       ///< address of whoever asks
    std::string body;
    std::string range;
};

struct HttpAnswer {
    unsigned status = 200;
    std::string content_type;
    std::string body;
    std::string content_encoding;
    std::string allow;           ///< with 405
    bool asks_for_token = false; ///< with 401: WWW-Authenticate
    unsigned retry_after_s = 0;  ///< with 429 and 503; 0: not said
    bool is_last = false;        ///< close the connection behind it
    std::string etag;            ///< also says that this never changes
    std::string content_range;   ///< with 206 and 416
    std::uint64_t held_as = 0;   ///< not 0: this is no answer yet, it comes later under this number
};

/// The answer to a request that was held.
struct LateAnswer {
    std::uint64_t held_as = 0;
    HttpAnswer answer;
};

/// What one thread of a listener answers with, on that thread.
struct HttpHandler {
    std::function<HttpAnswer(const HttpRequest&)> answer = {};
    /// What follows may be left out by a handler that holds nothing.
    std::function<std::vector<LateAnswer>()> due = {};      ///< once a second: which held requests have their answer now
    std::function<std::vector<LateAnswer>()> end_all = {};  ///< the server stops: the answer to each of them
    std::function<void(std::uint64_t held_as)> forget = {}; ///< who asked has gone
    /// Which held requests have their answer now, after a wake; and how to wake, from any thread.
    std::function<std::vector<LateAnswer>()> written = {};
    std::function<void(std::function<void()> wake)> wake_by = {};
};

} // namespace foothold::server
