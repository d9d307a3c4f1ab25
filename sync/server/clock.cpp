#include "sync/server/clock.hpp"

#include <chrono>

namespace foothold::server {

SystemClock::SystemClock(domain::Instant start) { ahead_s_ = start - now(); }

domain::Instant SystemClock::now() const {
    using namespace std::chrono;
    return {duration_cast<seconds>(system_clock::now().time_since_epoch()).count() + ahead_s_};
}

} // namespace foothold::server
