#include "tests/sync/scene.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

namespace foothold::sync_tests {

namespace {

using client::ActionState;

// The server's data as they were when this was made.
class ServerCopy {
public:
    explicit ServerCopy(Scene& scene) : scene_(scene) {
        scene_.server.stop();
        std::filesystem::copy(data_, copy_);
        scene_.server.start();
    }
    void put_back() const {
        scene_.server.stop();
        std::filesystem::remove_all(data_);
        std::filesystem::rename(copy_, data_);
        scene_.server.start();
    }

private:
    Scene& scene_;
    std::filesystem::path data_ = scene_.directory.path() / "server";
    std::filesystem::path copy_ = scene_.directory.path() / "backup";
};

} // namespace

TEST_CASE("a server that was put back from a backup is followed, whatever has happened on it since") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    const ServerCopy backup(scene);
    const domain::Session lost = town::lesson({5, 9}, town::sewing);
    scene.server.load({lost});
    amal.sync();
    CHECK(amal.rows().contains(lost.id));
    backup.put_back();
    const domain::Session later = town::lesson({5, 10}, town::sewing);
    scene.server.load({later});
    amal.sync();
    CHECK_FALSE(amal.rows().contains(lost.id));
    CHECK(amal.rows().contains(later.id));
}

TEST_CASE("what was sent after a backup is sent again when the server was put back from it, once and in order") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet mette = scene.tablet("mette", town::mette);
    amal.sync();
    amal.perform(message(1));
    amal.sync();
    const ServerCopy backup(scene);
    amal.perform(message(2));
    amal.perform(domain::AnswerEvent{town::dinner, true});
    amal.sync();
    amal.perform(domain::AnswerEvent{town::dinner, false});
    backup.put_back();
    CHECK(amal.sync().actions_sent == 3);
    CHECK(amal.model().unsent() == 0);
    CHECK(head_count(amal) == 0);
    CHECK(messages(amal) == 2);
    mette.sync();
    CHECK(messages(mette) == 2);
    CHECK(amal.sync().records == 0);
}

TEST_CASE("what was taken, and then refused as a late copy by a server that was put back, is shown to its author") {
    Scene scene;
    scene.leave_one_place();
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    amal.sync();
    omar.sync();
    const ServerCopy backup(scene);
    const domain::Id taken = amal.perform(domain::AnswerEvent{town::dinner, true});
    const client::DataDirectory late_copy{.root = scene.directory.path() / "late"};
    std::filesystem::copy(amal.data().root, late_copy.root, std::filesystem::copy_options::recursive);
    amal.sync();
    REQUIRE_FALSE(amal.model().find_action(taken));
    backup.put_back();
    omar.perform(domain::AnswerEvent{town::dinner, true});
    omar.sync();
    client::CurlTransport transport;
    REQUIRE(client::sync_once(late_copy, transport));
    amal.sync();
    const client::Model model = amal.model();
    const client::ActionReport* report = model.find_action(taken);
    REQUIRE(report);
    CHECK(report->state == ActionState::needs_a_look);
    CHECK(report->reason == domain::Reason::full);
    CHECK(head_count(amal) == 1);
    const auto quiet = amal.sync();
    CHECK(quiet.requests == 1);
    CHECK(quiet.bytes_down < 200);
}

TEST_CASE("a scope that has gone apart from the server's is put right within the same sync") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    const ServerCopy backup(scene);
    const domain::Session lost = town::lesson({5, 9}, town::sewing);
    scene.server.load({lost});
    amal.sync();
    backup.put_back();
    for (std::uint64_t number = 10; number < 15; ++number) scene.server.load({town::lesson({5, number}, town::sewing)});
    const auto healed = amal.sync();
    CHECK(healed.requests == 2);
    CHECK_FALSE(amal.rows().contains(lost.id));
    CHECK(amal.rows().contains(domain::Id{5, 14}));
    CHECK(amal.sync().records == 0);
}

} // namespace foothold::sync_tests
