#pragma once

#include "domain/field.hpp"
#include "domain/id.hpp"

#include <cstdint>
#include <string_view>

namespace foothold::protocol {

/// What the records of a scope sum up to, in whatever order they came: two ends that hold the same have the same. It finds what
/// was lost by mistake; it is no proof against somebody who forges.
struct Fingerprint {
    domain::Id sum; ///< of the records' hashes (XXH3, 128 bits), modulo 2^128
    std::uint64_t count = 0;

    void add(domain::Id record, std::uint32_t kind, std::string_view body);
    /// Takes away what was added before.
    void remove(domain::Id record, std::uint32_t kind, std::string_view body);

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("sum", sum), domain::field("count", count));
    }
    bool operator==(const Fingerprint&) const = default;
};

} // namespace foothold::protocol
