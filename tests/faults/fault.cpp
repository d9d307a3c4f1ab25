#include "tests/faults/fault.hpp"

namespace foothold::faults {

namespace {

/// The hooks are reached from C and from `operator new`: they cannot be handed an object.
struct Armed {
    bool is_armed = false;
    Resource resource = Resource::files;
    std::uint64_t uses_left = 0;
    bool is_for_good = false;
    bool was_met = false;
};
thread_local constinit Armed armed;

} // namespace

Fault::Fault(Resource resource, std::uint64_t nth, bool is_for_good) { armed = {true, resource, nth, is_for_good, false}; }

Fault::~Fault() { armed.is_armed = false; }

bool Fault::was_met() const { return armed.was_met; }

bool fails_now(Resource resource) noexcept {
    if (!armed.is_armed || armed.resource != resource) return false;
    if (armed.uses_left > 1) return --armed.uses_left, false;
    const bool is_first = !armed.was_met;
    armed.was_met = true;
    return is_first || armed.is_for_good;
}

} // namespace foothold::faults
