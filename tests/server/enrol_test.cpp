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
