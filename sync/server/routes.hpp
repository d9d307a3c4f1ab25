#pragma once

#include "sync/server/http.hpp"
#include "sync/server/rate_limit.hpp"
#include "sync/server/service.hpp"

#include <atomic>

namespace foothold::server {

/// What all threads of a server share.
struct Traffic {
    RateLimit syncs{60, 60};           ///< of a device
    RateLimit enrolments{10, 60 * 60}; ///< of an address
    std::atomic<bool> is_draining = false;
};

/// The exact table of what can be asked, and the way from a request's bytes to the service and back. One object per thread.
class Routes {
public:
    Routes(Service& service, const Clock& clock, Traffic& traffic) : service_(service), clock_(clock), traffic_(traffic) {}

    HttpAnswer answer(const HttpRequest& request);

private:
    HttpAnswer health(const HttpRequest& request, const std::string& request_id);
    HttpAnswer enrol(const HttpRequest& request, const std::string& request_id);
    HttpAnswer sync(const HttpRequest& request, const std::string& request_id);

    Service& service_;
    const Clock& clock_;
    Traffic& traffic_;
};

} // namespace foothold::server
