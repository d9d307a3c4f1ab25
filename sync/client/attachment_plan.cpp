#include "sync/client/attachment_plan.hpp"

#include <algorithm>
#include <map>

namespace foothold::client {

namespace {

using domain::Hash;
using domain::LessonMaterial;

class Planner {
public:
    Planner(std::span<const LessonMaterial> material, std::span<const HeldAttachment> held, const std::set<Hash>& opened,
            const AttachmentRules& rules) :
        material_(material),
        opened_(opened), rules_(rules) {
        for (const LessonMaterial& each : material) known_.emplace(each.attachment.hash, &each);
        for (const HeldAttachment& each : held) hold(each);
    }

    AttachmentPlan plan() {
        make_room();
        for (const LessonMaterial& each : material_)
            if (is_opened(each) && is_missing(each)) fetch_in_any_case(each);
        const bool brings_soon = !rules_.is_metered || bytes_of_soon() <= rules_.metered_bytes_max;
        for (const LessonMaterial& each : material_)
            if (brings_soon && each.is_soon && !is_opened(each) && is_missing(each)) fetch_in_any_case(each);
        for (const LessonMaterial& each : material_)
            if (!rules_.is_metered && !each.is_soon && !is_opened(each) && is_missing(each)) fetch_if_there_is_room(each);
        return std::move(plan_);
    }

private:
    void hold(const HeldAttachment& held) {
        const auto known = known_.find(held.hash);
        if (known == known_.end() || known->second->attachment.bytes != held.bytes) return plan_.orphaned.push_back(held.hash);
        held_.emplace(held.hash, held);
        bytes_ += held.bytes;
        if (!is_needed(*known->second)) loose_.emplace(held.last_used, held.hash);
    }

    bool is_opened(const LessonMaterial& material) const { return opened_.contains(material.attachment.hash); }
    bool is_needed(const LessonMaterial& material) const { return material.is_soon || is_opened(material); }
    bool is_missing(const LessonMaterial& material) const {
        const auto held = held_.find(material.attachment.hash);
        const std::uint32_t bytes = material.attachment.bytes;
        return (held == held_.end() || !held->second.is_whole) && bytes > 0 && bytes <= domain::attachment_bytes_max;
    }

    std::uint64_t bytes_of_soon() const {
        std::uint64_t bytes = 0;
        for (const LessonMaterial& each : material_) {
            if (!each.is_soon || !is_missing(each)) continue;
            const auto held = held_.find(each.attachment.hash);
            bytes += each.attachment.bytes - (held == held_.end() ? 0 : held->second.bytes_here);
        }
        return bytes;
    }

    /// A part of it has its whole room already.
    void take_room(const LessonMaterial& material) {
        if (!held_.contains(material.attachment.hash)) bytes_ += material.attachment.bytes;
    }

    void make_room() {
        while (bytes_ > rules_.bytes_max && !loose_.empty()) {
            const Hash oldest = loose_.begin()->second;
            loose_.erase(loose_.begin());
            bytes_ -= held_.at(oldest).bytes;
            held_.erase(oldest);
            plan_.evicted.push_back(oldest);
        }
    }

    void fetch_in_any_case(const LessonMaterial& material) {
        take_room(material);
        make_room();
        plan_.fetched.push_back(material.attachment);
    }

    void fetch_if_there_is_room(const LessonMaterial& material) {
        const bool has_room = held_.contains(material.attachment.hash);
        if (!has_room && bytes_ + material.attachment.bytes > rules_.bytes_max) return;
        take_room(material);
        plan_.fetched.push_back(material.attachment);
    }

    std::span<const LessonMaterial> material_;
    const std::set<Hash>& opened_;
    const AttachmentRules& rules_;
    std::map<Hash, const LessonMaterial*> known_;
    std::map<Hash, HeldAttachment> held_;
    std::multimap<std::uint64_t, Hash> loose_; ///< may give way, what was used longest ago first
    std::uint64_t bytes_ = 0;
    AttachmentPlan plan_;
};

} // namespace

AttachmentPlan plan_attachments(std::span<const domain::LessonMaterial> material, std::span<const HeldAttachment> held,
                                const std::set<domain::Hash>& opened, const AttachmentRules& rules) {
    return Planner(material, held, opened, rules).plan();
}

} // namespace foothold::client
