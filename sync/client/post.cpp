#include "sync/client/post.hpp"

#include "sync/protocol/compression.hpp"
#include "sync/protocol/limits.hpp"

#include <utility>

namespace foothold::client {

Request post_to(const Enrolment& enrolment, std::string_view path, std::string message) {
    Request request;
    request.url = enrolment.server + std::string(path);
    request.headers = {{"Content-Type", std::string(protocol::media_type)},
                       {"Accept-Encoding", "zstd"},
                       {"Authorization", "Bearer " + enrolment.token}};
    request.body = std::move(message);
    if (auto frame = protocol::compress_for_travel(request.body)) {
        request.body = std::move(*frame);
        request.headers.push_back({"Content-Encoding", "zstd"});
    }
    return request;
}

} // namespace foothold::client
