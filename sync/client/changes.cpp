#include "sync/client/changes.hpp"

#include <iterator>
#include <utility>

namespace foothold::client {

namespace {

template <class Item>
void make_room(std::vector<Item>& items, const std::vector<Item>& later) {
    if (!items.empty()) items.reserve(items.size() + later.size());
}

template <class Item>
void move_behind(std::vector<Item>& items, std::vector<Item>&& later) {
    if (items.empty()) return void(items = std::move(later));
    items.insert(items.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
}

} // namespace

void Changes::append(Changes&& later) {
    if (!later.is_everything) make_room(put, later.put);
    make_room(erased, later.erased);
    make_room(actions, later.actions);
    make_room(dismissed, later.dismissed);
    if (later.is_erased) {
        *this = std::move(later);
        return;
    }
    if (later.is_everything) {
        put.clear();
        erased.clear();
        is_everything = true;
    }
    for (const domain::Record& record : later.put) std::erase(erased, domain::id_of(record));
    move_behind(put, std::move(later.put));
    move_behind(erased, std::move(later.erased));
    move_behind(actions, std::move(later.actions));
    move_behind(dismissed, std::move(later.dismissed));
    if (later.attachments) attachments = std::move(later.attachments);
    status = std::move(later.status);
}

} // namespace foothold::client
