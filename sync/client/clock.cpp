#include "sync/client/clock.hpp"

namespace foothold::client {

using std::chrono::duration_cast;

domain::Instant SystemClock::now() const {
    return {duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

std::chrono::milliseconds SystemClock::elapsed() const {
    return duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace foothold::client
