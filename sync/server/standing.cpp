#include "sync/server/service.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

using Places = std::vector<std::pair<Scope, std::uint64_t>>;

Result<Places> places_of(StorageTransaction& transaction, std::span<const Scope> scopes) {
    Places places;
    for (const Scope& scope : scopes) {
        const auto state = transaction.state_of(scope);
        if (!state) return state.error();
        places.emplace_back(scope, state->sequence);
    }
    return places;
}

} // namespace

Result<Standing> Service::standing(const Device& device, const protocol::WaitRequest& request) {
    if (!request.versions.overlaps({})) return Error{"sync.version_unsupported", {}};
    if (request.cursors.size() > protocol::scopes_per_request_max) return Error{"sync.request_invalid", "too many cursors"};
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto epoch = (*transaction)->epoch();
    const auto projected = (*transaction)->projected_day();
    const auto sequence = (*transaction)->latest_sequence();
    auto scopes = (*transaction)->scopes_held_by(device.person);
    if (!epoch) return epoch.error();
    if (!projected) return projected.error();
    if (!sequence) return sequence.error();
    if (!scopes) return scopes.error();
    const auto places = places_of(**transaction, *scopes);
    if (!places) return places.error();
    const auto place = [](const protocol::ScopeCursor& cursor) { return std::pair{cursor.scope, cursor.sequence}; };
    const bool is_same = request.epoch == *epoch && std::ranges::is_permutation(request.cursors, *places, {}, place);
    // The first sync of a day works the shared schedules out again, so somebody has to come for it.
    const bool is_new_day = *projected != domain::danish_time(clock_.now()).date;
    return Standing{!is_same || is_new_day, std::move(*scopes), *sequence};
}

} // namespace foothold::server
