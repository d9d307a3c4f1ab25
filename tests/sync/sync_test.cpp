#include "domain/scope.hpp"
#include "sync/client/device.hpp"
#include "sync/client/worker.hpp"
#include "tests/sync/losing_transport.hpp"
#include "tests/sync/scene.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <set>
#include <thread>

namespace foothold::sync_tests {

namespace {

using client::ActionState;

client::Enrolment enrolment_of(const client::DataDirectory& data) {
    const auto device = client::Device::open(data, town::soon);
    REQUIRE(device);
    return device->enrolment();
}

// The app of one person, without its window.
struct RunningApp {
    RunningApp(const client::DataDirectory& data, std::chrono::milliseconds interval) {
        client::Worker::Options options;
        options.directory = data;
        options.interval = interval;
        options.after_action = std::chrono::milliseconds(20);
        auto started = client::Worker::start(std::move(options));
        REQUIRE(started);
        worker = std::move(*started);
    }

    bool wait_until(const std::function<bool()>& holds) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(15);
        while (!holds() && std::chrono::steady_clock::now() < deadline) {
            worker->poll();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return holds();
    }
    const domain::Event* dinner() const { return worker->model().records().find<domain::Event>(town::dinner); }

    std::unique_ptr<client::Worker> worker;
};

void spoil_token(const client::DataDirectory& data) {
    client::Enrolment enrolment = enrolment_of(data);
    enrolment.token.front() = enrolment.token.front() == 'a' ? 'b' : 'a';
    REQUIRE(client::Device::enrol(data, enrolment, town::soon));
}

} // namespace

TEST_CASE("an answer made offline counts on a second device after both have synced") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    amal.sync();
    omar.sync();
    scene.server.stop();
    const domain::Id action = amal.perform(domain::AnswerEvent{town::dinner, true});
    CHECK(amal.model().find_action(action)->state == ActionState::kept);
    CHECK(head_count(amal) == 1);
    CHECK(amal.code_of_sync() == "network.refused");
    CHECK(amal.model().find_action(action)->state == ActionState::kept);
    scene.server.start();
    CHECK(amal.sync().actions_sent == 1);
    CHECK_FALSE(amal.model().find_action(action));
    CHECK(head_count(omar) == 0);
    omar.sync();
    CHECK(head_count(omar) == 1);
    CHECK(head_count(amal) == 1);
}

TEST_CASE("a device never holds a record that its person may not see") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    Tablet mette = scene.tablet("mette", town::mette);
    amal.sync();
    amal.perform(domain::AnswerEvent{town::dinner, true});
    amal.perform(domain::AnswerAppointment{town::sewing_lesson, domain::AttendanceAnswer::cannot_come, {}});
    amal.perform(message(1));
    for (Tablet* tablet : {&amal, &omar, &mette, &amal}) tablet->sync();
    const auto of_omar = omar.rows();
    const std::set<domain::Id> expected{town::omar, town::programme,        town::carpentry, {4, 2},
                                        {4, 4},     town::carpentry_lesson, {8, 2},          town::dinner};
    std::set<domain::Id> held;
    for (const auto& [id, kind] : of_omar) held.insert(id);
    CHECK(held == expected);
    const auto of_mette = mette.rows();
    CHECK(of_mette.contains(town::match));
    CHECK(of_mette.contains(domain::Id{9, 1}));
    CHECK_FALSE(of_mette.contains(town::amal));
    CHECK_FALSE(of_mette.contains(town::sewing_lesson));
    CHECK_FALSE(of_mette.contains(domain::combine(town::dinner, town::amal)));
    CHECK(amal.rows().contains(domain::combine(town::dinner, town::amal)));
}

TEST_CASE("a lost answer makes nothing happen twice") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet mette = scene.tablet("mette", town::mette);
    amal.sync();
    amal.perform(domain::AnswerEvent{town::dinner, true});
    amal.perform(message(1));
    LosingTransport losing(2);
    CHECK(amal.code_of_sync(losing) == "network.timeout");
    CHECK(amal.code_of_sync(losing) == "network.timeout");
    CHECK(amal.model().unsent() == 2);
    CHECK(amal.code_of_sync(losing) == "synced");
    CHECK(losing.answered_by_server() == 3);
    CHECK(amal.model().unsent() == 0);
    CHECK(amal.model().actions().empty());
    CHECK(head_count(amal) == 1);
    CHECK(messages(amal) == 1);
    mette.sync();
    CHECK(messages(mette) == 1);
}

TEST_CASE("what a cache has lost or made up is put right by the next sync, and nothing else is fetched again") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    const auto everything = amal.sync().records;
    const auto rows = amal.rows();
    CHECK(amal.sync().records == 0);
    REQUIRE(amal.open_cache().run("DELETE FROM record WHERE id = ?", town::sewing_lesson));
    REQUIRE(amal.open_cache().run("UPDATE record SET body = x'00' WHERE id = ?", town::sewing));
    const auto healed = amal.sync();
    CHECK(amal.rows() == rows);
    CHECK(amal.model().records().find<domain::Course>(town::sewing));
    CHECK(healed.requests == 1);
    CHECK(healed.records > 0);
    CHECK(healed.records < everything);
    CHECK(amal.sync().records == 0);
}

TEST_CASE("a course that somebody leaves goes from their device with its lessons") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    CHECK(amal.rows().contains(town::sewing_lesson));
    domain::Enrolment ended = town::enrolment(town::sewing_enrolment, town::amal, town::sewing);
    ended.status = domain::EnrolmentStatus::ended;
    scene.server.load({ended});
    amal.sync();
    CHECK_FALSE(amal.rows().contains(town::sewing_lesson));
    CHECK_FALSE(amal.rows().contains(town::sewing));
    CHECK(amal.rows().contains(town::dinner));
    ended.status = domain::EnrolmentStatus::active;
    scene.server.load({ended});
    amal.sync();
    CHECK(amal.rows().contains(town::sewing_lesson));
}

TEST_CASE("the last place goes to whoever comes first, and the other one is told") {
    Scene scene;
    scene.leave_one_place();
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    amal.sync();
    omar.sync();
    amal.perform(domain::AnswerEvent{town::dinner, true});
    const domain::Id late = omar.perform(domain::AnswerEvent{town::dinner, true});
    amal.sync();
    omar.sync();
    const client::Model model = omar.model();
    const client::ActionReport* report = model.find_action(late);
    REQUIRE(report);
    CHECK(report->state == ActionState::needs_a_look);
    CHECK(report->reason == domain::Reason::full);
    CHECK(head_count(omar) == 1);
    CHECK(model.records().all<domain::Rsvp>().empty());
}

TEST_CASE("a damaged cache is fetched again without a new code, and its outbox is sent") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    amal.perform(domain::AnswerEvent{town::dinner, true});
    std::filesystem::remove(amal.data().cache().string() + "-wal");
    amal.sync();
    CHECK(head_count(amal) == 1);
    CHECK(amal.model().unsent() == 0);
    std::filesystem::resize_file(amal.data().cache(), 0);
    amal.sync();
    CHECK(head_count(amal) == 1);
    const domain::Id again = amal.perform(domain::AnswerEvent{town::dinner, false});
    amal.sync();
    CHECK_FALSE(amal.model().find_action(again));
    CHECK(head_count(amal) == 0);
}

TEST_CASE("a wrong code and a wrong token are told apart from a bad network") {
    Scene scene;
    client::CurlTransport transport;
    const client::DataDirectory data{.root = scene.directory.path() / "nobody"};
    const auto refused = client::enrol(data, scene.server.url(), "0000000000", "Tablet", transport);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "enrol.code_wrong");
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    amal.perform(message(1));
    spoil_token(amal.data());
    CHECK(amal.code_of_sync() == "server.wrong_token");
    CHECK(amal.model().unsent() == 1);
    CHECK(amal.model().records().find<domain::Event>(town::dinner));
}

TEST_CASE("a code whose answer was lost does with the next try, after a restart too") {
    Scene scene;
    const client::DataDirectory data{.root = scene.directory.path() / "amal"};
    const std::string code = scene.server.invite(town::amal);
    LosingTransport losing(1);
    CHECK(client::enrol(data, scene.server.url(), code, "Tablet", losing).error().code == "network.timeout");
    CHECK(losing.answered_by_server() == 1);
    client::CurlTransport transport;
    const auto enrolled = client::enrol(data, scene.server.url(), code, "Tablet", transport);
    REQUIRE(enrolled);
    CHECK(enrolled->person == town::amal);
    CHECK_FALSE(std::filesystem::exists(data.applicant()));
    CHECK(client::sync_once(data, transport));
}

TEST_CASE("another device gets nothing for a code whose answer was lost") {
    Scene scene;
    const std::string code = scene.server.invite(town::amal);
    LosingTransport losing(1);
    CHECK_FALSE(client::enrol({.root = scene.directory.path() / "first"}, scene.server.url(), code, "Tablet", losing));
    client::CurlTransport transport;
    const auto refused =
        client::enrol({.root = scene.directory.path() / "second"}, scene.server.url(), code, "Tablet", transport);
    CHECK(refused.error().code == "enrol.code_wrong");
}

TEST_CASE("a code is not used for a device that cannot keep what it would get") {
    Scene scene;
    const client::DataDirectory data{.root = scene.directory.path() / "amal"};
    std::ofstream{data.root} << "a file where the directory would be";
    const std::string code = scene.server.invite(town::amal);
    client::CurlTransport transport;
    CHECK_FALSE(client::enrol(data, scene.server.url(), code, "Tablet", transport));
    std::filesystem::remove(data.root);
    CHECK(client::enrol(data, scene.server.url(), code, "Tablet", transport));
}

TEST_CASE("a sync without news is one small request") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    const client::SyncSummary summary = amal.sync();
    CHECK(summary.requests == 1);
    CHECK(summary.records == 0);
    CHECK(summary.bytes_up + summary.bytes_down <= 700);
}

TEST_CASE("a first sync in several parts brings every record once") {
    Scene scene;
    std::vector<domain::Record> lessons;
    for (std::uint64_t number = 0; number < 3000; ++number) {
        domain::Session lesson = town::lesson({50, number}, town::sewing);
        lesson.room = domain::untranslated(std::string(600, static_cast<char>('a' + number % 26)));
        lessons.push_back(lesson);
    }
    scene.server.load(lessons);
    Tablet amal = scene.tablet("amal", town::amal);
    const client::SyncSummary summary = amal.sync();
    CHECK(summary.requests > 1);
    CHECK(amal.model().records().all<domain::Session>().size() == 3001);
    CHECK(summary.records == amal.rows().size());
    CHECK(amal.sync().records == 0);
}

TEST_CASE("of many small changes only the difference travels") {
    Scene scene;
    std::vector<domain::Record> lessons;
    std::mt19937 letters(1);
    for (std::uint64_t number = 0; number < 100; ++number) {
        domain::Session lesson = town::lesson({50, number}, town::sewing);
        for (int letter = 0; letter < 400; ++letter) lesson.teacher.push_back(static_cast<char>('a' + letters() % 26));
        lessons.push_back(lesson);
    }
    scene.server.load(lessons);
    Tablet amal = scene.tablet("amal", town::amal);
    const auto whole = amal.sync();
    for (domain::Record& lesson : lessons) std::get<domain::Session>(lesson).room = domain::untranslated("The other room");
    scene.server.load(lessons);
    const auto changed = amal.sync();
    CHECK(changed.requests == 1);
    CHECK(changed.records >= 100);
    CHECK(changed.bytes_down * 6 < whole.bytes_down); // with a notice of each
    const client::Model model = amal.model();
    for (const domain::Record& lesson : lessons)
        CHECK(*model.records().find<domain::Session>(domain::id_of(lesson)) == std::get<domain::Session>(lesson));
}

TEST_CASE("the app sends by itself what is performed in it, and shows what others do") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    omar.sync();
    RunningApp app(amal.data(), std::chrono::milliseconds(300));
    REQUIRE(app.wait_until([&] { return app.dinner() != nullptr; }));
    const domain::Id action = app.worker->perform(domain::AnswerEvent{town::dinner, true});
    CHECK(app.worker->model().find_action(action)->state == ActionState::keeping);
    CHECK(app.dinner()->coming == 1);
    REQUIRE(app.wait_until([&] { return app.worker->model().find_action(action)->state == ActionState::sent; }));
    omar.perform(domain::AnswerEvent{town::dinner, true});
    omar.sync();
    CHECK(app.wait_until([&] { return app.dinner()->coming == 2; }));
}

TEST_CASE("what others do is told within seconds to an app that would ask by itself in an hour") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    omar.sync();
    RunningApp app(amal.data(), std::chrono::hours(1));
    REQUIRE(app.wait_until([&] { return app.dinner() != nullptr; }));
    for (std::uint32_t round = 0; round < 3; ++round) {
        omar.perform(domain::AnswerEvent{town::dinner, round % 2 == 0});
        omar.sync();
        const auto began = std::chrono::steady_clock::now();
        REQUIRE(app.wait_until([&] { return app.dinner()->coming == (round + 1) % 2; }));
        CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
    }
}

} // namespace foothold::sync_tests
