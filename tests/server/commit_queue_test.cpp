#include "sync/server/commit_queue.hpp"
#include "sync/server/routes.hpp"
#include "tests/server/service_fixture.hpp"

#include <csignal>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace foothold::server {

namespace {

domain::SendMessage letter(std::uint64_t number) {
    return {{6, number}, id_of(ServiceFixture::contact), std::to_string(number), "en"};
}

/// As long as it lives no file grows beyond what the largest is now: a disk that is full.
class FullDisk {
public:
    explicit FullDisk(std::uintmax_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit full = before_;
        full.rlim_cur = bytes;
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

struct SharedFixture : ServiceFixture {
    struct Pushing {
        Exchange exchange;
        std::optional<Result<void>> told = {};
    };

    Pushing& push(const Device& device, std::vector<protocol::PushedAction> actions) {
        auto begun = service->begin(device, {{}, {}, {}, std::move(actions)});
        REQUIRE(begun);
        REQUIRE(begun->has_to_write);
        return *pushing.emplace_back(std::make_unique<Pushing>(Pushing{std::move(*begun)}));
    }
    Write write(Pushing& one) {
        return {[&](auto& transaction) { return service->decide(transaction, one.exchange); },
                [&](Result<void> told) {
                    one.told = told;
                    stored_when_told.push_back(stored_messages());
                }};
    }
    void write_all() {
        std::size_t next = 0;
        write_together(*storage, [&] { return next < pushing.size() ? std::optional{write(*pushing[next++])} : std::nullopt; });
    }
    /// As somebody else sees them.
    std::size_t stored_messages() {
        const auto other = SqliteStorage::open(folder.path() / "db", random);
        REQUIRE(other);
        const auto kind = static_cast<std::uint32_t>(domain::Record{domain::Message{}}.index());
        return (*(*other)->begin_read())->records_of_kind(kind)->size();
    }
    /// A device that begins anew finds in every scope what its fingerprint says.
    void check_contents(const Device& device) {
        Replica replica{*service, device};
        replica.sync();
        for (const auto& cursor : replica.cursors()) CHECK(*cursor.contents == replica.contents_of(cursor.scope));
    }

    std::vector<std::unique_ptr<Pushing>> pushing;
    std::vector<std::size_t> stored_when_told;
};

protocol::PushedAction message(const Device& device, std::uint64_t n, std::uint64_t number) {
    return {n, protocol::encode(domain::Action{{device.id.high, number}, device.person, moment(0, 9), letter(number)})};
}

} // namespace

TEST_CASE_METHOD(SharedFixture, "what is written together is on disk before anybody is told") {
    const Device device = enrol(samira), other = enrol(samira);
    push(device, {message(device, 1, 1), message(device, 2, 2)});
    push(other, {message(other, 1, 3)});
    write_all();
    CHECK(stored_when_told == std::vector<std::size_t>{3, 3});
    for (const auto& one : pushing) {
        CHECK(one->told->has_value());
        for (const auto& verdict : one->exchange.response.verdicts) CHECK(verdict.verdict == domain::Verdict::applied);
    }
    check_contents(device);
}

TEST_CASE_METHOD(SharedFixture, "a push that fails is undone by itself and spoils no other") {
    const Device device = enrol(samira), liar = enrol(samira), other = enrol(samira);
    CHECK(Replica{*service, liar}.request({message(liar, 5, 50)}));
    push(device, {message(device, 1, 1)});
    push(liar, {message(liar, 6, 60), message(liar, 7, 50)}); // the first would do, the second is a known id with other bytes
    push(other, {message(other, 1, 3)});
    pushing[1]->exchange.request.actions[1].action =
        protocol::encode(domain::Action{{liar.id.high, 50}, liar.person, moment(0, 10), letter(70)});
    write_all();
    CHECK(pushing[0]->told->has_value());
    CHECK(pushing[1]->told->error().code == "sync.action_conflict");
    CHECK(pushing[2]->told->has_value());
    CHECK(stored_messages() == 3);
    check_contents(device);
}

TEST_CASE_METHOD(SharedFixture, "a disk that is full fails everybody, and everybody may come again") {
    const Device device = enrol(samira), other = enrol(samira);
    push(device, {message(device, 1, 1)});
    push(other, {message(other, 1, 2)});
    {
        const FullDisk disk{std::filesystem::file_size(folder.path() / "db-wal")};
        write_all();
    }
    for (const auto& one : pushing) CHECK_FALSE(one->told->has_value());
    CHECK(stored_messages() == 0);
    write_all();
    for (const auto& one : pushing) CHECK(one->told->has_value());
    CHECK(stored_messages() == 2);
    check_contents(device);
}

TEST_CASE_METHOD(SharedFixture, "lack of memory for one leaves the others theirs") {
    const Device device = enrol(samira);
    push(device, {message(device, 1, 1)});
    std::vector<Write> writes{{[](auto&) -> Result<void> { throw std::bad_alloc{}; },
                               [](Result<void> told) { CHECK(told.error().code == "server.failed"); }},
                              write(*pushing[0])};
    std::size_t next = 0;
    write_together(*storage, [&] { return next < 2 ? std::optional{writes[next++]} : std::nullopt; });
    CHECK(stored_messages() == 1);
}

TEST_CASE_METHOD(SharedFixture, "everything that was handed in is committed, in its order, though the queue stops at once") {
    CommitQueue queue{*storage};
    std::vector<int> ran, told;
    for (int number = 0; number < 100; ++number)
        queue.add({[&ran, number](auto&) -> Result<void> { return ran.push_back(number), Result<void>{}; },
                   [&told, number](const Result<void>& result) {
                       CHECK(result);
                       told.push_back(number);
                   }});
    queue.stop();
    queue.run();
    CHECK(told.size() == 100);
    CHECK(std::ranges::is_sorted(told));
    CHECK(ran == told);
}

TEST_CASE_METHOD(SharedFixture, "a request that writes is held until it is on disk, and one that has gone is not missed") {
    Traffic traffic;
    WaitingRoom waiting_room{*storage, random, traffic.waiting};
    CommitQueue queue{*storage};
    Routes routes{*service, waiting_room, clock, random, traffic, &queue};
    std::atomic<int> wakes = 0;
    const HttpHandler handler = routes.handler();
    handler.wake_by([&] { ++wakes; });
    const auto code = service->invite(id_of(samira), std::chrono::minutes{10});
    const auto ask = [&](const char* path, std::string body, const std::string& token) {
        return handler.answer(
            {"POST", path, std::string{protocol::media_type}, "", "", "Bearer " + token, "r-1", "10.0.0.1", std::move(body)});
    };
    const auto commit = [&] {
        queue.stop();
        std::thread{[&] { queue.run(); }}.join();
        return handler.written();
    };
    ask("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, *code, "Tablet"}), "");
    const auto enrolled = commit();
    REQUIRE(enrolled.size() == 1);
    const auto token = protocol::decode<protocol::EnrolResponse>(enrolled[0].answer.body)->token;
    const Device device = *service->authenticate(token);
    const auto sync = [&](std::uint64_t n) {
        return ask("/v1/sync", protocol::encode(protocol::SyncRequest{{}, {}, {}, {message(device, n, n)}}), token);
    };
    const auto held = sync(1);
    const auto gone = sync(2);
    CHECK((held.held_as != 0 && gone.held_as != 0 && held.held_as != gone.held_as));
    CHECK(stored_messages() == 0);
    CHECK(handler.written().empty());
    handler.forget(gone.held_as);
    const auto answers = commit();
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].held_as == held.held_as);
    CHECK(protocol::decode<protocol::SyncResponse>(answers[0].answer.body)->verdicts.at(0).n == 1);
    CHECK(stored_messages() == 2);
    CHECK(wakes == 2);
}

} // namespace foothold::server
