#include "tests/faults/obliging_server.hpp"

#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "tests/client/small_world.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::faults {

namespace world = client::world;

namespace {

protocol::SyncResponse whole_state() {
    protocol::SyncResponse response = world::everything();
    domain::Event later = world::dinner();
    later.coming = 9;
    response.scopes = {{world::own, 1000}, {world::group, 2000}};
    response.changes = {world::change(0, world::amal()), world::change(1, later)};
    response.restarted = {0, 1};
    return response;
}

} // namespace

Result<protocol::SyncRequest> message_of(const client::Request& request) {
    const bool is_compressed =
        std::ranges::any_of(request.headers, [](const auto& header) { return header.name == "Content-Encoding"; });
    const auto body = is_compressed ? protocol::decompress(request.body) : Result<protocol::Bytes>(request.body);
    if (!body) return body.error();
    return protocol::decode<protocol::SyncRequest>(*body);
}

client::Transport::RequestId ObligingServer::send(client::Request request, Done done) {
    waiting_ = {std::move(request), std::move(done)};
    return 1;
}

void ObligingServer::poll() {
    if (!waiting_) return;
    const auto [request, done] = *std::exchange(waiting_, std::nullopt);
    protocol::SyncResponse response = whole_state();
    const auto message = message_of(request);
    REQUIRE(message);
    for (const auto& pushed : message->actions) {
        const auto action = protocol::decode<domain::Action>(pushed.action);
        REQUIRE(action);
        taken.push_back(action->id);
        response.verdicts.push_back({pushed.n, domain::Verdict::applied, {}, {}});
    }
    done(client::Answer{200, std::string(protocol::media_type), {}, std::nullopt, protocol::encode(response)});
}

std::set<std::string> ObligingServer::records() {
    std::set<std::string> records;
    for (const auto& change : whole_state().changes) records.insert(std::to_string(change.kind) + change.body);
    return records;
}

} // namespace foothold::faults
