#include "sync/client/back_off.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <set>

namespace foothold::client {

namespace {

class Counting : public Random {
public:
    std::uint64_t next() override { return state_ += 0x9E3779B97F4A7C15ull; }

private:
    std::uint64_t state_ = 0;
};

} // namespace

TEST_CASE("pauses are spread from nothing to a ceiling that doubles up to a minute") {
    Counting random;
    std::chrono::milliseconds longest{0};
    std::set<std::int64_t> seen;
    for (int round = 0; round < 1000; ++round) {
        BackOff back_off;
        CHECK(back_off.next(random, {}) < BackOff::first);
        CHECK(back_off.next(random, {}) < 2 * BackOff::first);
        for (int failure = 0; failure < 100; ++failure) {
            const auto pause = back_off.next(random, {});
            REQUIRE(pause < BackOff::ceiling);
            longest = std::max(longest, pause);
            seen.insert(pause.count());
        }
    }
    CHECK(longest > BackOff::ceiling * 9 / 10);
    CHECK(seen.size() > 10'000);
}

TEST_CASE("nobody comes back before the server asked for, and no server can ask for forever") {
    Counting random;
    BackOff back_off;
    CHECK(back_off.next(random, std::chrono::seconds(30)) >= std::chrono::seconds(30));
    CHECK(back_off.next(random, std::chrono::seconds(std::numeric_limits<std::int64_t>::max() / 1000)) < std::chrono::hours(25));
    for (int failure = 0; failure < 10; ++failure)
        CHECK(back_off.next(random, std::chrono::seconds(2)) <= std::chrono::seconds(4));
    CHECK(back_off.next(random, std::chrono::seconds(-5)) >= std::chrono::seconds(0));
}

} // namespace foothold::client
