#include "tests/bench/simulated_hour.hpp"

#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/server/routes.hpp"
#include "sync/server/sqlite_storage.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/value_of.hpp"
#include "tests/sync/town.hpp"

#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <time.h>

namespace foothold::bench {

namespace {

namespace town = sync_tests::town;
using server::HttpAnswer;

constexpr std::uint64_t devices = 5'000;
constexpr std::uint64_t courses = 50;
constexpr int seconds_of_hour = 3'600;

class TurnedClock final : public server::Clock {
public:
    domain::Instant now() const override { return at; }
    domain::Instant at{1'773'300'000};
};

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

domain::Id person_id(std::uint64_t number) { return {100, number}; }
domain::Id course_id(std::uint64_t number) { return {200, number % courses}; }

// Fifty courses with a hundred people and twenty lessons each.
std::vector<domain::Record> everything() {
    std::vector<domain::Record> records;
    for (std::uint64_t course = 0; course < courses; ++course)
        for (std::uint64_t number = 0; number < 20; ++number)
            records.push_back(town::lesson({300 + course, number}, course_id(course)));
    for (std::uint64_t number = 0; number < devices; ++number) {
        records.push_back(town::person(person_id(number), "Somebody", domain::Role::participant));
        records.push_back(town::enrolment({400, number}, person_id(number), course_id(number)));
    }
    return records;
}

std::string token_of(std::uint64_t number) {
    const std::string digits = std::to_string(number);
    return std::string(protocol::token_characters - digits.size(), 'a') + digits;
}

class Hour {
public:
    explicit Hour(const std::filesystem::path& folder) :
        key_(value_of(server::SecretKey::open(folder / "key", random_))),
        storage_(value_of(server::SqliteStorage::open(folder / "db", random_))), service_(*storage_, clock_, random_, key_) {
        value_of(service_.load(everything()));
        auto transaction = value_of(storage_->begin_write());
        for (std::uint64_t number = 0; number < devices; ++number) {
            const server::Device device{{500, number}, person_id(number), "Bench", key_.hash(token_of(number)), clock_.now()};
            check(transaction->add_device(device));
        }
        check(transaction->commit());
        for (std::uint64_t number = 0; number < devices; ++number) sync_and_wait(number);
    }

    // Each second a message for somebody, each five minutes a change for a course, at half-time one for everybody.
    void run() {
        for (int second = 0; second < seconds_of_hour; ++second) {
            clock_.at = clock_.at + 1;
            std::vector<domain::Record> news{
                town::notice({600, static_cast<std::uint64_t>(second)}, person_id(choose_() % devices))};
            if (second % 300 == 0) {
                domain::Session lesson = town::lesson({300 + static_cast<std::uint64_t>(second) / 300, 0},
                                                      course_id(static_cast<std::uint64_t>(second) / 300));
                lesson.is_cancelled = true;
                news.emplace_back(std::move(lesson));
            }
            if (second == seconds_of_hour / 2) news.emplace_back(domain::Place{.id = {700, 1}});
            value_of(service_.load(std::move(news)));
            for (const server::LateAnswer& late : routes_.due()) hear(late);
        }
    }

    std::uint64_t requests() const { return requests_; }
    std::uint64_t waiting() const { return room_.size(); }
    std::uint64_t told() const { return told_; }

private:
    static void check(const Result<void>& result) {
        if (!result) value_of(Result<int>(result.error()));
    }

    HttpAnswer ask(std::uint64_t device, std::string_view path, std::string body) {
        ++requests_;
        return routes_.answer({"POST", std::string(path), std::string(protocol::media_type), "", "zstd",
                               "Bearer " + token_of(device), "bench", "10.0.0.1", std::move(body)});
    }

    void sync_and_wait(std::uint64_t device) {
        protocol::SyncRequest& cursors = cursors_[device];
        const auto answer = ask(device, protocol::sync_path, protocol::encode(cursors));
        auto body = answer.content_encoding.empty() ? answer.body : value_of(protocol::decompress(answer.body));
        auto response = value_of(protocol::decode<protocol::SyncResponse>(body));
        cursors.epoch = response.epoch;
        if (!response.is_unchanged) cursors.cursors = std::move(response.scopes);
        wait(device);
    }

    void wait(std::uint64_t device) {
        protocol::WaitRequest message{{}, cursors_[device].epoch, cursors_[device].cursors};
        for (protocol::ScopeCursor& cursor : message.cursors) cursor.contents.reset();
        const auto answer = ask(device, protocol::wait_path, protocol::encode(message));
        if (answer.held_as == 0) return sync_and_wait(device);
        waiting_[answer.held_as] = device;
    }

    void hear(const server::LateAnswer& late) {
        const auto device = waiting_.extract(late.held_as).mapped();
        const auto word = value_of(protocol::decode<protocol::WaitResponse>(late.answer.body));
        if (!word.has_news) return wait(device);
        ++told_;
        sync_and_wait(device);
    }

    TurnedClock clock_;
    server::SystemRandom random_;
    std::mt19937_64 choose_{1};
    server::SecretKey key_;
    std::unique_ptr<server::SqliteStorage> storage_;
    server::Service service_;
    server::Traffic traffic_{.waiting = server::Places{devices}};
    server::WaitingRoom room_{*storage_, random_, traffic_.waiting};
    server::Routes routes_{service_, room_, clock_, random_, traffic_};
    std::array<protocol::SyncRequest, devices> cursors_;
    std::map<std::uint64_t, std::uint64_t> waiting_;
    std::uint64_t requests_ = 0;
    std::uint64_t told_ = 0;
};

} // namespace

void measure_hour(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const auto hour = std::make_unique<Hour>(folder);
    const std::uint64_t requests_before = hour->requests();
    const double began = cpu_seconds();
    hour->run();
    const double spent_s = cpu_seconds() - began;
    const bool is_everybody_told = hour->told() >= devices + seconds_of_hour && hour->waiting() == devices;
    if (!is_everybody_told) std::exit(EXIT_FAILURE);
    report({"5,000 devices wait for an hour: server CPU", spent_s, 180, "s"});
    report({"5,000 devices wait for an hour: requests", static_cast<double>(hour->requests() - requests_before), 600'000,
            "requests"});
}

} // namespace foothold::bench
