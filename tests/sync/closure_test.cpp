#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "tests/client/directory.hpp"
#include "tests/sync/closure_claims.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/zealand.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <functional>
#include <future>
#include <map>
#include <set>

namespace foothold::sync_tests {

namespace {

using namespace zealand;
using domain::Move;
using domain::MoveFate;
using domain::Records;

constexpr std::uint64_t seed = 20'260'312;
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t people = 24;
#else
constexpr std::size_t people = 300;
#endif

const std::vector<domain::Date> from_announcement_on{announced_on, moving_day - 1, moving_day, moving_day + 1, moving_day + 30};
const std::vector<domain::Date> from_then_on{moving_day + 1, moving_day + 2, moving_day + 30};

/// Every second tablet stays offline until the centre is empty.
bool is_away_for_long(std::size_t number) { return number % 2 == 1; }

class ClosingZealand {
public:
    ClosingZealand() {
        server_.go_to({announced_on, 8 * 60});
        server_.load(world.records);
        std::vector<std::string> codes;
        for (const Resident& resident : world.residents) codes.push_back(server_.invite(resident.id));
        at_once([&](std::size_t number, client::Transport& transport) -> Result<void> {
            const auto enrolled = client::enrol(device(number), server_.url(), codes[number], "Tablet", transport);
            return enrolled ? synced(number, transport) : enrolled.error();
        });
    }

    void close_all_centres() {
        server_.go_to({announced_on, 9 * 60});
        for (const server::MoveOrder& closure : world.closures) server_.move(closure);
        server_.stop();
        server_.go_to({announced_on, 20 * 60});
    }
    void come_to_the_day_after() { server_.go_to({moving_day + 1, 9 * 60}); }
    /// Those who were away for so long, or the others.
    void sync(bool is_for_long) {
        at_once([&](std::size_t number, client::Transport& transport) -> Result<void> {
            return is_away_for_long(number) == is_for_long ? synced(number, transport) : Result<void>{};
        });
    }
    Records records(std::size_t number) const {
        auto model = client::open_offline(device(number));
        REQUIRE(model);
        return model->records();
    }

    const Zealand world = make_zealand(seed, people);

private:
    client::DataDirectory device(std::size_t number) const { return {.root = folder_.path() / std::to_string(number)}; }
    Result<void> synced(std::size_t number, client::Transport& transport) const {
        const auto summary = client::sync_once(device(number), transport);
        return summary ? Result<void>{} : summary.error();
    }
    /// Does this with every device, some at the same time: each waits for its disk.
    void at_once(const std::function<Result<void>(std::size_t number, client::Transport&)>& run) const {
        constexpr std::size_t hands = 6;
        std::vector<std::future<Result<void>>> results;
        for (std::size_t hand = 0; hand < hands; ++hand)
            results.push_back(std::async(std::launch::async, [&, hand]() -> Result<void> {
                client::CurlTransport transport;
                for (std::size_t number = hand; number < world.residents.size(); number += hands)
                    if (auto done = run(number, transport); !done) return done;
                return {};
            }));
        for (auto& result : results)
            if (const auto done = result.get(); !done) FAIL(done.error().code + ": " + done.error().detail);
    }

    client::Directory folder_;
    RunningServer server_{folder_.path() / "server"};
};

void check_none(const Complaints& complaints) {
    for (const std::string& complaint : complaints) UNSCOPED_INFO(complaint);
    CHECK(complaints.empty());
}

void check_all(const Zealand& zealand, const Resident& resident, const Records& device, const std::vector<domain::Date>& days) {
    check_none(about_buckets(resident, device, days.front()));
    check_none(about_days(zealand, resident, device));
    check_none(about_lifeline(zealand, resident, device, days));
    check_none(about_plan(resident, device));
    check_none(about_proof(resident, device));
}

/// Of each centre as many go to each destination as its shares say, give or take one.
void check_shares(const Zealand& zealand, const std::vector<Records>& devices) {
    for (const server::MoveOrder& closure : zealand.closures) {
        double shares = 0;
        for (const server::Destination& destination : closure.destinations) shares += destination.share;
        std::map<domain::Id, double> going;
        double all = 0;
        for (const Records& device : devices) {
            const Move& move = device.all<Move>().begin()->second;
            if (move.from_place != closure.from) continue;
            going[move.to_place] += 1;
            all += 1;
        }
        for (const server::Destination& destination : closure.destinations) {
            const double fair = all * destination.share / shares;
            CHECK(std::abs(going[destination.place] - fair) < 1);
        }
    }
}

/// Otherwise much of what is checked would be about nothing.
void check_variety(const Zealand& zealand, const std::vector<Records>& devices) {
    std::map<std::pair<domain::MoveSubject, MoveFate>, int> seen;
    std::set<domain::Id> places;
    for (const Records& device : devices)
        for (const auto& [id, move] : device.all<Move>()) {
            places.insert({move.from_place, move.to_place});
            for (const domain::MoveEntry& entry : move.entries) ++seen[{entry.what, entry.fate}];
        }
    CHECK(places.size() == 7);
    for (const auto what : {domain::MoveSubject::appointment, domain::MoveSubject::course, domain::MoveSubject::contact})
        for (const auto fate : {MoveFate::kept, MoveFate::moved, MoveFate::ended}) CHECK(seen[{what, fate}] > 0);
    CHECK(std::ranges::any_of(zealand.residents, [](const Resident& resident) { return resident.proven.size() > 2; }));
    CHECK(std::ranges::any_of(zealand.residents, [](const Resident& resident) { return !resident.proven_by_move.empty(); }));
}

// The same device with another move, as if something had gone wrong.
Records with(Records device, const std::function<void(Move&)>& go_wrong) {
    Move move = device.all<Move>().begin()->second;
    go_wrong(move);
    device.put(move);
    return device;
}

std::vector<domain::MoveEntry>::iterator find_in(Move& move, domain::MoveSubject what, MoveFate fate) {
    return std::ranges::find_if(move.entries,
                                [&](const domain::MoveEntry& entry) { return entry.what == what && entry.fate == fate; });
}

domain::MoveEntry& entry_in(Move& move, domain::MoveSubject what, MoveFate fate) {
    const auto found = find_in(move, what, fate);
    REQUIRE(found != move.entries.end());
    return *found;
}

bool has_everything(const Resident& resident, const Records& device) {
    Move move = device.all<Move>().begin()->second;
    const auto has = [&](domain::MoveSubject what, MoveFate fate) { return find_in(move, what, fate) != move.entries.end(); };
    return !resident.proven.empty() && !device.all<domain::Proof>().empty() &&
           has(domain::MoveSubject::appointment, MoveFate::kept) && has(domain::MoveSubject::appointment, MoveFate::ended) &&
           has(domain::MoveSubject::contact, MoveFate::ended);
}

void check_that_a_wrong_move_is_noticed(const Zealand& zealand, const Resident& resident, const Records& device) {
    using domain::MoveSubject;
    const auto twice = with(device, [](Move& move) {
        auto again = entry_in(move, MoveSubject::appointment, MoveFate::kept);
        again.fate = MoveFate::ended;
        move.entries.push_back(again);
    });
    CHECK_FALSE(about_buckets(resident, twice, announced_on).empty());
    const auto forgotten = with(device, [](Move& move) { move.entries.pop_back(); });
    CHECK_FALSE(about_buckets(resident, forgotten, announced_on).empty());
    const auto kept_session =
        with(device, [](Move& move) { entry_in(move, MoveSubject::appointment, MoveFate::ended).fate = MoveFate::kept; });
    CHECK_FALSE(about_buckets(resident, kept_session, announced_on).empty());
    const auto stale =
        with(device, [](Move& move) { entry_in(move, MoveSubject::contact, MoveFate::ended).fate = MoveFate::kept; });
    CHECK_FALSE(about_lifeline(zealand, resident, stale, from_then_on).empty());
}

void check_that_a_lost_paper_is_noticed(const Resident& resident, const Records& device) {
    Records other = device;
    domain::Plan plan = device.all<domain::Plan>().begin()->second;
    plan.goals.clear();
    other.put(plan);
    CHECK_FALSE(about_plan(resident, other).empty());
    domain::Proof proof = device.all<domain::Proof>().begin()->second;
    char& letter = proof.credential[proof.credential.size() / 2];
    letter = letter == 'A' ? 'B' : 'A';
    other.put(proof);
    CHECK_FALSE(about_proof(resident, other).empty());
    proof = device.all<domain::Proof>().begin()->second;
    proof.items.clear();
    other.put(proof);
    CHECK_FALSE(about_proof(resident, other).empty());
    other.erase(proof.id);
    CHECK_FALSE(about_proof(resident, other).empty());
}

} // namespace

TEST_CASE("the centres of Zealand close while all tablets are offline, and after one sync each of them tells it right") {
    ClosingZealand town;
    const auto& residents = town.world.residents;
    for (std::size_t number = 0; number < residents.size(); ++number) {
        CAPTURE(seed, number);
        check_none(about_plan(residents[number], town.records(number)));
        check_none(about_proof(residents[number], town.records(number)));
    }
    town.close_all_centres();
    town.sync(false);
    std::vector<Records> devices(residents.size());
    for (std::size_t number = 0; number < residents.size(); ++number) {
        if (is_away_for_long(number)) continue;
        CAPTURE(seed, number);
        devices[number] = town.records(number);
        check_all(town.world, residents[number], devices[number], from_announcement_on);
    }
    town.come_to_the_day_after();
    town.sync(true);
    for (std::size_t number = 0; number < residents.size(); ++number) {
        if (!is_away_for_long(number)) continue;
        CAPTURE(seed, number);
        devices[number] = town.records(number);
        Resident resident = residents[number];
        resident.proven.insert(resident.proven.end(), resident.proven_by_move.begin(), resident.proven_by_move.end());
        check_all(town.world, resident, devices[number], from_then_on);
    }
    check_shares(town.world, devices);
    check_variety(town.world, devices);
    std::size_t whole = 0;
    for (std::size_t number = 0; number < residents.size(); number += 2) {
        if (!has_everything(residents[number], devices[number])) continue;
        ++whole;
        check_that_a_wrong_move_is_noticed(town.world, residents[number], devices[number]);
        check_that_a_lost_paper_is_noticed(residents[number], devices[number]);
    }
    CHECK(whole > 0);
}

} // namespace foothold::sync_tests
