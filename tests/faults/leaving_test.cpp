#include "sync/client/device.hpp"
#include "sync/client/worker.hpp"
#include "tests/client/directory.hpp"
#include "tests/client/small_world.hpp"
#include "tests/faults/erasing_server.hpp"
#include "tests/faults/fault.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <memory>
#include <thread>

namespace foothold::faults {

namespace {

/// From the moment at which it has said that the person was erased, memory runs out on the thread that asked.
class ErasingWithoutMemory : public ErasingServer {
public:
    ErasingWithoutMemory(client::DataDirectory data, std::uint64_t nth) : ErasingServer(std::move(data)), nth_(nth) {}

    RequestId send(client::Request request, Done done) override {
        if (!fault_)
            done = [this, done = std::move(done)](Result<client::Answer> answer) {
                done(std::move(answer));
                fault_.emplace(Resource::memory, nth_, false);
            };
        return ErasingServer::send(std::move(request), std::move(done));
    }
    void poll() override {
        ErasingServer::poll();
        was_met_ = fault_ && fault_->was_met();
    }
    void wait(std::chrono::milliseconds) override { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }

    bool was_met() const { return was_met_; }

private:
    std::uint64_t nth_;
    std::optional<Fault> fault_;
    std::atomic<bool> was_met_ = false;
};

/// Whether memory ran out before the end.
bool leave(std::uint64_t nth) {
    const client::Directory directory;
    REQUIRE(client::Device::enrol(directory.data(), client::world::enrolment(), client::world::now));
    auto transport = std::make_unique<ErasingWithoutMemory>(directory.data(), nth);
    const ErasingWithoutMemory& server = *transport;
    client::Worker::Options options;
    options.directory = directory.data();
    options.transport = std::move(transport);
    const auto worker = client::Worker::start(std::move(options));
    REQUIRE(worker);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (server.confirmations == 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CAPTURE(nth);
    CHECK(server.confirmations >= 1);
    CHECK_FALSE(server.was_lied_to());
    CHECK_FALSE(has_leftovers(directory.data()));
    return server.was_met();
}

} // namespace

TEST_CASE("an app whose memory runs out while it leaves goes on leaving") {
    std::uint64_t nth = 1;
    while (leave(nth)) nth += nth < 12 ? 1 : nth / 8;
    CHECK(nth > 40);
}

} // namespace foothold::faults
