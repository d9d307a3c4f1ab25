#pragma once

#include "domain/enumeration.hpp"
#include "domain/hash.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>

namespace foothold::client {

/// on_server: not here, and not about to come by itself. coming: under way, or in the queue. here: whole and checked.
enum class AttachmentState : std::uint8_t { on_server, coming, here };

} // namespace foothold::client

namespace foothold::domain {

template <>
inline constexpr auto enumeration_names<client::AttachmentState> = std::to_array<std::string_view>({"on_server", "coming",
                                                                                                    "here"});

} // namespace foothold::domain

namespace foothold::client {

struct AttachmentReport {
    AttachmentState state = AttachmentState::on_server;
    std::uint64_t bytes_here = 0;
    std::uint64_t bytes = 0; ///< of the whole

    bool operator==(const AttachmentReport&) const = default;
};

/// Of everything that records refer to.
using AttachmentReports = std::map<domain::Hash, AttachmentReport>;

} // namespace foothold::client
