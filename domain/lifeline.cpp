#include "domain/lifeline.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::domain {

namespace {

LocalTime end_of(const OpeningHours& hours, Date date) {
    constexpr int midnight = 1440;
    const int minute = static_cast<int>(hours.until_minute);
    return minute >= midnight ? LocalTime{date + 1, 0} : LocalTime{date, minute};
}

bool covers(const OpeningHours& hours, LocalTime now) {
    return hours.weekday == weekday_of(now.date) && static_cast<int>(hours.from_minute) <= now.minute &&
           now < end_of(hours, now.date);
}

std::optional<LocalTime> next_opening(const Contact& contact, LocalTime now) {
    std::optional<LocalTime> earliest;
    for (int ahead = 0; ahead <= 7; ++ahead)
        for (const OpeningHours& hours : contact.hours) {
            const LocalTime opening{now.date + ahead, static_cast<int>(hours.from_minute)};
            if (hours.weekday != weekday_of(opening.date) || opening <= now) continue;
            if (!earliest || opening < *earliest) earliest = opening;
        }
    return earliest;
}

bool has_left(const Contact& contact, const Move& move, Date today) {
    const auto* entry = move.has_happened ? nullptr : move.find(MoveSubject::contact, contact.id);
    return entry && entry->fate != MoveFate::kept && today > move.date;
}

bool is_still_to_come(const Contact& contact, const Move& move, Date today) {
    return !move.has_happened && contact.person.is_nil() && contact.place == move.to_place && today < move.date;
}

/// No longer the one to turn to, though the two may still say goodbye.
bool is_former_mentor(const Contact& contact, const Records& records) {
    const auto is_theirs = [&](const auto& entry) { return !contact.user.is_nil() && entry.second.mentor == contact.user; };
    const auto goes_on = [&](const auto& entry) { return is_theirs(entry) && entry.second.is_active(); };
    const auto& matches = records.all<Match>();
    return contact.role == ContactRole::mentor && std::ranges::any_of(matches, is_theirs) &&
           std::ranges::none_of(matches, goes_on);
}

} // namespace

bool is_valid(const Contact& contact, const Records& records, Date today) {
    const bool is_in_time =
        (!contact.valid_from || *contact.valid_from <= today) && (!contact.valid_until || today <= *contact.valid_until);
    return is_in_time &&
           std::ranges::none_of(records.all<Move>(), [&](const auto& entry) { return has_left(contact, entry.second, today); });
}

Reachable reach(const Contact& contact, LocalTime now) {
    if (contact.hours.empty()) return {&contact, true, std::nullopt, std::nullopt};
    const auto open = std::ranges::find_if(contact.hours, [now](const OpeningHours& hours) { return covers(hours, now); });
    if (open != contact.hours.end()) return {&contact, true, std::nullopt, end_of(*open, now.date)};
    return {&contact, false, next_opening(contact, now), std::nullopt};
}

std::vector<Reachable> lifeline(const Records& records, LocalTime now) {
    const auto waits = [&](const Contact& contact) {
        return std::ranges::any_of(records.all<Move>(),
                                   [&](const auto& entry) { return is_still_to_come(contact, entry.second, now.date); });
    };
    std::vector<Reachable> line;
    for (const auto& [id, contact] : records.all<Contact>())
        if (contact.lifeline_order != 0 && !contact.phone.empty() && is_valid(contact, records, now.date) && !waits(contact) &&
            !is_former_mentor(contact, records))
            line.push_back(reach(contact, now));
    std::ranges::sort(line, {}, [](const Reachable& entry) {
        return std::tuple{!entry.is_open, entry.contact->lifeline_order, entry.contact->id};
    });
    return line;
}

} // namespace foothold::domain
