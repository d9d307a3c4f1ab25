#include "tests/simulation/oracle.hpp"
#include "tests/simulation/oracle_sight.hpp"

#include <algorithm>

namespace foothold::simulation {

using namespace domain;

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

std::string Oracle::order(const server::MoveOrder& order, Instant now, const std::map<Id, Id>& ids) {
    const Id to = order.destinations.front().place;
    const auto people = people_ordered(order);
    if (to == order.from) return "move.destination_same";
    if (people.empty()) return "move.nobody_concerned";
    for (const Id id : people) {
        if (!records_.find<Person>(id)) return "move.person_unknown";
        if (records_.find<Person>(id)->residence == to && !announced_move_of(id)) return "move.lives_there";
    }
    for (const Id id : people) announce(*records_.find<Person>(id), to, order, now, ids);
    renew_moves();
    return {};
}

void Oracle::announce(const Person& person, Id to, const server::MoveOrder& order, Instant now, const std::map<Id, Id>& ids) {
    const auto* earlier = announced_move_of(person.id);
    if (person.residence == to) {
        const Id id = earlier->id;
        records_.erase(combine(id, person.id));
        return records_.erase(id);
    }
    const auto given = ids.find(person.id);
    Move move;
    move.id = earlier ? earlier->id : given == ids.end() ? Id{} : given->second;
    move.person = person.id;
    move.from_place = person.residence;
    move.to_place = to;
    move.date = order.date;
    move.authority = order.authority;
    move.reason = order.reason;
    const bool says_the_same = earlier && earlier->from_place == move.from_place && earlier->to_place == to &&
                               earlier->date == move.date && earlier->authority == move.authority &&
                               earlier->reason == move.reason;
    if (says_the_same) return;
    move.announced_at = now;
    records_.put(move);
    const LocalizedText name = records_.find<Place>(to)->name;
    records_.put(Notice{combine(move.id, person.id), person.id, Activity::talk, name, move.reason, move.id, now, {}});
}

void Oracle::renew_moves() {
    const auto moves = records_.all<Move>();
    for (auto [id, move] : moves) {
        if (move.has_happened) continue;
        move.entries = fates_of(move);
        records_.put(move);
    }
}

std::vector<Id> Oracle::begin_day(Date today) {
    std::vector<Id> movers;
    const auto moves = records_.all<Move>();
    for (auto [id, move] : moves) {
        if (move.has_happened || move.date >= today) continue;
        move.entries = fates_of(move);
        move.has_happened = true;
        records_.put(move);
        Person person = *records_.find<Person>(move.person);
        if (person.residence != move.from_place) continue;
        person.residence = move.to_place;
        records_.put(person);
        if (!move.from_place.is_nil()) movers.push_back(person.id);
    }
    renew_moves();
    return movers;
}

// A file that says where somebody lived before they moved says nothing new.
Id Oracle::moved_on(Id person, Id residence) const {
    std::vector<Move> moves;
    for (const auto& [id, move] : records_.all<Move>())
        if (move.person == person && move.has_happened) moves.push_back(move);
    std::ranges::sort(moves, {}, &Move::date);
    for (const Move& move : moves)
        if (move.from_place == residence) residence = move.to_place;
    return residence;
}

// Nothing in this world is tied to a place but what places hold and whom they invite: the rest is kept.
std::vector<MoveEntry> Oracle::fates_of(const Move& move) const {
    std::vector<MoveEntry> fates;
    const auto keep = [&](MoveSubject what, Id about) {
        const auto is_it = [&](const MoveEntry& fate) { return fate.what == what && fate.about == about; };
        if (std::ranges::none_of(fates, is_it)) fates.push_back({.what = what, .about = about});
    };
    const auto is_over = [&](const auto& appointment) {
        return appointment.is_cancelled || appointment.ends <= move.announced_at;
    };
    for (const auto& [id, enrolment] : records_.all<Enrolment>())
        if (enrolment.person == move.person && enrolment.status != EnrolmentStatus::ended && !enrolment.course.is_nil())
            keep(MoveSubject::course, enrolment.course);
    for (const auto& [id, session] : records_.all<Session>())
        if (attends(move.person, session.course) && !is_over(session)) keep(MoveSubject::appointment, id);
    for (const auto& [id, talk] : records_.all<Talk>())
        if ((talk.person == move.person || talk.with_user == move.person) && !is_over(talk)) keep(MoveSubject::appointment, id);
    const Sight sight(*this, move.person);
    for (const auto& [id, rsvp] : records_.all<Rsvp>()) {
        const auto* event = records_.find<Event>(rsvp.event);
        if (rsvp.person != move.person || !rsvp.is_coming || !event || is_over(*event) || !sight.covers(*event)) continue;
        const bool is_for_old_place =
            event->programme.is_nil() && !move.from_place.is_nil() && event->audience_place == move.from_place;
        if (!is_for_old_place || danish_time(event->starts).date < move.date)
            keep(MoveSubject::appointment, event->id);
        else
            fates.push_back({MoveSubject::appointment, event->id, MoveFate::ended, event->title, event->starts, {}, {}});
    }
    for (const auto& [id, contact] : records_.all<Contact>()) {
        if (contact.person == move.person) keep(MoveSubject::contact, id);
        const bool is_of_old_place = contact.person.is_nil() && !move.from_place.is_nil() && contact.place == move.from_place;
        if (is_of_old_place && sight.covers(contact)) fates.push_back(fate_of(contact, move));
    }
    return fates;
}

MoveEntry Oracle::fate_of(const Contact& contact, const Move& move) const {
    MoveEntry fate{MoveSubject::contact, contact.id, MoveFate::ended, untranslated(contact.name), {}, {}, {}};
    for (const auto& [id, other] : records_.all<Contact>()) {
        const bool is_same_human = !contact.user.is_nil() && other.user == contact.user;
        if (!is_same_human || !other.person.is_nil() || other.place != move.to_place) continue;
        fate.fate = MoveFate::moved;
        fate.place = move.to_place;
        fate.instead = id;
        break;
    }
    return fate;
}

} // namespace foothold::simulation
