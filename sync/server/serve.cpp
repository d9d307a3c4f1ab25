#include "sync/server/serve.hpp"

#include "sync/server/routes.hpp"

#include <csignal>
#include <memory>
#include <thread>
#include <vector>

namespace foothold::server {

namespace {

/// What one thread answers with.
struct Desk {
    Desk(OpenService opened_service, const Clock& clock, Traffic& traffic, CommitQueue& commits) :
        opened(std::move(opened_service)), waiting_room(*opened.storage, random, traffic.waiting),
        routes(*opened.service, waiting_room, clock, random, traffic, &commits) {}

    OpenService opened;
    SystemRandom random;
    WaitingRoom waiting_room;
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
    if (auto erased = data.carry_out_erasures(); !erased) return erased;
    Traffic traffic{.syncs = {options.syncs_per_minute, 60},
                    .enrolments = {options.enrolments_per_hour, 60 * 60},
                    .waits = {options.syncs_per_minute, 60},
                    .large_answers = LargeAnswers{{.places = options.large_answers_max}},
                    .waiting = Places{options.waiting_max}};
    const auto writing_storage = data.open_service();
    if (!writing_storage) return writing_storage.error();
    CommitQueue commits{*writing_storage->storage};
    std::vector<std::unique_ptr<Desk>> desks;
    const auto make_handler = [&]() -> Result<HttpHandler> {
        auto opened = data.open_service();
        if (!opened) return opened.error();
        desks.push_back(std::make_unique<Desk>(std::move(*opened), data.clock(), traffic, commits));
        return desks.back()->routes.handler();
    };
    auto listener = Listener::open(options.listen, make_handler);
    if (!listener) return listener.error();
    std::thread ending{[&] {
        int signal = 0;
        sigwait(&signals, &signal);
        traffic.is_draining = true;
        (*listener)->stop();
    }};
    std::thread writing{[&] { commits.run(); }};
    ready((*listener)->port());
    (*listener)->run();
    commits.stop();
    writing.join();
    ending.join();
    return {};
}

} // namespace foothold::server
