#include "tests/client/scripted_device.hpp"

namespace foothold::client {

TEST_CASE("the first sync brings everything, the next one asks for what is new") {
    ScriptedDevice bench;
    bench.sync(compressed(world::everything()));
    CHECK(bench.model.records().size() == 3);
    CHECK(bench.model.status().confirmed_through == world::now);
    CHECK(bench.replica->summary().requests == 1);
    CHECK(bench.replica->summary().records == 3);
    bench.sync(ok(unchanged()));
    CHECK(bench.last_request().epoch == world::epoch);
    CHECK(bench.last_request().cursors.size() == 2);
    CHECK(bench.model.records().size() == 3);
}

TEST_CASE("an action goes from kept to sent, and is sent again after a lost answer") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    CHECK(bench.model.latest_about(world::event)->state == ActionState::kept);
    bench.sync(Error{"network.timeout", ""});
    CHECK(bench.error() == "network.timeout");
    CHECK(bench.model.latest_about(world::event)->state == ActionState::kept);
    const auto first = bench.last_request().actions;
    bench.transport.script.clear();
    bench.replica->start_sync();
    bench.run();
    CHECK(bench.last_request().actions == first);
    bench.transport.script.push_back(ok(bench.verdict(domain::Verdict::applied)));
    bench.run();
    CHECK(bench.model.latest_about(world::event)->state == ActionState::sent);
    CHECK(bench.error().empty());
    bench.sync(ok(unchanged()));
    CHECK(bench.last_request().actions.empty());
}

TEST_CASE("a timeout is never taken for a success") {
    ScriptedDevice bench;
    bench.sync(Error{"network.timeout", ""});
    CHECK_FALSE(bench.model.status().confirmed_through);
    CHECK(bench.model.status().phase == SyncStatus::Phase::waiting);
}

TEST_CASE("a rejected action stays visible with its reason over a restart, and blocks no other") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    bench.perform({{5, 2}, world::person, world::now, domain::SetLanguages{{"da"}}});
    bench.replica->start_sync();
    bench.run();
    protocol::SyncResponse answer = bench.verdict(domain::Verdict::applied);
    REQUIRE(answer.verdicts.size() == 2);
    answer.verdicts.front() = {answer.verdicts.front().n, domain::Verdict::rejected, domain::Reason::full, "Mette"};
    bench.transport.script.push_back(ok(answer));
    bench.run();
    CHECK(head_count(bench.model) == 4);
    CHECK(bench.model.find_action({5, 2})->state == ActionState::sent);
    bench.restart();
    const ActionReport* report = bench.model.find_action({5, 1});
    REQUIRE(report);
    CHECK(report->state == ActionState::needs_a_look);
    CHECK(report->reason == domain::Reason::full);
    CHECK(report->ask == "Mette");
    REQUIRE(bench.replica->dismiss({5, 1}));
    bench.restart();
    CHECK_FALSE(bench.model.find_action({5, 1}));
}

TEST_CASE("a refusal of what had been taken is shown, over a restart too, and is heard once") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    bench.replica->start_sync();
    bench.run();
    bench.transport.script.push_back(ok(bench.verdict(domain::Verdict::applied)));
    bench.run();
    const std::uint64_t n = bench.last_request().actions.front().n;
    CHECK_FALSE(bench.last_request().refusals);
    protocol::SyncResponse answer = unchanged();
    answer.refusals = protocol::Refusals{{7, 7},
                                         {{n - 1, domain::Verdict::out_of_scope, domain::Reason::not_found, {}},
                                          {n, domain::Verdict::rejected, domain::Reason::full, "Mette"}}};
    bench.sync(ok(answer));
    CHECK(bench.last_request().settled_through == n);
    CHECK(bench.model.find_action({5, 1})->state == ActionState::needs_a_look);
    bench.restart();
    const ActionReport* report = bench.model.find_action({5, 1});
    REQUIRE(report);
    CHECK(report->reason == domain::Reason::full);
    CHECK(report->ask == "Mette");
    REQUIRE(bench.replica->dismiss({5, 1}));
    bench.sync(ok(answer));
    CHECK(bench.last_request().refusals == domain::Id{7, 7});
    CHECK(bench.last_request().settled_through == 0);
    CHECK_FALSE(bench.model.find_action({5, 1}));
    answer.refusals = protocol::Refusals{};
    bench.sync(ok(answer));
    bench.sync(ok(unchanged()));
    CHECK_FALSE(bench.last_request().refusals);
}

TEST_CASE("an answer that calls something refused that was not is malformed") {
    ScriptedDevice bench;
    protocol::SyncResponse answer = world::everything();
    answer.refusals = protocol::Refusals{{7, 7}, {{1, domain::Verdict::applied, {}, {}}}};
    bench.sync(ok(answer));
    CHECK(bench.error() == "protocol.malformed");
}

TEST_CASE("a request says what each scope holds, also of a record that came in two of them") {
    ScriptedDevice bench;
    protocol::SyncResponse start = world::everything();
    start.changes.push_back(world::change(1, world::lesson()));
    bench.sync(ok(start));
    protocol::SyncResponse moved = world::everything();
    moved.scopes = {{world::own, 11}, {world::group, 21}};
    domain::Session later = world::lesson();
    later.starts = later.starts + domain::hour_s;
    moved.changes = {world::change(0, later), world::change(1, later)};
    bench.sync(ok(moved));
    bench.sync(ok(unchanged()));
    const auto held = bench.last_request().cursors;
    REQUIRE(held.size() == 2);
    CHECK(held[0].contents == world::sum_of({world::amal(), later}));
    CHECK(held[1].contents == world::sum_of({world::dinner(), later}));
}

TEST_CASE("a scope that is no longer held takes its records along, but not those of another scope") {
    ScriptedDevice bench;
    protocol::SyncResponse start = world::everything();
    start.changes.push_back(world::change(1, world::lesson()));
    bench.sync(ok(start));
    protocol::SyncResponse lost;
    lost.epoch = world::epoch;
    lost.scopes = {{world::own, 10}};
    bench.sync(ok(lost));
    CHECK_FALSE(bench.model.records().find<domain::Event>(world::event));
    CHECK(bench.model.records().find<domain::Session>(world::session));
    bench.restart();
    CHECK(bench.model.records().size() == 2);
}

TEST_CASE("a record that moves between scopes in one answer stays") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    protocol::SyncResponse moved;
    moved.epoch = world::epoch;
    moved.scopes = {{world::own, 11}, {world::group, 21}};
    moved.changes = {world::change(1, world::lesson()), {0, world::session, true, 0, {}}, {1, world::event, true, 0, {}}};
    bench.sync(ok(moved));
    CHECK(bench.model.records().find<domain::Session>(world::session));
    CHECK_FALSE(bench.model.records().find<domain::Event>(world::event));
}

TEST_CASE("a server that was restored begins anew and keeps the outbox") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    protocol::SyncResponse restored = world::everything();
    restored.epoch = {8, 8};
    restored.changes = {world::change(0, world::amal()), world::change(1, world::dinner())};
    bench.sync(ok(restored));
    CHECK_FALSE(bench.model.records().find<domain::Session>(world::session));
    CHECK(bench.model.unsent() == 1);
    CHECK(head_count(bench.model) == 5);
}

TEST_CASE("records of a newer version are kept for later and do no harm") {
    ScriptedDevice bench;
    protocol::SyncResponse newer = world::everything();
    newer.changes.push_back({0, {4, 4}, false, 99, "whatever"});
    bench.sync(ok(newer));
    CHECK(bench.error().empty());
    bench.restart();
    CHECK(bench.model.records().size() == 3);
}

TEST_CASE("whatever a server answers, the code is clear and nothing is lost") {
    protocol::SyncResponse foreign_verdict = unchanged();
    foreign_verdict.verdicts = {{1, domain::Verdict::applied, {}, {}}};
    protocol::SyncResponse wrong_scope = world::everything();
    wrong_scope.changes.front().scope = 7;
    protocol::SyncResponse wrong_body = world::everything();
    wrong_body.changes.front().body = "\xFF\xFF\xFF";
    protocol::SyncResponse wrong_id = world::everything();
    wrong_id.changes.front().id = {66, 6};
    protocol::SyncResponse leads_nowhere = world::everything();
    leads_nowhere.has_more = true;
    leads_nowhere.changes.clear();
    protocol::SyncResponse newer = unchanged();
    newer.versions = {90, 91};
    Answer html{200, "text/html; charset=utf-8", {}, {}, "<html>Log in</html>"};
    Answer truncated = ok(world::everything());
    truncated.body.resize(truncated.body.size() - 5);
    Answer truncated_frame = compressed(world::everything());
    truncated_frame.body.resize(truncated_frame.body.size() / 2);
    const std::vector<std::pair<Result<Answer>, std::string>> cases{
        {Error{"network.unknown_host", ""}, "network.unknown_host"},
        {html, "network.not_our_server"},
        {Answer{404, "text/html", {}, {}, ""}, "network.not_our_server"},
        {Answer{302, "", {}, {}, ""}, "network.not_our_server"},
        {Answer{502, "text/html", {}, {}, ""}, "server.busy"},
        {truncated, "protocol.malformed"},
        {truncated_frame, "protocol.malformed"},
        {Answer{200, std::string(protocol::media_type), "gzip", {}, "x"}, "protocol.malformed"},
        {ok(foreign_verdict), "protocol.malformed"},
        {ok(wrong_scope), "protocol.malformed"},
        {ok(wrong_body), "protocol.malformed"},
        {ok(wrong_id), "protocol.malformed"},
        {ok(leads_nowhere), "protocol.malformed"},
        {ok(newer), "protocol.too_new"},
        {problem(400, "sync.version_unsupported"), "protocol.too_new"},
        {problem(401, "sync.not_enrolled"), "server.wrong_token"},
        {problem(500, "server.failed"), "server.internal"},
        {problem(503, "server.busy"), "server.busy"},
    };
    for (const auto& [answer, code] : cases) {
        ScriptedDevice bench;
        protocol::SyncResponse start = world::everything();
        start.scopes = leads_nowhere.scopes;
        bench.sync(ok(start));
        bench.perform(world::coming(1));
        bench.sync(answer);
        INFO(code);
        CHECK(bench.error() == code);
        CHECK(bench.model.records().find<domain::Event>(world::event));
        CHECK(bench.model.unsent() == 1);
        bench.restart();
        CHECK(bench.model.unsent() == 1);
        CHECK(bench.model.records().find<domain::Session>(world::session));
    }
}

TEST_CASE("after a failure it pauses, at least as long as the server asked for") {
    ScriptedDevice bench;
    Answer busy = problem(503, "server.busy");
    busy.retry_after = std::chrono::seconds(30);
    bench.sync(busy);
    CHECK(bench.replica->next_step_in() >= milliseconds(30'000));
    bench.later(milliseconds(29'000));
    CHECK(bench.transport.requests.size() == 1);
    bench.later(milliseconds(3'000));
    CHECK(bench.transport.requests.size() == 2);
}

TEST_CASE("it syncs by itself from time to time, and soon after an action") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.later(milliseconds(50'000));
    CHECK(bench.transport.requests.size() == 1);
    bench.transport.script.push_back(ok(unchanged()));
    bench.later(milliseconds(20'000));
    CHECK(bench.transport.requests.size() == 2);
    bench.perform(world::coming(1));
    bench.later(milliseconds(200));
    CHECK(bench.transport.requests.size() == 3);
    CHECK(bench.last_request().actions.size() == 1);
}

TEST_CASE("an action during a sync goes with the next one at once") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.replica->start_sync();
    bench.run();
    bench.perform(world::coming(1));
    bench.transport.script.push_back(ok(unchanged()));
    bench.run();
    bench.run();
    CHECK(bench.transport.requests.size() == 3);
    CHECK(bench.last_request().actions.size() == 1);
}

TEST_CASE("offline it sends nothing, gives up what is under way, and keeps actions") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.replica->start_sync();
    bench.run();
    bench.replica->set_offline(true);
    CHECK(bench.transport.cancelled == 1);
    bench.perform(world::coming(1));
    bench.later(milliseconds(600'000));
    CHECK(bench.transport.requests.size() == 2);
    CHECK(bench.model.status().phase == SyncStatus::Phase::offline);
    bench.replica->set_offline(false);
    bench.run();
    CHECK(bench.transport.requests.size() == 3);
    CHECK(bench.last_request().actions.size() == 1);
}

TEST_CASE("numbers that the server knows from a copy of the device do not block the outbox") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    bench.perform({{5, 2}, world::person, world::now, domain::SetLanguages{{"da"}}});
    bench.sync(problem(409, "sync.action_conflict"));
    const auto before = bench.last_request().actions;
    CHECK(bench.error() == "sync.action_conflict");
    bench.replica->start_sync();
    bench.run();
    const auto after = bench.last_request().actions;
    REQUIRE(after.size() == 2);
    CHECK(after.front().n > before.back().n);
    CHECK(after.front().action == before.front().action);
    CHECK(after.back().action == before.back().action);
}

TEST_CASE("more actions than a request carries travel in several") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    const std::size_t many = protocol::actions_per_request_max + 20;
    for (std::uint64_t number = 1; number <= many; ++number)
        REQUIRE(bench.replica->perform({{6, number}, world::person, world::now, domain::SetLanguages{{std::to_string(number)}}}));
    bench.replica->start_sync();
    bench.run();
    CHECK(bench.last_request().actions.size() == protocol::actions_per_request_max);
    bench.transport.script.push_back(ok(bench.verdict(domain::Verdict::applied)));
    bench.run();
    bench.run();
    CHECK(bench.last_request().actions.size() == 20);
}

TEST_CASE("a sync that cannot be put right confirms nothing, and the next one comes soon") {
    ScriptedDevice device;
    device.sync(ok(world::everything()));
    REQUIRE(device.replica->summary().is_right);
    const auto confirmed = device.model.status().confirmed_through;
    protocol::SyncResponse other = world::everything();
    other.scopes.front().contents = protocol::Fingerprint{{1, 2}, 7};
    device.transport.script = {ok(other), ok(other), ok(other), ok(other)};
    device.clock.wall = device.clock.wall + 100;
    device.replica->start_sync();
    device.run();
    CHECK(device.transport.script.empty());
    CHECK_FALSE(device.replica->is_syncing());
    CHECK_FALSE(device.replica->summary().is_right);
    CHECK(device.model.status().confirmed_through == confirmed);
    CHECK(device.replica->next_step_in() < std::chrono::seconds(10));
    device.transport.script = {ok(world::everything())};
    device.later(std::chrono::seconds(10));
    CHECK(device.replica->summary().is_right);
}

} // namespace foothold::client
