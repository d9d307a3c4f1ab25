#include "sync/server/serve.hpp"

#include "sync/server/routes.hpp"

#include <csignal>
#include <thread>

namespace foothold::server {

namespace {

/// What one thread answers with.
struct Desk {
    Desk(OpenService opened_service, const Clock& clock, Traffic& traffic) :
        opened(std::move(opened_service)), routes(*opened.service, clock, traffic) {}

    OpenService opened;
    Routes routes;
};

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

Result<void> serve(DataFolder& data, const ServeOptions& options, const std::function<void(std::uint16_t)>& ready) {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // before any thread begins, so that all of them leave the signals to one
    Traffic traffic{{options.syncs_per_minute, 60}, {options.enrolments_per_hour, 60 * 60}};
    const auto make_handler = [&]() -> Result<HttpHandler> {
        auto opened = data.open_service();
        if (!opened) return opened.error();
        auto desk = std::make_shared<Desk>(std::move(*opened), data.clock(), traffic);
        return HttpHandler{[desk](const HttpRequest& request) { return desk->routes.answer(request); }};
    };
    auto listener = Listener::open(options.listen, make_handler);
    if (!listener) return listener.error();
    std::thread ending{[&] {
        int signal = 0;
        sigwait(&signals, &signal);
        traffic.is_draining = true;
        (*listener)->stop();
    }};
    ready((*listener)->port());
    (*listener)->run();
    ending.join();
    return {};
}

} // namespace foothold::server
