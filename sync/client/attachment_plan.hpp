#pragma once

#include "domain/lesson_material.hpp"
#include "sync/client/attachment_store.hpp"

#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace foothold::client {

struct AttachmentRules {
    std::uint64_t bytes_max = std::uint64_t{256} << 20; ///< of all that is kept here, but for what is soon needed or opened
    bool is_metered = false;                            ///< the link costs by the byte
    std::uint64_t metered_bytes_max = std::uint64_t{256} << 10; ///< of what is soon needed, to fetch it unasked over such a link
};

struct AttachmentPlan {
    std::vector<domain::Hash> orphaned; ///< here, and no record refers to it any more
    std::vector<domain::Hash> evicted;  ///< here, and in the way of what is needed more
    std::vector<domain::Attachment> fetched;
};

/// What to throw away and what to fetch, in order: what somebody has opened, what is soon needed, and then the rest as far as
/// there is room. Only the first two make others give way: those that were used longest ago, and never one of these two
/// themselves.
AttachmentPlan plan_attachments(std::span<const domain::LessonMaterial> material, std::span<const HeldAttachment> held,
                                const std::set<domain::Hash>& opened, const AttachmentRules& rules);

} // namespace foothold::client
