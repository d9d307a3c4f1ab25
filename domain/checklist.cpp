#include "domain/checklist.hpp"

#include <algorithm>

namespace foothold::domain {

MoveItem standard_item(MoveItemKind kind) { return {.id = {0, static_cast<std::uint64_t>(kind)}, .kind = kind}; }

std::vector<MoveItem> standard_checklist() {
    return {standard_item(MoveItemKind::tell_school), standard_item(MoveItemKind::take_papers), standard_item(MoveItemKind::pack),
            standard_item(MoveItemKind::return_key)};
}

std::vector<MoveItem> with_ticks(std::vector<MoveItem> told, const std::vector<MoveItem>& before) {
    for (MoveItem& item : told) {
        const auto same = std::ranges::find(before, item.id, &MoveItem::id);
        item.done_at = same == before.end() ? std::nullopt : same->done_at;
    }
    return told;
}

} // namespace foothold::domain
