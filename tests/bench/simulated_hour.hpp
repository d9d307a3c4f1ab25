#pragma once

#include <filesystem>

namespace foothold::bench {

// 5,000 devices that wait for news for an hour, with the server's routes, service and storage under a clock that is turned by
// hand: what that costs the server's processor.
void measure_hour(const std::filesystem::path& folder);

} // namespace foothold::bench
