#pragma once

#include "domain/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace foothold::bench {

// What a benchmark cannot go on without.
template <class T>
T value_of(Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s: %s\n", result.error().code.c_str(), result.error().detail.c_str());
    std::exit(EXIT_FAILURE);
}

} // namespace foothold::bench
