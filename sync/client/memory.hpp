#pragma once

#include "domain/result.hpp"

#include <new>
#include <type_traits>

namespace foothold::client {

/// The edge of this module: what needs more memory than there is ends as memory.full. Whatever it had to do with files is then
/// done or not done, never half.
template <class Something>
std::invoke_result_t<Something> within_memory(Something something) try {
    return something();
} catch (const std::bad_alloc&) {
    return Error{"memory.full", {}};
}

} // namespace foothold::client
