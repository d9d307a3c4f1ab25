#pragma once

#include <functional>
#include <string>

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
};

using HttpHandler = std::function<HttpAnswer(const HttpRequest&)>;

} // namespace foothold::server
