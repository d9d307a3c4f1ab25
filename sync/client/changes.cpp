#include "sync/client/changes.hpp"

#include <iterator>
#include <utility>

namespace foothold::client {

namespace {

template <class Item>
void move_behind(std::vector<Item>& items, std::vector<Item>&& later) {
    items.insert(items.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
}

} // namespace

void Changes::append(Changes later) {
    if (later.is_everything || is_empty()) {
        auto known_actions = std::move(actions);
        auto known_dismissed = std::move(dismissed);
        *this = std::move(later);
        actions.insert(actions.begin(), known_actions.begin(), known_actions.end());
        dismissed.insert(dismissed.begin(), known_dismissed.begin(), known_dismissed.end());
        return;
    }
    for (const domain::Record& record : later.put) std::erase(erased, domain::id_of(record));
    move_behind(put, std::move(later.put));
    move_behind(erased, std::move(later.erased));
    move_behind(actions, std::move(later.actions));
    move_behind(dismissed, std::move(later.dismissed));
    status = std::move(later.status);
}

} // namespace foothold::client
