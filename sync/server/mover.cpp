#include "sync/server/mover.hpp"

#include "domain/checklist.hpp"
#include "sync/server/move_writer.hpp"
#include "sync/server/record_reader.hpp"

#include <algorithm>

namespace foothold::server {

using domain::Move;
using domain::Notice;
using domain::Person;

namespace {

bool is_same_way(const Move& left, const Move& right) {
    return left.from_place == right.from_place && left.to_place == right.to_place;
}

/// Both moves say the same to the person; what becomes of their things, and how the day goes, is another matter.
bool has_same_terms(const Move& left, const Move& right) {
    return is_same_way(left, right) && left.date == right.date && left.authority == right.authority &&
           left.reason == right.reason;
}

Id notice_of(const Move& move) { return domain::combine(move.id, move.person); }

} // namespace

template <class Entity>
Result<Entity> Mover::find(Id id, const char* code) {
    const auto record = read_record(transaction_, id);
    if (!record) return record.error();
    const auto* entity = *record ? std::get_if<Entity>(&**record) : nullptr;
    if (!entity) return Error{code, domain::to_string(id)};
    return *entity;
}

Result<void> Mover::announce() {
    if (auto checked = check(); !checked) return checked;
    auto found = is_closure() ? find_residents() : find_named();
    if (!found) return found;
    if (people_.empty()) return Error{"move.nobody_concerned", domain::to_string(order_.from)};
    const auto assigned = assign_destinations(order_.destinations, travellers());
    report_.people_by_destination.resize(order_.destinations.size());
    for (std::size_t index = 0; index < people_.size(); ++index) {
        ++report_.people_by_destination[assigned[index]];
        if (auto told = announce(people_[index], order_.destinations[assigned[index]].place); !told) return told;
    }
    return {};
}

Result<MoveReport> Mover::report() {
    report_.people = people_.size();
    for (const Person& person : people_) {
        const auto after = announced_move_of(transaction_, person.id);
        if (!after) return after.error();
        if (*after != announced_[person.id]) ++report_.changed;
        if (*after)
            for (const domain::MoveEntry& entry : (*after)->entries)
                ++report_.fates[static_cast<std::size_t>(entry.what)][static_cast<std::size_t>(entry.fate)];
    }
    return report_;
}

Result<void> Mover::check() {
    if (order_.date < domain::danish_time(now_).date) return Error{"move.date_over", domain::to_string(order_.date)};
    if (is_closure())
        if (const auto place = find<domain::Place>(order_.from, "move.place_unknown"); !place) return place.error();
    if (!order_.authority.is_nil() || is_closure())
        if (const auto authority = find<domain::Organisation>(order_.authority, "move.authority_unknown"); !authority)
            return authority.error();
    if (order_.destinations.empty()) return Error{"move.place_unknown", "no destination"};
    for (const Destination& destination : order_.destinations)
        if (auto checked = check(destination); !checked) return checked;
    return {};
}

Result<void> Mover::check(const Destination& destination) {
    const auto place = find<domain::Place>(destination.place, "move.place_unknown");
    if (!place) return place.error();
    if (destination.place == order_.from) return Error{"move.destination_same", domain::to_string(destination.place)};
    if (place->closes_on) return Error{"move.destination_closes", domain::to_string(*place->closes_on)};
    return {};
}

Result<void> Mover::find_named() {
    for (const Id id : order_.people) {
        auto person = find<Person>(id, "move.person_unknown");
        if (!person) return person.error();
        if (auto added = add(std::move(*person)); !added) return added;
    }
    return {};
}

Result<void> Mover::find_residents() {
    const auto holders = transaction_.holders_of({domain::ScopeKind::place, order_.from});
    if (!holders) return holders.error();
    for (const Id id : *holders) {
        auto person = find<Person>(id, "move.person_unknown");
        if (!person) return person.error();
        if (person->residence != order_.from)
            ++report_.expected_there;
        else if (auto added = add(std::move(*person)); !added)
            return added;
    }
    return {};
}

Result<void> Mover::add(Person person) {
    auto move = announced_move_of(transaction_, person.id);
    if (!move) return move.error();
    const bool goes_by_themselves = *move && (*move)->authority.is_nil() && (*move)->date <= order_.date;
    if (is_closure() && goes_by_themselves) {
        ++report_.moving_already;
        return {};
    }
    announced_[person.id] = std::move(*move);
    people_.push_back(std::move(person));
    return {};
}

std::vector<Traveller> Mover::travellers() {
    std::vector<Traveller> travellers;
    for (const Person& person : people_) {
        const auto& move = announced_[person.id];
        const auto told = std::ranges::find(order_.destinations, move ? move->to_place : Id{}, &Destination::place);
        const bool is_told = told != order_.destinations.end();
        travellers.push_back(
            {person.id, is_told ? std::optional(static_cast<std::size_t>(told - order_.destinations.begin())) : std::nullopt});
    }
    return travellers;
}

/// What the order does not speak of stays as it was told, as long as it is the same way; what was ticked stays ticked.
Move Mover::move_of(const Person& person, Id to, const std::optional<Move>& earlier) {
    Move move{.id = earlier              ? earlier->id
                    : order_.id.is_nil() ? random_.id()
                                         : order_.id,
              .person = person.id,
              .from_place = person.residence,
              .to_place = to,
              .date = order_.date,
              .announced_at = now_,
              .authority = order_.authority,
              .reason = order_.reason,
              .entries = {},
              .travel = {},
              .checklist = domain::standard_checklist()};
    if (earlier) move.entries = earlier->entries; // they say which talks were called off, until they are decided again
    if (earlier) move.checklist = earlier->checklist;
    if (earlier && is_same_way(move, *earlier)) move.travel = earlier->travel;
    if (order_.travel) move.travel = *order_.travel;
    if (order_.checklist) move.checklist = domain::with_ticks(*order_.checklist, move.checklist);
    if (earlier && has_same_terms(move, *earlier)) move.announced_at = earlier->announced_at;
    return move;
}

Result<void> Mover::announce(const Person& person, Id to) {
    const auto& earlier = announced_[person.id];
    if (person.residence == to) {
        if (!earlier) return Error{"move.lives_there", domain::to_string(to)};
        return take_back(*earlier);
    }
    const Move move = move_of(person, to, earlier);
    if (earlier && earlier->from_place != move.from_place)
        if (auto brought = MoveWriter{transaction_, writer_}.bring_back_talks(*earlier); !brought) return brought;
    if (auto written = writer_.put(move); !written) return written.error();
    if (earlier && has_same_terms(move, *earlier) && move.travel == earlier->travel) return {};
    return tell(move);
}

Result<void> Mover::tell(const Move& move) {
    const auto place = find<domain::Place>(move.to_place, "move.place_unknown");
    if (!place) return place.error();
    const auto written =
        writer_.put(Notice{notice_of(move), move.person, domain::Activity::talk, place->name, move.reason, move.id, now_, {}});
    if (!written) return written.error();
    return {};
}

Result<void> Mover::take_back(const Move& move) {
    if (auto brought = MoveWriter{transaction_, writer_}.bring_back_talks(move); !brought) return brought;
    if (auto removed = writer_.remove(notice_of(move)); !removed) return removed;
    return writer_.remove(move.id);
}

} // namespace foothold::server
