#include "sync/server/clock.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::server {

TEST_CASE("a clock for another day shows that day and goes on") {
    const domain::Instant start = domain::instant_of(*domain::parse_local_time("2026-03-12T08:40"));
    const SystemClock clock{start};
    CHECK(clock.now() >= start);
    CHECK(clock.now() - start < 60);
}

} // namespace foothold::server
