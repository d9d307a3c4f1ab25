#pragma once

#include <cstdint>
#include <vector>

namespace foothold::shell {

/// One channel of something that can be heard.
struct Sound {
    std::vector<std::int16_t> samples;
    int samples_per_s = 0;

    bool is_silent() const { return samples.empty(); }
};

} // namespace foothold::shell
