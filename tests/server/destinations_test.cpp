#include "sync/server/destinations.hpp"

#include "tests/server/service_fixture.hpp"

#include <algorithm>
#include <span>

namespace foothold::server {

TEST_CASE("destinations get people in proportion, and nobody is told another one without need") {
    const std::vector<Destination> thirds{{id_of(1), 2}, {id_of(2), 1}};
    CHECK(quotas(thirds, 10) == std::vector<std::size_t>{7, 3});
    CHECK(quotas(thirds, 0) == std::vector<std::size_t>{0, 0});
    CHECK(quotas({{id_of(1), 1}, {id_of(2), 1}, {id_of(3), 1}}, 1) == std::vector<std::size_t>{1, 0, 0});
    std::vector<Traveller> travellers;
    for (std::uint64_t number = 0; number < 10; ++number) travellers.push_back({id_of(number), {}});
    const auto first = assign_destinations(thirds, travellers);
    CHECK(std::ranges::count(first, std::size_t{0}) == 7);
    for (std::size_t index = 0; index < 10; ++index) travellers[index].told = first[index];
    CHECK(assign_destinations(thirds, travellers) == first);
    travellers.insert(travellers.begin(), {id_of(99), {}});
    const auto second = assign_destinations(thirds, travellers);
    CHECK(std::ranges::equal(std::span{second}.subspan(1), first));
    const auto corrected = assign_destinations({{id_of(1), 1}, {id_of(2), 1}}, travellers);
    std::size_t told_anew = 0;
    for (std::size_t index = 1; index < corrected.size(); ++index) told_anew += corrected[index] != first[index - 1];
    CHECK(told_anew <= 2);
}

} // namespace foothold::server
