#include "sync/protocol/compression.hpp"
#include "sync/protocol/problem.hpp"
#include "sync/server/routes.hpp"
#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

struct RoutesFixture : ServiceFixture {
    HttpRequest request(std::string target, std::string body, std::string authorization = {}) {
        return {"POST",     std::move(target), std::string{protocol::media_type}, "", "", std::move(authorization), "r-1",
                "10.0.0.1", std::move(body)};
    }

    std::string authorization_of(std::uint64_t person) {
        const auto code = service->invite(id_of(person), std::chrono::minutes{10});
        const auto answer = routes.answer(request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, *code, "Tablet"})));
        REQUIRE(answer.status == 200);
        return "Bearer " + protocol::decode<protocol::EnrolResponse>(answer.body)->token;
    }

    HttpRequest wrong_code() { return request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, "0000000000", "x"})); }

    void check_refused(const HttpRequest& asked, unsigned status, const std::string& code) {
        const auto answer = routes.answer(asked);
        CHECK(answer.status == status);
        CHECK(answer.content_type == "application/problem+json");
        const auto problem = protocol::parse_problem(answer.body);
        REQUIRE(problem);
        CHECK(problem->status == status);
        CHECK(problem->code == code);
        CHECK(problem->request_id == "r-1");
    }

    Traffic traffic;
    WaitingRoom waiting_room{*storage, random, traffic.waiting};
    Routes routes{*service, waiting_room, clock, random, traffic};
    std::string sync_body = protocol::encode(protocol::SyncRequest{});
};

} // namespace

TEST_CASE_METHOD(RoutesFixture, "a device enrols and syncs") {
    auto asked = request("/v1/sync", sync_body, authorization_of(samira));
    const auto answer = routes.answer(asked);
    CHECK(answer.status == 200);
    CHECK(answer.content_encoding.empty());
    CHECK(protocol::decode<protocol::SyncResponse>(answer.body));
    asked.accept_encoding = "gzip, zstd";
    asked.content_encoding = "zstd";
    asked.body = protocol::compress(sync_body);
    const auto compressed = routes.answer(asked);
    CHECK(compressed.content_encoding == "zstd");
    CHECK(compressed.body.size() < answer.body.size());
    CHECK(*protocol::decompress(compressed.body) == answer.body);
}

TEST_CASE_METHOD(RoutesFixture, "only the exact paths are known") {
    for (const char* path : {"/", "/v1", "/v1/sync/", "/v1//sync", "/v1/sync?x=1", "/v1/../v1/sync", "/v1/%73ync", "/V1/SYNC",
                             "http://h/v1/sync", "/v1/..%2fsync", "/v1/sync%00", "/v1/\xC0\xAFsync", "*"})
        check_refused(request(path, sync_body), 404, "server.not_found");
}

TEST_CASE_METHOD(RoutesFixture, "other methods and media types are refused") {
    auto asked = request("/v1/sync", sync_body);
    asked.method = "GET";
    check_refused(asked, 405, "server.method_not_allowed");
    CHECK(routes.answer(asked).allow == "POST");
    asked = request("/v1/sync", sync_body);
    asked.content_type = "application/json";
    check_refused(asked, 415, "server.media_type_unsupported");
    asked = request("/v1/sync", sync_body);
    asked.content_encoding = "gzip";
    check_refused(asked, 415, "server.media_type_unsupported");
}

TEST_CASE_METHOD(RoutesFixture, "whoever has no token learns how to show one") {
    for (const char* shown :
         {"", "Bearer", "Bearer ", "Basic abc", "Bearer 0000000000000000000000000000000000000000000000000000000000000000"}) {
        check_refused(request("/v1/sync", sync_body, shown), 401, "sync.not_enrolled");
        CHECK(routes.answer(request("/v1/sync", sync_body, shown)).asks_for_token);
    }
}

TEST_CASE_METHOD(RoutesFixture, "bodies that are no message are refused") {
    const auto authorization = authorization_of(samira);
    for (const char* body : {"", "x", "<html>", "{\"a\":1e400}", "\xFF\xFF\xFF\xFF\xFF"})
        check_refused(request("/v1/sync", body, authorization), 400, "protocol.malformed");
    auto bomb = request("/v1/sync", protocol::compress(std::string(800 << 20, '\0')), authorization);
    bomb.content_encoding = "zstd";
    check_refused(bomb, 413, "protocol.too_large");
    bomb.body = "not zstd";
    check_refused(bomb, 400, "protocol.malformed");
}

TEST_CASE_METHOD(RoutesFixture, "a wrong code and an unknown one are the same to the outside") {
    check_refused(request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, "0000000000", "x"})), 404, "enrol.code_wrong");
    check_refused(request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, "nonsense", "x"})), 404, "enrol.code_wrong");
}

TEST_CASE_METHOD(RoutesFixture, "a version that is not spoken here is refused by name") {
    check_refused(request("/v1/sync", protocol::encode(protocol::SyncRequest{{3, 4}, {}, {}, {}}), authorization_of(samira)), 400,
                  "sync.version_unsupported");
}

TEST_CASE_METHOD(RoutesFixture, "forty tablets with right codes enrol from one address within an hour") {
    for (int tablet = 0; tablet < 40; ++tablet) {
        authorization_of(samira);
        clock.at = clock.at + domain::minute_s;
    }
}

TEST_CASE_METHOD(RoutesFixture, "forty tablets with right codes enrol from one address at once") {
    for (int tablet = 0; tablet < 40; ++tablet) authorization_of(samira);
}

TEST_CASE_METHOD(RoutesFixture, "right codes between wrong ones give an address no more tries") {
    for (int tries = 0; tries < 10; ++tries) {
        authorization_of(samira);
        CHECK(routes.answer(wrong_code()).status == 404);
    }
    check_refused(wrong_code(), 429, "server.too_many_requests");
}

TEST_CASE_METHOD(RoutesFixture, "an address that has tried too often learns of no code that it is right") {
    const auto code = service->invite(id_of(samira), std::chrono::minutes{10});
    const auto right = request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, *code, "Tablet"}));
    for (int tries = 0; tries < 10; ++tries) routes.answer(wrong_code());
    check_refused(right, 429, "server.too_many_requests");
    clock.at = clock.at + 6 * domain::minute_s;
    CHECK(routes.answer(right).status == 200);
}

TEST_CASE_METHOD(RoutesFixture, "a code that was used counts as a wrong one") {
    const auto code = service->invite(id_of(samira), std::chrono::minutes{10});
    const auto asked = request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, *code, "Tablet"}));
    CHECK(routes.answer(asked).status == 200);
    for (int tries = 0; tries < 10; ++tries) CHECK(routes.answer(asked).status == 404);
    CHECK(routes.answer(asked).status == 429);
}

TEST_CASE_METHOD(RoutesFixture, "a device that asks again with its code is not counted as one that tries codes") {
    const auto code = service->invite(id_of(samira), std::chrono::minutes{10});
    const auto asked = request("/v1/enrol", protocol::encode(protocol::EnrolRequest{{}, *code, "Tablet", {7, 7}}));
    const std::string first = routes.answer(asked).body;
    for (int tries = 0; tries < 20; ++tries) CHECK(routes.answer(asked).body == first);
}

TEST_CASE_METHOD(RoutesFixture, "an address may try ten wrong codes an hour") {
    const auto asked = wrong_code();
    for (int tries = 0; tries < 10; ++tries) CHECK(routes.answer(asked).status == 404);
    check_refused(asked, 429, "server.too_many_requests");
    CHECK(routes.answer(asked).retry_after_s > 0);
    auto other = asked;
    other.peer = "10.0.0.2";
    CHECK(routes.answer(other).status == 404);
    clock.at = clock.at + 6 * domain::minute_s;
    CHECK(routes.answer(asked).status == 404);
    CHECK(routes.answer(asked).status == 429);
}

TEST_CASE_METHOD(RoutesFixture, "a device may sync sixty times a minute") {
    const auto asked = request("/v1/sync", sync_body, authorization_of(samira));
    for (int count = 0; count < 60; ++count) REQUIRE(routes.answer(asked).status == 200);
    check_refused(asked, 429, "server.too_many_requests");
    CHECK(routes.answer(request("/v1/sync", sync_body, authorization_of(yonas))).status == 200);
    clock.at = clock.at + 2;
    CHECK(routes.answer(asked).status == 200);
}

TEST_CASE_METHOD(RoutesFixture, "a device waits for news") {
    const auto authorization = authorization_of(samira);
    const auto everything =
        protocol::decode<protocol::SyncResponse>(routes.answer(request("/v1/sync", sync_body, authorization)).body);
    REQUIRE(everything);
    const auto asked =
        request("/v1/wait", protocol::encode(protocol::WaitRequest{{}, everything->epoch, everything->scopes}), authorization);
    const auto held = routes.answer(asked);
    CHECK(held.held_as != 0);
    CHECK(routes.due().empty());
    load({domain::Notice{id_of(100), id_of(samira), {}, domain::untranslated("New"), {}, {}, moment(0, 8), {}}});
    const auto due = routes.due();
    REQUIRE(due.size() == 1);
    CHECK(due.front().held_as == held.held_as);
    CHECK(due.front().answer.status == 200);
    CHECK(due.front().answer.content_type == protocol::media_type);
    CHECK(protocol::decode<protocol::WaitResponse>(due.front().answer.body)->has_news);
    const auto at_once = routes.answer(asked);
    CHECK(at_once.held_as == 0);
    CHECK(protocol::decode<protocol::WaitResponse>(at_once.body)->has_news);
}

TEST_CASE_METHOD(RoutesFixture, "only devices wait, and only as often as they may sync") {
    const std::string body = protocol::encode(protocol::WaitRequest{});
    check_refused(request("/v1/wait", body, "Bearer 0"), 401, "sync.not_enrolled");
    const auto authorization = authorization_of(samira);
    check_refused(request("/v1/wait", "x", authorization), 400, "protocol.malformed");
    check_refused(request("/v1/wait", protocol::encode(protocol::WaitRequest{{3, 4}, {}, {}}), authorization), 400,
                  "sync.version_unsupported");
    for (int count = 2; count < 60; ++count) REQUIRE(routes.answer(request("/v1/wait", body, authorization)).status == 200);
    check_refused(request("/v1/wait", body, authorization), 429, "server.too_many_requests");
}

TEST_CASE_METHOD(RoutesFixture, "who finds no place to wait is told when to ask again") {
    while (traffic.waiting.take()) continue;
    const auto authorization = authorization_of(samira);
    const auto everything =
        protocol::decode<protocol::SyncResponse>(routes.answer(request("/v1/sync", sync_body, authorization)).body);
    const auto asked =
        request("/v1/wait", protocol::encode(protocol::WaitRequest{{}, everything->epoch, everything->scopes}), authorization);
    check_refused(asked, 503, "server.busy");
    CHECK(routes.answer(asked).retry_after_s >= 60);
    CHECK(routes.answer(request("/v1/sync", sync_body, authorization)).status == 200);
}

TEST_CASE_METHOD(RoutesFixture, "health says when the server is about to go") {
    HttpRequest asked{"GET", "/v1/health", "", "", "", "", "r-1", "10.0.0.1", ""};
    CHECK(routes.answer(asked).status == 200);
    traffic.is_draining = true;
    check_refused(asked, 503, "server.busy");
}

TEST_CASE_METHOD(RoutesFixture, "an id of a request that could not stand in a log is replaced") {
    auto asked = request("/nowhere", "");
    for (const std::string& given : {std::string{}, std::string{"a b"}, std::string{"a\r\nX: 1"}, std::string(65, 'a')}) {
        asked.request_id = given;
        const auto problem = protocol::parse_problem(routes.answer(asked).body);
        REQUIRE(problem);
        CHECK(problem->request_id != given);
        CHECK(problem->request_id.size() == 16);
    }
}

} // namespace foothold::server
