#include "sync/server/waiting_room.hpp"
#include "tests/server/service_fixture.hpp"

#include <algorithm>
#include <optional>

namespace foothold::server {

namespace {

struct WaitingRoomFixture : ServiceFixture {
    /// A device that has everything.
    struct Guest {
        Device device;
        protocol::WaitRequest message;
    };

    Guest guest(std::uint64_t person) {
        Guest made{enrol(person), {}};
        const auto response = sync_as_client(*service, made.device, {});
        REQUIRE(response);
        made.message = {{}, response->epoch, response->scopes};
        return made;
    }
    Standing standing(const Guest& guest) {
        const auto found = service->standing(guest.device, guest.message);
        REQUIRE(found);
        return *found;
    }
    WaitingRoom::Ticket wait(const Guest& guest) {
        const Standing found = standing(guest);
        REQUIRE_FALSE(found.has_news);
        const auto ticket = room.add(guest.device, found);
        REQUIRE(ticket);
        return *ticket;
    }
    std::vector<WaitingRoom::Due> look() {
        auto due = room.look();
        REQUIRE(due);
        return std::move(*due);
    }
    /// What this one is told at the next look.
    std::optional<bool> told(WaitingRoom::Ticket ticket) {
        const auto due = look();
        const auto found = std::ranges::find(due, ticket, &WaitingRoom::Due::ticket);
        return found == due.end() ? std::nullopt : std::optional{found->has_news};
    }
    domain::Notice notice(std::uint64_t number, std::uint64_t of) {
        return {id_of(number), id_of(of), {}, domain::untranslated("New"), {}, {}, moment(0, 8), {}};
    }

    Places places{3};
    WaitingRoom room{*storage, random, places};
};

} // namespace

TEST_CASE_METHOD(WaitingRoomFixture, "whoever waits is told of what concerns them, and nobody else is") {
    const auto of_samira = wait(guest(samira));
    const auto of_yonas = wait(guest(yonas));
    CHECK(look().empty());
    load({notice(100, yonas)});
    const auto due = look();
    REQUIRE(due.size() == 1);
    CHECK(due.front().ticket == of_yonas);
    CHECK(due.front().has_news);
    CHECK(room.size() == 1);
    load({domain::Notice{notice(101, samira)}});
    CHECK(told(of_samira) == true);
}

TEST_CASE_METHOD(WaitingRoomFixture, "what another process writes is seen too") {
    const auto waiting = wait(guest(samira));
    SeededRandom other_random;
    auto other = SqliteStorage::open(folder.path() / "db", other_random);
    REQUIRE(other);
    Service other_service{**other, clock, other_random, key};
    REQUIRE(other_service.load({notice(100, samira)}));
    CHECK(told(waiting) == true);
}

TEST_CASE_METHOD(WaitingRoomFixture, "a scope that is gained or lost is news") {
    const auto of_mette = wait(guest(mette));
    load({match_of(domain::MatchStatus::ended)});
    CHECK(told(of_mette) == true);
    const auto without_match = wait(guest(mette));
    load({match_of(domain::MatchStatus::matched)});
    CHECK(told(without_match) == true);
    const auto of_yonas = wait(guest(yonas));
    load({enrolment_of(other_enrolment, yonas, course)});
    CHECK(told(of_yonas) == true);
}

TEST_CASE_METHOD(WaitingRoomFixture, "cursors that are not right any more are answered without waiting") {
    const Guest asks = guest(samira);
    CHECK_FALSE(standing(asks).has_news);
    Guest behind = asks;
    --behind.message.cursors.front().sequence;
    CHECK(standing(behind).has_news);
    Guest fewer = asks;
    fewer.message.cursors.pop_back();
    CHECK(standing(fewer).has_news);
    Guest elsewhere = asks;
    elsewhere.message.epoch = id_of(999);
    CHECK(standing(elsewhere).has_news);
    load({notice(100, samira)});
    CHECK(standing(asks).has_news);
}

TEST_CASE_METHOD(WaitingRoomFixture, "somebody comes for the first sync of a day") {
    const Guest asks = guest(samira);
    CHECK_FALSE(standing(asks).has_news);
    clock.at = clock.at + domain::day_s;
    CHECK(standing(asks).has_news);
    REQUIRE(service->sync(asks.device, {}));
    CHECK_FALSE(standing(guest(yonas)).has_news);
}

TEST_CASE_METHOD(WaitingRoomFixture, "without news they are told so after 25 to 55 s, not all at the same time") {
    std::set<unsigned> moments;
    for (int round = 0; round < 20; ++round) {
        const auto ticket = wait(guest(samira));
        unsigned looks = 1;
        std::optional<bool> answer = told(ticket);
        for (; !answer; answer = told(ticket)) ++looks;
        CHECK(*answer == false);
        CHECK(looks >= 25);
        CHECK(looks <= 55);
        moments.insert(looks);
    }
    CHECK(moments.size() > 5);
}

TEST_CASE_METHOD(WaitingRoomFixture, "places are counted, and given back") {
    const auto first = wait(guest(samira));
    wait(guest(yonas));
    wait(guest(mette));
    const Guest fourth = guest(samira);
    CHECK_FALSE(room.add(fourth.device, standing(fourth)));
    room.forget(first);
    CHECK(room.add(fourth.device, standing(fourth)));
    CHECK(room.end_all().size() == 3);
    wait(guest(samira));
    CHECK(room.size() == 1);
}

TEST_CASE_METHOD(WaitingRoomFixture, "a device waits once") {
    const Guest asks = guest(samira);
    const auto earlier = wait(asks);
    const auto later = wait(asks);
    CHECK(told(earlier) == false);
    CHECK(room.size() == 1);
    load({notice(100, samira)});
    CHECK(told(later) == true);
}

TEST_CASE_METHOD(WaitingRoomFixture, "a change for everybody brings them one after another") {
    Places many{10};
    WaitingRoom slow{*storage, random, many, {25, 55, 2}};
    for (int count = 0; count < 5; ++count) {
        const Guest asks = guest(samira);
        REQUIRE(slow.add(asks.device, standing(asks)));
    }
    domain::Place hall;
    hall.id = id_of(110);
    load({hall});
    for (const std::size_t expected : {2u, 2u, 1u, 0u}) {
        const auto due = slow.look();
        REQUIRE(due);
        CHECK(due->size() == expected);
        CHECK(std::ranges::all_of(*due, &WaitingRoom::Due::has_news));
    }
}

} // namespace foothold::server
