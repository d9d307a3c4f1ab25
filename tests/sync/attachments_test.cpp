#include "sync/client/device.hpp"
#include "sync/client/worker.hpp"
#include "tests/client/directory.hpp"
#include "tests/sync/cutting_proxy.hpp"
#include "tests/sync/pictures.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/tablet.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace foothold::sync_tests {

namespace {

using client::AttachmentState;

constexpr domain::Id sewing_pictures{14, 1};
constexpr domain::Id carpentry_pictures{14, 2};

struct School {
    School() : server(directory.path() / "server") {
        auto all = shared;
        all.push_back(own);
        server.load(town::records());
        server.load({town::lesson_with(sewing_pictures, town::sewing, all),
                     town::lesson_with(carpentry_pictures, town::carpentry, shared)},
                    all);
    }

    Tablet tablet(const char* name, domain::Id person) { return {directory.path() / name, server, person}; }

    std::uint16_t port() const { return static_cast<std::uint16_t>(std::stoi(server.url().substr(server.url().rfind(':') + 1))); }

    client::Directory directory;
    RunningServer server;
    const std::vector<server::Blob> shared = town::pictures(3, 300'000);
    const server::Blob own = town::picture(50'000, 77);
};

bool is_here(const Tablet& tablet, const server::Blob& blob) {
    const auto read = client::read_attachment(tablet.data(), blob.hash);
    REQUIRE(read);
    return *read && **read == blob.bytes;
}

AttachmentState shown_of(const Tablet& tablet, const server::Blob& blob) { return tablet.model().attachment(blob.hash).state; }

/// Leads the device's requests over another address.
void go_over(const client::DataDirectory& data, std::uint16_t port) {
    client::Enrolment enrolment;
    {
        const auto device = client::Device::open(data, town::soon);
        REQUIRE(device);
        enrolment = device->enrolment();
    }
    enrolment.server = "http://127.0.0.1:" + std::to_string(port);
    REQUIRE(client::Device::enrol(data, enrolment, town::soon));
}

} // namespace

TEST_CASE("a sync brings the pictures of its person's lessons, once each, and the next one brings nothing") {
    School school;
    Tablet amal = school.tablet("amal", town::amal);
    const auto summary = amal.sync();
    CHECK(summary.attachments_here == 4);
    CHECK(summary.attachments_absent == 0);
    CHECK(summary.attachment_bytes == 950'000);
    for (const server::Blob& blob : school.shared) CHECK(is_here(amal, blob));
    CHECK(is_here(amal, school.own));
    const auto again = amal.sync();
    CHECK(again.attachment_bytes == 0);
    CHECK(again.attachments_here == 4);
    Tablet omar = school.tablet("omar", town::omar);
    CHECK(omar.sync().attachments_here == 3);
    CHECK_FALSE(is_here(omar, school.own));
}

TEST_CASE("over a line that breaks again and again every byte travels once, and all of it arrives") {
    School school;
    Tablet amal = school.tablet("amal", town::amal);
    CuttingProxy proxy(school.port(), 70'000);
    go_over(amal.data(), proxy.port());
    std::uint64_t bytes = 0;
    for (int tries = 0; tries < 40; ++tries) {
        client::CurlTransport transport;
        const auto summary = client::sync_once(amal.data(), transport);
        if (!summary) continue;
        bytes += summary->attachment_bytes;
        if (summary->attachments_here == 4) break;
    }
    CHECK(proxy.cuts() >= 10);
    CHECK(bytes == 950'000);
    for (const server::Blob& blob : school.shared) CHECK(is_here(amal, blob));
}

TEST_CASE("who leaves a course loses its pictures, but for those of another course") {
    School school;
    school.server.load({town::enrolment({4, 9}, town::amal, town::carpentry)});
    Tablet amal = school.tablet("amal", town::amal);
    amal.sync();
    auto ended = town::enrolment(town::sewing_enrolment, town::amal, town::sewing);
    ended.status = domain::EnrolmentStatus::ended;
    school.server.load({ended});
    CHECK(amal.sync().attachments_here == 3);
    CHECK_FALSE(is_here(amal, school.own));
    CHECK(is_here(amal, school.shared.front()));
}

TEST_CASE("the app sees pictures come, opens one without a network, and where it costs only what it opens") {
    School school;
    Tablet amal = school.tablet("amal", town::amal);
    client::Worker::Options options;
    options.directory = amal.data();
    options.is_metered = true;
    auto worker = client::Worker::start(std::move(options));
    REQUIRE(worker);
    const auto becomes = [&](const std::function<bool()>& holds) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (!holds() && std::chrono::steady_clock::now() < deadline) {
            (*worker)->poll();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return holds();
    };
    const auto& model = (*worker)->model();
    REQUIRE(becomes([&] { return model.attachments().size() == 4 && model.status().confirmed_through; }));
    CHECK(model.attachment(school.own.hash) == client::AttachmentReport{AttachmentState::on_server, 0, 50'000});
    (*worker)->open_attachment(school.own.hash);
    REQUIRE(becomes([&] { return (*worker)->opened_attachment(school.own.hash) != nullptr; }));
    CHECK(*(*worker)->opened_attachment(school.own.hash) == school.own.bytes);
    CHECK(model.attachment(school.shared[0].hash).state == AttachmentState::on_server);
    (*worker)->set_metered(false);
    REQUIRE(becomes([&] { return model.attachment(school.shared[2].hash).state == AttachmentState::here; }));
    (*worker)->set_offline(true);
    school.server.stop();
    (*worker)->open_attachment(school.shared[0].hash);
    REQUIRE(becomes([&] { return (*worker)->opened_attachment(school.shared[0].hash) != nullptr; }));
    CHECK(*(*worker)->opened_attachment(school.shared[0].hash) == school.shared[0].bytes);
    (*worker)->close_attachment(school.shared[0].hash);
    CHECK((*worker)->opened_attachment(school.shared[0].hash) == nullptr);
}

TEST_CASE("without a network screens know which pictures are here") {
    School school;
    Tablet amal = school.tablet("amal", town::amal);
    CHECK(amal.model().attachments().empty());
    amal.sync();
    school.server.stop();
    CHECK(shown_of(amal, school.own) == AttachmentState::here);
    CHECK(amal.model().attachments().size() == 4);
    std::filesystem::remove(amal.data().attachments());
    CHECK(shown_of(amal, school.own) == AttachmentState::on_server);
}

} // namespace foothold::sync_tests
