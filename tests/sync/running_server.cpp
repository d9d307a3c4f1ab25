#include "tests/sync/running_server.hpp"

#include "sync/server/clock.hpp"
#include "sync/server/listener.hpp"
#include "sync/server/random.hpp"
#include "sync/server/routes.hpp"
#include "sync/server/secrets.hpp"
#include "sync/server/service.hpp"
#include "sync/server/sqlite_storage.hpp"

#include <stdexcept>
#include <thread>
#include <utility>

namespace foothold::sync_tests {

namespace {

using namespace server;

constexpr unsigned unlimited = 1'000'000'000;

template <class T>
T value_of(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().detail);
    return std::move(*result);
}

// One thread's own view of the server's data.
struct Desk {
    Desk(const std::filesystem::path& directory, Traffic& traffic, SystemClock shown = {}, CommitQueue* commits = nullptr) :
        clock(shown), storage(value_of(SqliteStorage::open(directory / "server.db", random))),
        service(*storage, clock, random, value_of(SecretKey::open(directory / "secret", random))),
        waiting_room(*storage, random, traffic.waiting), routes(service, waiting_room, clock, random, traffic, commits) {
        service.sign_with(ProofKeys{value_of(SecretKey::open(directory / "proof.key", random))});
    }

    SystemRandom random;
    SystemClock clock;
    std::unique_ptr<SqliteStorage> storage;
    Service service;
    WaitingRoom waiting_room;
    Routes routes;
};

} // namespace

class RunningServer::Running {
public:
    Running(const std::filesystem::path& directory, std::uint16_t port, SystemClock clock) :
        storage_(value_of(SqliteStorage::open(directory / "server.db", random_))) {
        ListenOptions options;
        options.port = port;
        options.drain_pause = std::chrono::milliseconds(0);
        options.drain_deadline = std::chrono::milliseconds(500);
        listener_ = value_of(Listener::open(options, [this, directory, clock]() -> Result<HttpHandler> {
            desks_.push_back(std::make_unique<Desk>(directory, traffic_, clock, &commits_));
            return desks_.back()->routes.handler();
        }));
        writing_ = std::thread([this] { commits_.run(); });
        thread_ = std::thread([this] { listener_->run(); });
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        listener_->stop();
        thread_.join();
        commits_.stop();
        writing_.join();
    }

    std::uint16_t port() const { return listener_->port(); }

private:
    Traffic traffic_{.syncs{unlimited, 60}, .enrolments{unlimited, 60}, .waits{unlimited, 60}, .blobs{unlimited, 60}};
    SystemRandom random_;
    std::unique_ptr<SqliteStorage> storage_;
    CommitQueue commits_{*storage_};
    std::vector<std::unique_ptr<Desk>> desks_;
    std::unique_ptr<Listener> listener_;
    std::thread thread_;
    std::thread writing_;
};

RunningServer::RunningServer(std::filesystem::path directory, std::vector<domain::Record> records) :
    directory_(std::move(directory)) {
    std::filesystem::create_directories(directory_);
    if (!records.empty()) load(std::move(records));
    start();
}

RunningServer::~RunningServer() = default;

void RunningServer::load(std::vector<domain::Record> records, const std::vector<server::Blob>& blobs, server::News news) {
    Traffic traffic;
    value_of(Desk(directory_, traffic, clock()).service.load(std::move(records), blobs, news));
}

std::string RunningServer::invite(domain::Id person) {
    Traffic traffic;
    return value_of(Desk(directory_, traffic, clock()).service.invite(person, std::chrono::minutes(10)));
}

void RunningServer::move(const server::MoveOrder& order) {
    Traffic traffic;
    value_of(Desk(directory_, traffic, clock()).service.move(order));
}

void RunningServer::go_to(domain::LocalTime time) {
    stop();
    now_ = domain::instant_of(time);
    start();
}

server::SystemClock RunningServer::clock() const { return now_ ? server::SystemClock{*now_} : server::SystemClock{}; }

std::string RunningServer::url() const { return "http://127.0.0.1:" + std::to_string(port_); }

void RunningServer::stop() { running_.reset(); }

void RunningServer::start() {
    running_ = std::make_unique<Running>(directory_, port_, clock());
    port_ = running_->port();
}

} // namespace foothold::sync_tests
