#include "app/main/errands.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <thread>

namespace foothold::main {

namespace {

bool becomes(const std::function<bool()>& holds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!holds() && std::chrono::steady_clock::now() < deadline) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return holds();
}

} // namespace

TEST_CASE("errands are done elsewhere, in their order, and their rests here") {
    std::atomic<int> wakes = 0;
    Errands errands{[&] { ++wakes; }};
    const auto here = std::this_thread::get_id();
    std::vector<int> order;
    for (int number = 0; number < 5; ++number)
        errands.run([&, number]() -> Errands::Rest {
            const bool is_elsewhere = std::this_thread::get_id() != here;
            return [&, number, is_elsewhere] {
                CHECK(is_elsewhere);
                CHECK(std::this_thread::get_id() == here);
                order.push_back(number);
            };
        });
    CHECK(becomes([&] { return wakes == 5; }));
    CHECK(order.empty());
    CHECK(errands.finish());
    CHECK(order == std::vector{0, 1, 2, 3, 4});
    CHECK_FALSE(errands.finish());
}

TEST_CASE("an errand that leaves nothing wakes nobody, and the end waits for the one that is being done") {
    std::atomic<bool> is_done = false;
    std::atomic<bool> has_begun = false;
    std::atomic<int> wakes = 0;
    {
        Errands errands{[&] { ++wakes; }};
        errands.run([&]() -> Errands::Rest {
            has_begun = true;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            is_done = true;
            return {};
        });
        REQUIRE(becomes([&] { return has_begun.load(); }));
    }
    CHECK(is_done);
    CHECK(wakes == 0);
}

} // namespace foothold::main
