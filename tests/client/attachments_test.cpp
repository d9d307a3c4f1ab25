#include "sync/client/attachments.hpp"
#include "tests/client/blob_server.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/scripted_device.hpp"

#include <algorithm>

namespace foothold::client {

namespace {

struct AttachmentsFixture {
    AttachmentsFixture() {
        Key::prepare();
        key = Key::random();
        start();
    }

    void start(AttachmentRules rules = {}) {
        attachments.reset();
        store.reset();
        auto opened = AttachmentStore::open(file, key);
        REQUIRE(opened);
        store.emplace(std::move(*opened));
        attachments.emplace(*store, server, clock, random, world::enrolment(), rules);
    }
    void follow(const std::vector<std::string>& wanted, bool is_soon = false) {
        std::vector<domain::LessonMaterial> material;
        for (const std::string& bytes : wanted) {
            auto& each = material.emplace_back();
            each.attachment.hash = name_of(bytes);
            each.attachment.bytes = static_cast<std::uint32_t>(bytes.size());
            each.is_soon = is_soon;
        }
        const auto followed = attachments->follow(std::move(material));
        REQUIRE(followed);
    }
    void run(int steps = 200) {
        for (int step = 0; step < steps; ++step) attachments->step();
    }
    /// Through the pauses after failures.
    void run_on() {
        for (int pause = 0; pause < 50; ++pause) {
            run(50);
            clock.time += milliseconds(120'000);
        }
    }
    AttachmentReport report(const std::string& bytes) const { return attachments->reports().at(name_of(bytes)); }
    bool is_here(const std::string& bytes) {
        const auto read = store->read(name_of(bytes));
        return read && *read && **read == bytes;
    }

    Directory directory;
    std::filesystem::path file = directory.path() / "attachments.db";
    Key key;
    TestClock clock;
    TestRandom random;
    BlobServer server;
    std::optional<AttachmentStore> store;
    std::optional<Attachments> attachments;
    const std::string large = noise(500'000);
    const std::string small = noise(3'000, 2);
};

} // namespace

TEST_CASE_METHOD(AttachmentsFixture,
                 "attachments come piece by piece, in order, and are here when all of them has the right hash") {
    server.add(large);
    server.add(small);
    follow({large, small});
    CHECK(report(large).state == AttachmentState::coming);
    run(3);
    CHECK(report(large).bytes_here > 0);
    CHECK(report(large).state == AttachmentState::coming);
    run();
    CHECK(report(large) == AttachmentReport{AttachmentState::here, 500'000, 500'000});
    CHECK(is_here(large));
    CHECK(is_here(small));
    CHECK_FALSE(attachments->next_step_in());
    const auto asked = server.requests.size();
    start();
    follow({large, small});
    run();
    CHECK(server.requests.size() == asked);
}

TEST_CASE_METHOD(AttachmentsFixture, "what was cut goes on at the byte where it was cut") {
    server.add(large);
    server.cut_after = 12'345;
    follow({large});
    run();
    CHECK(attachments->error()->code == "network.truncated");
    CHECK(report(large).bytes_here == 12'345);
    start(); // also by another start
    follow({large});
    run();
    CHECK(is_here(large));
    CHECK(server.requests.at(1).headers.at(1).value.starts_with("bytes=12345-"));
    CHECK(attachments->bytes_down() == large.size() - 12'345);
}

TEST_CASE_METHOD(AttachmentsFixture, "what has another hash is thrown away, and fetched again after a pause") {
    server.add(large);
    server.damaged_answers = 1;
    follow({large});
    run();
    CHECK(attachments->error()->code == "attachment.wrong");
    CHECK_FALSE(is_here(large));
    CHECK(report(large).bytes_here == 0);
    CHECK(attachments->next_step_in().value() > milliseconds(0));
    run_on();
    CHECK(is_here(large));
    CHECK_FALSE(attachments->error());
}

TEST_CASE_METHOD(AttachmentsFixture, "a wrong one keeps no other from coming") {
    server.add(small);
    server.blobs[name_of(large)] = noise(500'000, 3);
    follow({large, small});
    run_on();
    CHECK(is_here(small));
    CHECK_FALSE(is_here(large));
}

TEST_CASE_METHOD(AttachmentsFixture, "what the server has for others only is left alone until the records change") {
    server.add(small);
    follow({large, small});
    run_on();
    CHECK(is_here(small));
    CHECK(report(large).state == AttachmentState::on_server);
    CHECK(std::ranges::count_if(server.requests,
                                [&](const Request& asked) { return asked.url.ends_with(to_string(name_of(large))); }) == 1);
    server.add(large);
    follow({large, small});
    run();
    CHECK(is_here(large));
}

TEST_CASE_METHOD(AttachmentsFixture, "what no record refers to any more is gone at once, and cannot be found in the file") {
    server.add(large);
    server.add(small);
    follow({large, small});
    run();
    follow({small});
    CHECK(std::filesystem::file_size(file.string() + "-wal") == 0);
    CHECK_FALSE(is_here(large));
    CHECK(is_here(small));
    attachments.reset();
    store.reset();
    CHECK(content_of(file).find(small.substr(0, 64)) == std::string::npos);
    CHECK(*AttachmentStore::open(file, key)->held() == std::vector{HeldAttachment{name_of(small), 3'000, 3'000, true, 3}});
}

TEST_CASE_METHOD(AttachmentsFixture, "what somebody opens comes first, also where it costs, and its bytes are handed over") {
    start({.is_metered = true});
    server.add(large);
    server.add(small);
    follow({large, small});
    run();
    CHECK(server.requests.empty());
    CHECK(report(small).state == AttachmentState::on_server);
    attachments->open(name_of(small));
    CHECK(report(small).state == AttachmentState::coming);
    run();
    const auto opened = attachments->take_opened();
    REQUIRE(opened.size() == 1);
    CHECK(opened.front() == std::pair{name_of(small), small});
    CHECK(attachments->take_opened().empty());
    attachments->open(name_of(small));
    CHECK(attachments->take_opened().size() == 1);
    CHECK(server.requests.size() == 1);
    attachments->set_metered(false);
    run();
    CHECK(is_here(large));
}

TEST_CASE_METHOD(AttachmentsFixture, "nothing is asked for while something else is more important, or the server is busy") {
    server.add(small);
    attachments->allow(false);
    follow({small});
    run();
    CHECK(server.requests.empty());
    attachments->allow(true);
    server.refuses_with = 503;
    run();
    CHECK(server.requests.size() == 1);
    CHECK(attachments->error()->code == "server.busy");
    server.refuses_with = 0;
    run_on();
    CHECK(is_here(small));
}

TEST_CASE_METHOD(AttachmentsFixture, "a damaged file is begun anew, and what was in it comes again") {
    server.add(large);
    follow({large});
    run();
    attachments.reset();
    store.reset();
    std::string content = content_of(file);
    for (std::size_t at = 5000; at < content.size(); at += 4096) content[at] = static_cast<char>(content[at] ^ 1);
    overwrite(file, content);
    start();
    follow({large});
    run_on();
    CHECK(is_here(large));
    attachments.reset();
    store.reset();
    overwrite(file, "not a database, but long enough that nobody takes it for a new one");
    start();
    follow({large});
    run_on();
    CHECK(is_here(large));
}

TEST_CASE_METHOD(AttachmentsFixture, "a file of another key is begun anew") {
    server.add(small);
    follow({small});
    run();
    key = Key::random();
    start();
    CHECK(store->held()->empty());
}

TEST_CASE_METHOD(AttachmentsFixture, "a piece is taken only where the one before it ended, and never behind what is whole") {
    const domain::Hash name = name_of(small);
    REQUIRE(store->append(name, small.size(), 0, small.substr(0, 1000)));
    CHECK(store->append(name, small.size(), 0, small.substr(0, 1000)).error().code == "attachment.wrong");
    REQUIRE(store->append(name, small.size(), 1000, small.substr(1000)));
    CHECK(*store->verify(name));
    CHECK(store->append(name, small.size(), small.size(), "more").error().code == "attachment.wrong");
    CHECK(is_here(small));
}

TEST_CASE_METHOD(AttachmentsFixture,
                 "what a program that was ended dropped by half is gone from the log before anything else is done") {
    server.add(large);
    follow({large});
    run();
    const auto log = file.string() + "-wal";
    start();
    REQUIRE(store->append(name_of(small), small.size(), 0, small));
    CHECK(std::filesystem::file_size(log) > 0);
    follow({large, small});
    CHECK(std::filesystem::file_size(log) == 0);
}

TEST_CASE("a client that is older than a kind of record keeps it for the one that follows") {
    ScriptedDevice device;
    protocol::SyncResponse answer = world::everything();
    answer.changes.push_back({1, {77, 7}, false, 200, "pages of a lesson"});
    device.sync(ok(answer));
    CHECK(device.error().empty());
    device.restart();
    CHECK(device.model.records().size() == 3);
    device.sync(ok(unchanged()));
    std::uint64_t held = 0;
    for (const auto& cursor : device.last_request().cursors) held += cursor.contents->count;
    CHECK(held == 4);
}

} // namespace foothold::client
