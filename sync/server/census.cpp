#include "sync/server/census.hpp"

namespace foothold::server {

bool Census::admit(const std::string& address) {
    const std::lock_guard lock{mutex_};
    const auto known = by_address_.find(address);
    const std::size_t here = known == by_address_.end() ? 0 : known->second;
    const bool is_crowd = !options_.is_behind_proxy && here >= options_.connections_per_address_max;
    if (is_crowd || all_ >= options_.connections_max) return false;
    ++by_address_[address];
    ++all_;
    return true;
}

void Census::leave(const std::string& address) {
    const std::lock_guard lock{mutex_};
    --all_;
    const auto here = by_address_.find(address);
    if (--here->second == 0) by_address_.erase(here);
}

} // namespace foothold::server
