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
    explicit Desk(const std::filesystem::path& directory) :
        storage(value_of(SqliteStorage::open(directory / "server.db", random))),
        service(*storage, clock, random, value_of(SecretKey::open(directory / "secret", random))) {}

    SystemRandom random;
    SystemClock clock;
    std::unique_ptr<SqliteStorage> storage;
    Service service;
};

} // namespace

class RunningServer::Running {
public:
    Running(const std::filesystem::path& directory, std::uint16_t port) {
        ListenOptions options;
        options.port = port;
        options.drain_pause = std::chrono::milliseconds(0);
        options.drain_deadline = std::chrono::milliseconds(500);
        listener_ = value_of(Listener::open(options, [this, directory]() -> Result<HttpHandler> {
            const auto desk = std::make_shared<Desk>(directory);
            const auto routes = std::make_shared<Routes>(desk->service, desk->clock, traffic_);
            return HttpHandler([desk, routes](const HttpRequest& request) { return routes->answer(request); });
        }));
        thread_ = std::thread([this] { listener_->run(); });
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        listener_->stop();
        thread_.join();
    }

    std::uint16_t port() const { return listener_->port(); }

private:
    Traffic traffic_{.syncs{unlimited, 60}, .enrolments{unlimited, 60}};
    std::unique_ptr<Listener> listener_;
    std::thread thread_;
};

RunningServer::RunningServer(std::filesystem::path directory, std::vector<domain::Record> records) :
    directory_(std::move(directory)) {
    std::filesystem::create_directories(directory_);
    if (!records.empty()) load(std::move(records));
    start();
}

RunningServer::~RunningServer() = default;

void RunningServer::load(std::vector<domain::Record> records) { value_of(Desk(directory_).service.load(std::move(records))); }

std::string RunningServer::invite(domain::Id person) {
    return value_of(Desk(directory_).service.invite(person, std::chrono::minutes(10)));
}

std::string RunningServer::url() const { return "http://127.0.0.1:" + std::to_string(port_); }

void RunningServer::stop() { running_.reset(); }

void RunningServer::start() {
    running_ = std::make_unique<Running>(directory_, port_);
    port_ = running_->port();
}

} // namespace foothold::sync_tests
