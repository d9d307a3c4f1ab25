#include "sync/server/large_answers.hpp"
#include "sync/server/routes.hpp"
#include "tests/server/service_fixture.hpp"

#include <algorithm>
#include <deque>

namespace foothold::server {

namespace {

constexpr std::int64_t day_begins = 0;

Instant at(std::int64_t second) { return {day_begins + second}; }

/// Samira's course has 3.3 MiB of sessions; Yonas has little.
struct LargeFixture : ServiceFixture {
    LargeFixture() {
        std::vector<domain::Record> sessions;
        for (std::uint64_t number = 0; number < 3000; ++number) {
            domain::Session made = session_of(1000 + number, course, 1);
            made.topic = domain::untranslated(std::string(1000, 'x'));
            sessions.push_back(made);
        }
        load(std::move(sessions));
    }

    std::string authorization_of(std::uint64_t person) {
        const auto code = service->invite(id_of(person), std::chrono::minutes{10});
        const auto response = service->enrol({{}, *code, "Tablet"});
        REQUIRE(response);
        return "Bearer " + response->token;
    }
    HttpAnswer ask(const std::string& authorization, const protocol::SyncRequest& message) {
        return routes.answer({"POST", "/v1/sync", std::string{protocol::media_type}, "", "", authorization, "r-1", "10.0.0.1",
                              protocol::encode(message)});
    }

    Traffic traffic{.large_answers = LargeAnswers{{.places = 2}}};
    WaitingRoom waiting_room{*storage, random, traffic.waiting};
    Routes routes{*service, waiting_room, clock, random, traffic};
};

/// A device that fetches everything and does as it is told.
struct Fetcher {
    std::string authorization;
    protocol::SyncRequest message = {};
    Instant next = {};
    std::size_t parts = 0;
    int refusals = 0;
    bool is_done = false;

    bool is_amid() const { return parts > 0 && !is_done; }
};

domain::AnswerEvent coming() { return {id_of(ServiceFixture::event), true}; }

} // namespace

TEST_CASE("a device has its place until it leaves or stays away") {
    LargeAnswers answers{{.places = 2}};
    CHECK(answers.admit(id_of(1), at(0)));
    CHECK(answers.admit(id_of(2), at(0)));
    CHECK_FALSE(answers.admit(id_of(3), at(1)));
    CHECK(answers.admit(id_of(1), at(9)));
    answers.leave(id_of(2), at(9));
    CHECK(answers.admit(id_of(3), at(9)));
    CHECK_FALSE(answers.admit(id_of(2), at(15)));
    CHECK(answers.admit(id_of(2), at(20)));
}

TEST_CASE("turns come one after another, as quickly as visits have been lately") {
    LargeAnswers answers{{.places = 2}};
    answers.admit(id_of(1), at(0));
    answers.admit(id_of(2), at(0));
    CHECK(answers.turn_in_s(id_of(3), at(0)) == 1);
    std::int64_t latest = 0;
    for (std::uint64_t device = 4; device < 24; ++device) {
        const auto turn_s = answers.turn_in_s(id_of(device), at(0));
        CHECK(turn_s >= latest);
        latest = turn_s;
    }
    CHECK(latest == 11);
    CHECK(answers.turn_in_s(id_of(3), at(1)) == 1);
    for (int visit = 0; visit < 30; ++visit) {
        answers.leave(id_of(1), at(5 * visit + 5));
        answers.admit(id_of(1), at(5 * visit + 5));
    }
    CHECK(answers.turn_in_s(id_of(30), at(150)) <= 2); // those in front did not come
}

TEST_CASE_METHOD(LargeFixture, "in a storm few fetch at once, everybody gets everything, and small syncs pass") {
    std::vector<Fetcher> fetchers;
    for (int count = 0; count < 24; ++count) fetchers.push_back({authorization_of(samira)});
    for (Fetcher& fetcher : fetchers) fetcher.next = clock.at;
    const std::string small = authorization_of(yonas);
    std::size_t most_at_once = 0;
    int refusals = 0;
    for (int second = 0; second < 120; ++second, clock.at = clock.at + 1) {
        for (Fetcher& fetcher : fetchers) {
            if (fetcher.is_done || clock.at < fetcher.next) continue;
            const auto answer = ask(fetcher.authorization, fetcher.message);
            if (answer.status == 503) {
                REQUIRE(answer.retry_after_s > 0);
                fetcher.next = clock.at + answer.retry_after_s;
                refusals += 1;
                continue;
            }
            REQUIRE(answer.status == 200);
            const auto response = protocol::decode<protocol::SyncResponse>(answer.body);
            REQUIRE(response);
            CHECK(response->has_more == (response->bytes_to_come > 0));
            fetcher.message.epoch = response->epoch;
            fetcher.message.cursors = response->scopes;
            fetcher.parts += 1;
            fetcher.is_done = !response->has_more;
        }
        most_at_once = std::max(most_at_once, static_cast<std::size_t>(std::ranges::count_if(fetchers, &Fetcher::is_amid)));
        REQUIRE(ask(small, {}).status == 200);
    }
    CHECK(std::ranges::all_of(fetchers, &Fetcher::is_done));
    CHECK(std::ranges::all_of(fetchers, [](const Fetcher& fetcher) { return fetcher.parts == 2; }));
    CHECK(most_at_once == 2);
    CHECK(refusals >= 22);
    CHECK(refusals < 22 * 12);
}

TEST_CASE_METHOD(LargeFixture, "what is pushed counts although the device has to come again for what is large") {
    traffic.large_answers.admit(id_of(901), clock.at);
    traffic.large_answers.admit(id_of(902), clock.at);
    const auto authorization = authorization_of(samira);
    const domain::Action action{id_of(900), id_of(samira), moment(0, 9), coming()};
    const protocol::SyncRequest pushing{{}, {}, {}, {{1, protocol::encode(action)}}};
    CHECK(ask(authorization, pushing).status == 503);
    CHECK(service->overview()->events.front().coming == 1);
    traffic.large_answers.leave(id_of(901), clock.at);
    const auto again = ask(authorization, pushing);
    REQUIRE(again.status == 200);
    const auto response = protocol::decode<protocol::SyncResponse>(again.body);
    REQUIRE(response->verdicts.size() == 1);
    CHECK(response->verdicts.front().verdict == domain::Verdict::applied);
    CHECK(service->overview()->events.front().coming == 1);
}

TEST_CASE_METHOD(LargeFixture, "the bytes that are to come are those that come") {
    const Device device = enrol(samira);
    protocol::SyncRequest message;
    std::uint64_t announced = 0;
    std::uint64_t parts = 0;
    for (bool has_more = true; has_more; ++parts) {
        const auto response = sync_as_client(*service, device, message);
        REQUIRE(response);
        std::uint64_t bytes = 0;
        for (const auto& change : response->changes) bytes += change.body.size();
        if (parts > 0) CHECK(bytes + response->bytes_to_come == announced);
        announced = response->bytes_to_come;
        has_more = response->has_more;
        message.epoch = response->epoch;
        message.cursors = response->scopes;
    }
    CHECK(announced == 0);
    CHECK(parts == 2);
}

TEST_CASE_METHOD(LargeFixture, "a device that wants little learns how much there is, and its actions count") {
    const Device device = enrol(samira);
    const domain::Action action{id_of(900), id_of(samira), moment(0, 9), coming()};
    protocol::SyncRequest message{{}, {}, {}, {{1, protocol::encode(action)}}, 0, 64 << 10};
    const auto withheld = sync_as_client(*service, device, message);
    REQUIRE(withheld);
    CHECK(withheld->is_withheld());
    CHECK(withheld->verdicts.size() == 1);
    CHECK(withheld->bytes_to_come > 3'000'000);
    CHECK(withheld->bytes_to_come < 3'500'000);
    CHECK(service->overview()->events.front().coming == 1);
    message.bytes_max = withheld->bytes_to_come;
    CHECK_FALSE(sync_as_client(*service, device, message)->changes.empty());
    const auto little = sync_as_client(*service, enrol(yonas), {{}, {}, {}, {}, 0, 64 << 10});
    REQUIRE(little);
    CHECK_FALSE(little->has_more);
    CHECK_FALSE(little->changes.empty());
}

} // namespace foothold::server
