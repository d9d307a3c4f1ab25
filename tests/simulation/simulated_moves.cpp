#include "sync/server/record_reader.hpp"
#include "tests/simulation/must.hpp"
#include "tests/simulation/simulated_server.hpp"

#include <algorithm>

namespace foothold::simulation {

using domain::Id;

void SimulatedServer::rehearse(const server::MoveOrder& order) {
    const auto rehearsed = running_->service.move(order, true);
    if (is_power_cut()) return;
    Oracle rehearsing = oracle_;
    static_cast<void>(rehearsing.begin_day(domain::danish_time(now()).date));
    const std::string fault = rehearsing.fault_in(order, now());
    if (!fault.empty() && (rehearsed || rehearsed.error().code != fault))
        throw Violation("an order that makes no sense is rehearsed");
    check_records();
}

void SimulatedServer::move(const server::MoveOrder& order) {
    const auto today = domain::danish_time(now()).date;
    const bool has_day_begun = must(must(running_->storage->begin_read())->projected_day()) == today;
    const auto before = has_day_begun ? standings() : std::map<Id, Standing>{};
    const auto moved = running_->service.move(order);
    if (is_power_cut()) {
        unanswered_ = Unanswered{oracle_, {}};
        static_cast<void>(unanswered_->oracle.begin_day(today));
        unanswered_->order = {order, now()};
        return;
    }
    const Oracle earlier = oracle_;
    const auto losers = oracle_.begin_day(today);
    const auto people = oracle_.people_ordered(order);
    const std::string error = oracle_.order(order, now(), stored_moves());
    if (moved ? !error.empty() : moved.error().code != error)
        throw Violation("an order to move is answered with " + (moved ? "yes" : moved.error().code) + " instead of " + error);
    if (!moved) { // and the day has not begun either
        oracle_ = earlier;
        return;
    }
    for (const Id loser : losers) receipts_.owe(loser);
    known_rightful_.clear();
    check_report(*moved, people);
    check_unconcerned(earlier, before);
}

void SimulatedServer::check_report(const server::MoveReport& report, const std::vector<Id>& people) const {
    auto fates = server::MoveReport{}.fates;
    std::size_t moves = 0;
    for (const auto& [id, move] : oracle_.records().all<domain::Move>()) {
        if (move.has_happened || std::ranges::count(people, move.person) == 0) continue;
        ++moves;
        std::set<std::pair<domain::MoveSubject, Id>> named;
        for (const domain::MoveEntry& fate : move.entries) {
            ++fates[static_cast<std::size_t>(fate.what)][static_cast<std::size_t>(fate.fate)];
            if (!named.emplace(fate.what, fate.about).second) throw Violation("a move should name something twice");
        }
    }
    if (report.people != people.size() || moves > people.size() || report.fates != fates)
        throw Violation("staff are told that an order comes to something else");
}

bool SimulatedServer::has_moves_to_come() const {
    return std::ranges::any_of(oracle_.records().all<domain::Move>(), [](const auto& move) { return !move.second.has_happened; });
}

void SimulatedServer::begin_day(domain::Date day) {
    for (const Id loser : oracle_.begin_day(day)) receipts_.owe(loser);
    known_rightful_.clear();
}

// The power may have gone between the beginning of a day and the answer that began it.
void SimulatedServer::begin_stored_day() { begin_day(must(must(running_->storage->begin_read())->projected_day())); }

Oracle::Moves SimulatedServer::stored_moves() {
    const auto transaction = must(running_->storage->begin_read());
    Oracle::Moves moves;
    for (domain::Move& move : must(server::read_records_of<domain::Move>(*transaction)))
        if (!move.has_happened) moves[move.person] = std::move(move);
    return moves;
}

std::map<Id, SimulatedServer::Standing> SimulatedServer::standings() {
    const auto transaction = must(running_->storage->begin_read());
    std::map<Id, Standing> standings;
    for (const auto& [id, person] : oracle_.records().all<domain::Person>())
        for (const domain::Scope& scope : must(transaction->scopes_held_by(id)))
            standings[id].emplace_back(scope, must(transaction->state_of(scope)).sequence);
    return standings;
}

bool SimulatedServer::sees_the_same(Id person, const Oracle& before) const {
    if (before.visible_to(person) != oracle_.visible_to(person)) return false;
    return std::ranges::all_of(oracle_.records().all<domain::Match>(), [&](const auto& match) {
        return !oracle_.may_see_match(person, match.first) ||
               shared_days(oracle_, match.first) == shared_days(before, match.first);
    });
}

// Whoever sees the same as before has nothing to fetch.
void SimulatedServer::check_unconcerned(const Oracle& before, const std::map<Id, Standing>& standings) {
    const auto after = this->standings();
    for (const auto& [person, standing] : standings)
        if (after.at(person) != standing && sees_the_same(person, before))
            throw Violation("a move reaches somebody whom it does not concern");
}

} // namespace foothold::simulation
