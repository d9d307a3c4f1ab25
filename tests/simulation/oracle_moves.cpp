#include "tests/simulation/oracle.hpp"
#include "tests/simulation/oracle_sight.hpp"
#include "tests/simulation/verdicts.hpp"

#include <algorithm>

namespace foothold::simulation {

using namespace domain;

namespace {

// What was ticked stays ticked, as long as the thing is on the list.
std::vector<MoveItem> list_after(const server::MoveOrder& order, const Move* earlier) {
    std::vector<MoveItem> list;
    for (const auto kind : {MoveItemKind::tell_school, MoveItemKind::take_papers, MoveItemKind::pack, MoveItemKind::return_key})
        list.push_back({.id = {0, static_cast<std::uint64_t>(kind)}, .kind = kind, .title = {}, .done_at = {}});
    if (earlier) list = earlier->checklist;
    if (!order.checklist) return list;
    std::map<Id, std::optional<Instant>> ticks;
    for (const MoveItem& item : list) ticks[item.id] = item.done_at;
    list = *order.checklist;
    for (MoveItem& item : list) item.done_at = ticks[item.id];
    return list;
}

} // namespace

const Move* Oracle::announced_move_of(Id person) const {
    for (const auto& [id, move] : records_.all<Move>())
        if (move.person == person && !move.has_happened) return &move;
    return nullptr;
}

std::vector<Id> Oracle::people_ordered(const server::MoveOrder& order) const {
    std::vector<Id> people = order.people;
    if (!people.empty()) return people;
    for (const auto& [id, person] : records_.all<Person>()) {
        const auto* move = announced_move_of(id);
        const bool has_own_plans = move && move->authority.is_nil() && move->date <= order.date;
        if (person.residence == order.from && !has_own_plans) people.push_back(id);
    }
    return people;
}

std::string Oracle::fault_in(const server::MoveOrder& order, Instant now) const {
    const bool is_closure = order.people.empty();
    if (order.date < danish_time(now).date) return "move.date_over";
    if (is_closure && !records_.find<Place>(order.from)) return "move.place_unknown";
    const bool needs_authority = is_closure || !order.authority.is_nil();
    if (needs_authority && !records_.find<Organisation>(order.authority)) return "move.authority_unknown";
    if (order.destinations.empty()) return "move.place_unknown";
    for (const server::Destination& destination : order.destinations) {
        const auto* place = records_.find<Place>(destination.place);
        if (!place) return "move.place_unknown";
        if (destination.place == order.from) return "move.destination_same";
        if (place->closes_on) return "move.destination_closes";
    }
    const auto people = people_ordered(order);
    if (people.empty()) return "move.nobody_concerned";
    for (const Id id : people)
        if (!records_.find<Person>(id)) return "move.person_unknown";
    return {};
}

// Somebody who is sent to where they live can only be told so when they were going to leave.
std::string Oracle::order(const server::MoveOrder& order, Instant now, const Moves& stored) {
    if (std::string fault = fault_in(order, now); !fault.empty()) return fault;
    const auto people = people_ordered(order);
    if (order.destinations.size() == 1)
        for (const Id id : people)
            if (records_.find<Person>(id)->residence == order.destinations.front().place && !announced_move_of(id))
                return "move.lives_there";
    std::map<Id, Id> going;
    for (const Id id : people) {
        const auto move = stored.find(id);
        going[id] = move == stored.end() ? records_.find<Person>(id)->residence : move->second.to_place;
    }
    if (std::string unfair = unfairness_of(order, going); !unfair.empty()) return unfair;
    for (const Id id : people) {
        const auto move = stored.find(id);
        announce(*records_.find<Person>(id), going[id], order, now, move == stored.end() ? Id{} : move->second.id);
    }
    renew_moves();
    return {};
}

// Shares are kept to within one person, the largest remainders get that one, and who was told a place goes there while it has
// room.
std::string Oracle::unfairness_of(const server::MoveOrder& order, const std::map<Id, Id>& going) const {
    std::uint64_t shares = 0;
    std::size_t sent = 0;
    for (const auto& destination : order.destinations) shares += destination.share;
    std::uint64_t least_rounded_up = shares;
    std::uint64_t most_rounded_down = 0;
    for (const auto& [place, share] : order.destinations) {
        std::size_t here = 0;
        std::size_t told = 0;
        std::size_t told_and_here = 0;
        for (const auto& [person, to] : going) {
            const auto* earlier = announced_move_of(person);
            const bool was_told = earlier && earlier->to_place == place;
            here += to == place ? 1 : 0;
            told += was_told ? 1 : 0;
            told_and_here += was_told && to == place ? 1 : 0;
        }
        sent += here;
        const std::uint64_t exactly = std::uint64_t{going.size()} * share; // in shares
        if (here * shares > exactly + shares || (here + 1) * shares <= exactly)
            return "a place gets more or fewer than its share";
        if (here * shares > exactly) least_rounded_up = std::min(least_rounded_up, exactly % shares);
        if (here * shares < exactly) most_rounded_down = std::max(most_rounded_down, exactly % shares);
        if (told_and_here != std::min(told, here)) return "somebody is sent elsewhere than they were told";
    }
    if (least_rounded_up < most_rounded_down) return "a smaller remainder is rounded up";
    return sent == going.size() ? "" : "somebody is sent where nobody is to go";
}

void Oracle::announce(const Person& person, Id to, const server::MoveOrder& order, Instant now, Id given) {
    const auto* earlier = announced_move_of(person.id);
    if (person.residence == to) {
        const Id id = earlier->id;
        records_.erase(combine(id, person.id));
        return records_.erase(id);
    }
    Move move;
    move.id = earlier ? earlier->id : given;
    move.person = person.id;
    move.from_place = person.residence;
    move.to_place = to;
    move.date = order.date;
    move.authority = order.authority;
    move.reason = order.reason;
    const bool says_the_same = earlier && earlier->from_place == move.from_place && earlier->to_place == to &&
                               earlier->date == move.date && earlier->authority == move.authority &&
                               earlier->reason == move.reason;
    const bool goes_the_same_way = earlier && earlier->from_place == move.from_place && earlier->to_place == to;
    if (goes_the_same_way) move.travel = earlier->travel;
    if (order.travel) move.travel = *order.travel;
    move.checklist = list_after(order, earlier);
    move.announced_at = says_the_same ? earlier->announced_at : now;
    const bool is_news = !says_the_same || earlier->travel != move.travel;
    records_.put(move);
    if (!is_news) return;
    const LocalizedText name = records_.find<Place>(to)->name;
    records_.put(Notice{combine(move.id, person.id), person.id, Activity::talk, name, move.reason, move.id, now, {}});
}

void Oracle::renew_moves() {
    for (const bool is_first : {true, false}) {
        const auto moves = records_.all<Move>();
        for (auto [id, move] : moves) {
            if (move.has_happened) continue;
            if (is_first)
                move.entries = fates_of(move);
            else
                leave_out_what_others_call_off(move);
            records_.put(move);
        }
    }
    const auto talks = records_.all<Talk>();
    for (auto [id, talk] : talks) {
        const bool is_off = called_off_.contains(id) || !moves_that_call_off(talk).empty();
        if (std::exchange(talk.is_cancelled, is_off) != is_off) records_.put(talk);
    }
}

std::vector<Id> Oracle::take_leave_until(Date today) {
    std::vector<Id> losers;
    for (const auto& [id, match] : records_.all<Match>()) {
        if (!takes_leave(match, today_) || takes_leave(match, today)) continue;
        losers.push_back(match.mentor);
        if (!match.participant.is_nil()) losers.push_back(match.participant);
    }
    today_ = today;
    return losers;
}

std::vector<Id> Oracle::begin_day(Date today) {
    std::vector<Id> losers = take_leave_until(today);
    std::vector<Move> due;
    for (const auto& [id, move] : records_.all<Move>())
        if (!move.has_happened && move.date < today) due.push_back(move);
    if (due.empty()) return losers;
    std::ranges::stable_sort(due, {}, &Move::date);
    for (Move& move : due) {
        move.entries = fates_of(move);
        leave_out_what_others_call_off(move);
        move.has_happened = true;
        records_.put(move);
        if (happen(move)) losers.push_back(move.person);
    }
    renew_moves();
    return losers;
}

// Whether the person has lost a place by it.
bool Oracle::happen(const Move& move) {
    const auto* person = records_.find<Person>(move.person);
    const bool is_leaving = !move.from_place.is_nil() && person->residence == move.from_place;
    const Records all = records_;
    const auto put_after = [&]<class Entity>(const std::map<Id, Entity>& entities) {
        for (const auto& [id, entity] : entities) records_.put(after(entity, move));
    };
    put_after(all.all<Person>());
    put_after(all.all<Enrolment>());
    put_after(all.all<Contact>());
    put_after(all.all<Internship>());
    return is_leaving;
}

Person Oracle::after(Person person, const Move& move) {
    if (person.id == move.person && person.residence == move.from_place) person.residence = move.to_place;
    return person;
}

// One that began later is not the one that the move speaks of.
Enrolment Oracle::after(Enrolment enrolment, const Move& move) {
    const bool is_open = enrolment.status == EnrolmentStatus::invited || enrolment.status == EnrolmentStatus::active;
    const auto* fate = move.find(MoveSubject::course, enrolment.course);
    if (enrolment.person != move.person || !is_open || !fate || enrolment.since > move.date) return enrolment;
    if (fate->fate == MoveFate::moved) enrolment.course = fate->instead;
    if (fate->fate == MoveFate::ended) enrolment.status = EnrolmentStatus::ended;
    return enrolment;
}

Contact Oracle::after(Contact contact, const Move& move) {
    const auto* fate = move.find(MoveSubject::contact, contact.id);
    const bool began_later = contact.valid_from && *contact.valid_from > move.date;
    if (contact.person != move.person || !fate || fate->fate == MoveFate::kept || began_later) return contact;
    if (!contact.valid_until || *contact.valid_until > move.date) contact.valid_until = move.date;
    return contact;
}

Internship Oracle::after(Internship internship, const Move& move) {
    const auto* fate = move.find(MoveSubject::appointment, internship.id);
    const bool ends = fate && fate->fate == MoveFate::ended && internship.from <= move.date;
    if (internship.person == move.person && ends && internship.until >= move.date) internship.until = move.date - 1;
    return internship;
}

// A file says how things were before somebody moved.
Record Oracle::moved_on(Record record) const {
    std::vector<Move> moves;
    for (const auto& [id, move] : records_.all<Move>())
        if (move.has_happened) moves.push_back(move);
    std::ranges::sort(moves, {}, &Move::date);
    for (const Move& move : moves)
        std::visit(
            [&](auto& entity) {
                if constexpr (requires { after(entity, move); }) entity = after(entity, move);
            },
            record);
    return record;
}

} // namespace foothold::simulation
