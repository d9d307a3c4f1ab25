#include "sync/client/device.hpp"
#include "sync/client/model.hpp"
#include "tests/client/directory.hpp"
#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace foothold::client {

namespace {

domain::Action numbered(std::uint64_t number) {
    return {{5, number}, world::person, world::now, domain::SetLanguages{{std::to_string(number)}}};
}

// Keeps one action after the other, and says so only afterwards, as the screen does.
[[noreturn]] void keep_and_say(const DataDirectory& data, std::uint64_t from, int pipe) {
    auto device = Device::open(data, world::now);
    if (!device) _exit(1);
    for (std::uint64_t number = from;; ++number) {
        if (!device->store().keep(numbered(number), world::now)) _exit(2);
        if (::write(pipe, &number, sizeof number) != sizeof number) _exit(3);
        if (number % 5 == 0 && !device->store().apply(world::everything(), world::now)) _exit(4);
    }
}

// The numbers that the child said before it was killed.
std::vector<std::uint64_t> kill_in_the_middle(const DataDirectory& data, std::uint64_t from, std::chrono::milliseconds after) {
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) keep_and_say(data, from, pipe[1]);
    ::close(pipe[1]);
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    std::vector<std::uint64_t> said;
    for (std::uint64_t number = 0; ::read(pipe[0], &number, sizeof number) == sizeof number;) said.push_back(number);
    ::close(pipe[0]);
    return said;
}

} // namespace

TEST_CASE("a program that is killed at any moment loses nothing that it showed as kept") {
    const Directory directory;
    const DataDirectory data = directory.data();
    {
        auto device = Device::enrol(data, world::enrolment(), world::now);
        REQUIRE(device);
        REQUIRE(device->store().apply(world::everything(), world::now));
    }
    std::mt19937 random(20'260'312);
    std::vector<std::uint64_t> said;
    for (std::uint64_t kill = 1; kill <= 30; ++kill) {
        const std::chrono::milliseconds after(random() % 60);
        const auto more = kill_in_the_middle(data, kill * 1000, after);
        said.insert(said.end(), more.begin(), more.end());
        auto device = Device::open(data, world::now);
        REQUIRE(device);
        REQUIRE_FALSE(device->damage());
        auto changes = device->load(world::now);
        REQUIRE(changes);
        Model model(world::person, domain::Role::participant);
        model.take(std::move(*changes));
        CHECK(model.records().size() == 3);
        for (const std::uint64_t number : said) CHECK(model.find_action({5, number}));
    }
    CHECK(said.size() > 10);
}

} // namespace foothold::client
