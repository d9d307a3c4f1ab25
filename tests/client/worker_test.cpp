#include "sync/client/worker.hpp"

#include "sync/client/device.hpp"
#include "sync/client/headless.hpp"
#include "tests/client/directory.hpp"
#include "tests/client/scripted_transport.hpp"
#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace foothold::client {

namespace {

// What an event loop does between frames: sleeps until the worker says that there is something to see.
class Bell {
public:
    void ring() {
        const std::lock_guard guard(mutex_);
        rings_ = true;
        rung_.notify_all();
    }
    bool wait() {
        std::unique_lock guard(mutex_);
        return rung_.wait_for(guard, std::chrono::seconds(10), [this] { return std::exchange(rings_, false); });
    }

private:
    std::mutex mutex_;
    std::condition_variable rung_;
    bool rings_ = false;
};

void prepare(const DataDirectory& data) {
    auto device = Device::enrol(data, world::enrolment(), world::now);
    REQUIRE(device);
    protocol::SyncResponse response = world::everything();
    domain::Event event = world::dinner();
    event.starts.seconds = 4'000'000'000;
    event.ends.seconds = 4'000'003'600;
    response.changes.back() = world::change(1, event);
    REQUIRE(device->store().apply(response, world::now));
}

struct App {
    explicit App(const DataDirectory& data) {
        Worker::Options options;
        options.directory = data;
        options.is_offline = true;
        options.wake = [this] { bell.ring(); };
        auto started = Worker::start(std::move(options));
        REQUIRE(started);
        worker = std::move(*started);
    }

    void wait_until(const std::function<bool()>& holds) {
        while (!holds()) {
            REQUIRE(bell.wait());
            worker->poll();
        }
    }

    Bell bell;
    std::unique_ptr<Worker> worker;
};

} // namespace

TEST_CASE("an action shows at once as keeping, then as kept, and is there after a restart") {
    const Directory directory;
    prepare(directory.data());
    domain::Id action;
    {
        App app(directory.data());
        app.wait_until([&] { return app.worker->model().is_ready(); });
        action = app.worker->perform(domain::AnswerEvent{world::event, true});
        CHECK(app.worker->model().find_action(action)->state == ActionState::keeping);
        CHECK(app.worker->model().records().find<domain::Event>(world::event)->coming == 5);
        app.wait_until([&] { return app.worker->model().find_action(action)->state == ActionState::kept; });
    }
    const auto model = open_offline(directory.data());
    REQUIRE(model);
    CHECK(model->find_action(action)->state == ActionState::kept);
    CHECK(model->records().find<domain::Event>(world::event)->coming == 5);
}

TEST_CASE("an action right before the end is still kept") {
    const Directory directory;
    prepare(directory.data());
    domain::Id action;
    {
        App app(directory.data());
        app.wait_until([&] { return app.worker->model().is_ready(); });
        action = app.worker->perform(domain::SetLanguages{{"da"}});
    }
    const auto model = open_offline(directory.data());
    REQUIRE(model);
    CHECK(model->find_action(action));
}

TEST_CASE("while the app runs, no other program gets at its data") {
    const Directory directory;
    prepare(directory.data());
    const App app(directory.data());
    const auto other = open_offline(directory.data());
    REQUIRE_FALSE(other);
    CHECK(other.error().code == "cache.locked");
}

TEST_CASE("what is already so, or cannot be, is not kept") {
    const Directory directory;
    prepare(directory.data());
    CHECK(perform_and_keep(directory.data(), domain::AnswerEvent{world::event, false}).error().code == "action.already_so");
    CHECK(perform_and_keep(directory.data(), domain::AnswerEvent{{8, 8}, true}).error().code == "action.out_of_scope");
    CHECK(perform_and_keep(directory.data(), domain::SetLanguages{}).error().code == "action.rejected");
    const auto kept = perform_and_keep(directory.data(), domain::AnswerEvent{world::event, true});
    REQUIRE(kept);
    const auto model = open_offline(directory.data());
    REQUIRE(model);
    CHECK(model->unsent() == 1);
    const std::string json = export_json(*model);
    CHECK(json.find("\"Amal\"") != std::string::npos);
    CHECK(json.find("\"kept\"") != std::string::npos);
    CHECK(json.find(to_string(*kept)) != std::string::npos);
}

} // namespace foothold::client
