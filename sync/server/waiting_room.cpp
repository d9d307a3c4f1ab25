#include "sync/server/waiting_room.hpp"

#include <algorithm>
#include <utility>

namespace foothold::server {

namespace {

template <class Key>
void take_out(std::map<Key, std::set<WaitingRoom::Ticket>>& index, const Key& key, WaitingRoom::Ticket ticket) {
    const auto entry = index.find(key);
    if (entry == index.end()) return;
    entry->second.erase(ticket);
    if (entry->second.empty()) index.erase(entry);
}

} // namespace

std::optional<WaitingRoom::Ticket> WaitingRoom::add(const Device& device, Standing standing) {
    if (!places_.take()) return std::nullopt;
    if (const auto earlier = by_device_.find(device.id); earlier != by_device_.end()) guests_.at(earlier->second).until = 0;
    if (guests_.empty()) sequence_ = standing.sequence;
    const Ticket ticket = ++last_ticket_;
    by_device_[device.id] = ticket;
    by_person_[device.person].insert(ticket);
    for (const Scope& scope : standing.scopes) by_scope_[scope].insert(ticket);
    guests_[ticket] = {device.id, device.person, std::move(standing.scopes), standing.sequence, looks_ + hold(), false};
    return ticket;
}

std::uint64_t WaitingRoom::hold() {
    const std::uint64_t span = rhythm_.looks_max - rhythm_.looks_min + 1;
    return rhythm_.looks_min + random_.id().low % span;
}

void WaitingRoom::forget(Ticket ticket) {
    const auto guest = guests_.find(ticket);
    if (guest != guests_.end()) remove(guest);
}

void WaitingRoom::remove(Guests::iterator guest) {
    const auto& [ticket, entry] = *guest;
    if (by_device_.at(entry.device) == ticket) by_device_.erase(entry.device);
    take_out(by_person_, entry.person, ticket);
    for (const Scope& scope : entry.scopes) take_out(by_scope_, scope, ticket);
    guests_.erase(guest);
    places_.give_back();
}

Result<std::vector<WaitingRoom::Due>> WaitingRoom::look() {
    ++looks_;
    if (auto found = find_news(); !found) return found.error();
    std::vector<Due> due;
    for (const auto& [ticket, guest] : guests_) {
        if (due.size() >= rhythm_.answers_per_look) break;
        if (guest.has_news || guest.until <= looks_) due.push_back({ticket, guest.has_news});
    }
    for (const Due& each : due) forget(each.ticket);
    return due;
}

/// A scope that has changed concerns those who held it when they came, who may have lost it, and those who hold it now.
Result<void> WaitingRoom::find_news() {
    if (guests_.empty()) return {};
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto sequence = (*transaction)->latest_sequence();
    if (!sequence) return sequence.error();
    if (*sequence == sequence_) return {};
    const auto moved = (*transaction)->scopes_moved_after(sequence_);
    if (!moved) return moved.error();
    for (const auto& [scope, latest] : *moved) {
        if (const auto held = by_scope_.find(scope); held != by_scope_.end()) tell(held->second, latest);
        const auto holders = (*transaction)->holders_of(scope);
        if (!holders) return holders.error();
        for (const Id holder : *holders)
            if (const auto here = by_person_.find(holder); here != by_person_.end()) tell(here->second, latest);
    }
    sequence_ = *sequence;
    return {};
}

void WaitingRoom::tell(const std::set<Ticket>& tickets, std::uint64_t sequence) {
    for (const Ticket ticket : tickets) {
        Guest& guest = guests_.at(ticket);
        guest.has_news = guest.has_news || sequence > guest.sequence;
    }
}

std::vector<WaitingRoom::Ticket> WaitingRoom::end_all() {
    std::vector<Ticket> tickets;
    for (const auto& [ticket, guest] : guests_) tickets.push_back(ticket);
    for (const Ticket ticket : tickets) forget(ticket);
    return tickets;
}

} // namespace foothold::server
