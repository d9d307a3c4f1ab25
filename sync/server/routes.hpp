#pragma once

#include "sync/server/http.hpp"
#include "sync/server/rate_limit.hpp"
#include "sync/server/service.hpp"
#include "sync/server/waiting_room.hpp"

#include <atomic>

namespace foothold::server {

/// What all threads of a server share.
struct Traffic {
    RateLimit syncs{60, 60};           ///< of a device
    RateLimit enrolments{10, 60 * 60}; ///< of an address
    RateLimit waits{60, 60};           ///< of a device
    LargeAnswers large_answers{};
    ChunkCache chunks{};
    Places waiting{256}; ///< for devices that wait for news
    std::atomic<bool> is_draining = false;
};

/// The exact table of what can be asked, and the way from a request's bytes to the service and back. One object per thread.
class Routes {
public:
    Routes(Service& service, WaitingRoom& waiting_room, const Clock& clock, Random& random, Traffic& traffic) :
        service_(service), waiting_room_(waiting_room), clock_(clock), random_(random), traffic_(traffic) {}

    /// For a listener. The routes must outlive it.
    HttpHandler handler();

    HttpAnswer answer(const HttpRequest& request);
    /// Of the requests that wait for news.
    std::vector<LateAnswer> due();
    std::vector<LateAnswer> end_all();

private:
    HttpAnswer health(const HttpRequest& request, const std::string& request_id);
    HttpAnswer enrol(const HttpRequest& request, const std::string& request_id);
    HttpAnswer sync(const HttpRequest& request, const std::string& request_id);
    unsigned turn_in_s(Id device);
    HttpAnswer wait(const HttpRequest& request, const std::string& request_id);
    HttpAnswer answer_to_wait(bool has_news) const;

    Service& service_;
    WaitingRoom& waiting_room_;
    const Clock& clock_;
    Random& random_;
    Traffic& traffic_;
};

} // namespace foothold::server
