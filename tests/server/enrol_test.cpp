#include "tests/server/service_fixture.hpp"

#include <atomic>
#include <fstream>
#include <sys/stat.h>
#include <thread>

namespace foothold::server {

namespace {

std::string code_for(ServiceFixture& fixture, std::uint64_t person) {
    return *fixture.service->invite(id_of(person), std::chrono::minutes{10});
}

std::string changed_at_end(std::string code) {
    code.back() = code.back() == '0' ? '1' : '0';
    return code;
}

constexpr Id tablet{7, 7};
constexpr Id other_tablet{8, 8};

} // namespace

TEST_CASE_METHOD(ServiceFixture, "a code makes a device the person's whom it was made for") {
    const auto response = service->enrol({{}, code_for(*this, samira), "Tablet 4"});
    REQUIRE(response);
    CHECK(response->person == id_of(samira));
    CHECK(response->role == domain::Role::participant);
    CHECK(response->server_time == clock.now());
    const auto device = service->authenticate(response->token);
    REQUIRE(device);
    CHECK(device->id == response->device);
    CHECK(device->name == "Tablet 4");
}

TEST_CASE_METHOD(ServiceFixture, "a code is read as people type it") {
    std::string code = code_for(*this, samira);
    std::string typed;
    for (const char c : code) typed += std::string{" -"} + (c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c)));
    CHECK(service->enrol({{}, typed, "Tablet"}));
}

TEST_CASE_METHOD(ServiceFixture, "a code works once") {
    const auto code = code_for(*this, samira);
    CHECK(service->enrol({{}, code, "Tablet"}));
    CHECK(service->enrol({{}, code, "Tablet"}).error().code == "enrol.code_wrong");
}

TEST_CASE_METHOD(ServiceFixture, "whose answer was lost gets the same answer to the same code") {
    const protocol::EnrolRequest asked{{}, code_for(*this, samira), "Tablet", tablet};
    const auto lost = service->enrol(asked);
    REQUIRE(lost);
    clock.at = clock.at + 30 * domain::minute_s;
    const auto again = service->enrol(asked);
    REQUIRE(again);
    CHECK(again->device == lost->device);
    CHECK(again->token == lost->token);
    CHECK(again->person == id_of(samira));
    CHECK(service->authenticate(lost->token));
    CHECK(service->overview()->counts.devices == 1);
}

TEST_CASE_METHOD(ServiceFixture, "a used code gives nothing to another device, nor to one that does not say which it is") {
    const auto code = code_for(*this, samira);
    REQUIRE(service->enrol({{}, code, "Tablet", tablet}));
    CHECK(service->enrol({{}, code, "Tablet", other_tablet}).error().code == "enrol.code_wrong");
    CHECK(service->enrol({{}, code, "Tablet"}).error().code == "enrol.code_wrong");
    CHECK(service->enrol({{}, changed_at_end(code), "Tablet", tablet}).error().code == "enrol.code_wrong");
}

TEST_CASE_METHOD(ServiceFixture, "an answer is given again until a day after the code has ended") {
    const protocol::EnrolRequest asked{{}, code_for(*this, samira), "Tablet", tablet};
    REQUIRE(service->enrol(asked));
    clock.at = clock.at + 10 * domain::minute_s + domain::day_s - 1;
    CHECK(service->enrol(asked));
    clock.at = clock.at + 1;
    CHECK(service->enrol(asked).error().code == "enrol.code_wrong");
}

TEST_CASE_METHOD(ServiceFixture, "one device with two codes is two devices of those for whom the codes were made") {
    const auto first = service->enrol({{}, code_for(*this, samira), "Tablet", tablet});
    const auto second = service->enrol({{}, code_for(*this, yonas), "Tablet", tablet});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->token != second->token);
    CHECK(service->authenticate(first->token)->person == id_of(samira));
    CHECK(service->authenticate(second->token)->person == id_of(yonas));
}

TEST_CASE_METHOD(ServiceFixture, "wrong tries after a code was used do not take the answer from its device") {
    const protocol::EnrolRequest asked{{}, code_for(*this, samira), "Tablet", tablet};
    REQUIRE(service->enrol(asked));
    for (int wrong = 0; wrong < 10; ++wrong)
        CHECK_FALSE(service->enrol({{}, changed_at_end(asked.code), "Tablet", other_tablet}));
    CHECK(service->enrol(asked));
}

TEST_CASE_METHOD(ServiceFixture, "a code ends with its ten minutes") {
    const auto code = code_for(*this, samira);
    clock.at = clock.at + 10 * domain::minute_s;
    CHECK(service->enrol({{}, code, "Tablet"}).error().code == "enrol.code_wrong");
}

TEST_CASE_METHOD(ServiceFixture, "after five wrong tries the right code is wrong too") {
    const auto code = code_for(*this, samira);
    for (int wrong = 0; wrong < 5; ++wrong)
        CHECK(service->enrol({{}, changed_at_end(code), "Tablet"}).error().code == "enrol.code_wrong");
    CHECK(service->enrol({{}, code, "Tablet"}).error().code == "enrol.code_wrong");
}

TEST_CASE_METHOD(ServiceFixture, "four wrong tries leave the code usable") {
    const auto code = code_for(*this, samira);
    for (int wrong = 0; wrong < 4; ++wrong) CHECK_FALSE(service->enrol({{}, changed_at_end(code), "Tablet"}));
    CHECK(service->enrol({{}, code, "Tablet"}));
}

TEST_CASE_METHOD(ServiceFixture, "what cannot be a code is wrong like any other") {
    for (const char* typed : {"", "123", "UUUUUUUUUU", "7Q2M4XK9TD7", "7Q2M4XK9T'", "0000000000"})
        CHECK(service->enrol({{}, typed, "Tablet"}).error().code == "enrol.code_wrong");
}

TEST_CASE_METHOD(ServiceFixture, "fifty devices that race for one code leave one winner") {
    const auto code = code_for(*this, samira);
    std::atomic<int> winners = 0;
    std::atomic<int> losers = 0;
    std::vector<std::thread> racers;
    for (int racer = 0; racer < 50; ++racer)
        racers.emplace_back([&, racer] {
            SystemRandom own_random;
            auto own_storage = SqliteStorage::open(folder.path() / "db", own_random);
            if (!own_storage) return;
            Service own{**own_storage, clock, own_random, key};
            const auto response = own.enrol({{}, code, "Tablet " + std::to_string(racer)});
            if (response)
                ++winners;
            else if (response.error().code == "enrol.code_wrong")
                ++losers;
        });
    for (std::thread& racer : racers) racer.join();
    CHECK(winners == 1);
    CHECK(losers == 49);
    CHECK(service->overview()->counts.devices == 1);
}

TEST_CASE_METHOD(ServiceFixture, "nobody is behind a token that was not given out") {
    const auto token = service->enrol({{}, code_for(*this, samira), "Tablet"})->token;
    CHECK(service->authenticate("").error().code == "sync.not_enrolled");
    CHECK(service->authenticate(changed_at_end(token)).error().code == "sync.not_enrolled");
    CHECK(service->authenticate(token + "0").error().code == "sync.not_enrolled");
}

TEST_CASE_METHOD(ServiceFixture, "neither codes nor tokens are in the data, and the key is for its owner only") {
    const auto code = code_for(*this, samira);
    const auto unused = code_for(*this, yonas);
    const auto token = service->enrol({{}, code, "Tablet"})->token;
    storage.reset();
    for (const auto& file : std::filesystem::directory_iterator{folder.path()}) {
        std::ifstream stream{file.path(), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
        CHECK(bytes.find(token) == std::string::npos);
        CHECK(bytes.find(code) == std::string::npos);
        CHECK(bytes.find(unused) == std::string::npos);
    }
    struct stat status {};
    REQUIRE(stat((folder.path() / "key").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE_METHOD(ServiceFixture, "nobody is invited who is not a person here") {
    CHECK(service->invite(id_of(999), std::chrono::minutes{10}).error().code == "server.person_unknown");
    CHECK(service->invite(id_of(course), std::chrono::minutes{10}).error().code == "server.person_unknown");
}

TEST_CASE_METHOD(ServiceFixture, "a client of a version that is not spoken here is told so") {
    CHECK(service->enrol({{7, 9}, code_for(*this, samira), "Tablet"}).error().code == "sync.version_unsupported");
    CHECK(service->enrol({{1, 9}, code_for(*this, samira), "Tablet"}));
}

} // namespace foothold::server
