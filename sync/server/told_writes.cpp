#include "sync/server/told_writes.hpp"

namespace foothold::server {

void ToldWrites::put(std::uint64_t number, Result<void> result) {
    const std::lock_guard lock{mutex_};
    told_.emplace_back(number, std::move(result));
    if (told_.size() == 1) wake_();
}

std::vector<ToldWrites::Told> ToldWrites::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(told_, {});
}

} // namespace foothold::server
