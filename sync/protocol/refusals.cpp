#include "sync/protocol/refusals.hpp"

#include "sync/protocol/wire_output.hpp"
#include "sync/protocol/xxh3.hpp"

#include <utility>

namespace foothold::protocol {

Refusals refusals_of(std::vector<ActionVerdict> verdicts) {
    if (verdicts.empty()) return {};
    WireOutput output;
    for (const ActionVerdict& refused : verdicts) output(refused.n, refused.verdict, refused.reason);
    const Id id = xxh3_of(output.bytes());
    return {id, std::move(verdicts)};
}

} // namespace foothold::protocol
