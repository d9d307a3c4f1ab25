#include "sync/server/destinations.hpp"

#include <algorithm>
#include <numeric>

namespace foothold::server {

std::vector<std::size_t> quotas(const std::vector<Destination>& destinations, std::size_t people) {
    std::uint64_t shares = 0;
    for (const Destination& destination : destinations) shares += destination.share;
    std::vector<std::size_t> quotas;
    std::vector<std::uint64_t> remainders;
    for (const Destination& destination : destinations) {
        const std::uint64_t part = std::uint64_t{people} * destination.share;
        quotas.push_back(static_cast<std::size_t>(part / shares));
        remainders.push_back(part % shares);
    }
    std::vector<std::size_t> order(destinations.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t index) { return remainders[index]; });
    std::size_t left = people - std::accumulate(quotas.begin(), quotas.end(), std::size_t{0});
    for (std::size_t next = 0; left > 0; --left) ++quotas[order[next++]];
    return quotas;
}

std::vector<std::size_t> assign_destinations(const std::vector<Destination>& destinations,
                                             const std::vector<Traveller>& travellers) {
    std::vector<std::size_t> room = quotas(destinations, travellers.size());
    std::vector<std::optional<std::size_t>> assigned(travellers.size());
    for (std::size_t index = 0; index < travellers.size(); ++index) {
        const auto told = travellers[index].told;
        if (!told || room[*told] == 0) continue;
        assigned[index] = told;
        --room[*told];
    }
    std::vector<std::size_t> all;
    for (const auto& one : assigned) {
        const auto free = std::ranges::find_if(room, [](std::size_t places) { return places > 0; });
        all.push_back(one ? *one : static_cast<std::size_t>(free - room.begin()));
        if (!one) --*free;
    }
    return all;
}

} // namespace foothold::server
