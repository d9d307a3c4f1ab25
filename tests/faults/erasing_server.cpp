#include "tests/faults/erasing_server.hpp"

#include "sync/client/file.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/limits.hpp"
#include "tests/client/small_world.hpp"
#include "tests/faults/obliging_server.hpp"

#include <algorithm>

namespace foothold::faults {

namespace {

constexpr domain::Id receipt{8, 1};

} // namespace

bool has_leftovers(const client::DataDirectory& data) {
    const auto entries = client::entries_of(data.root);
    return entries && !std::ranges::all_of(*entries, [&](const std::filesystem::path& entry) {
               return entry == data.lock() || entry == data.farewell();
           });
}

client::Transport::RequestId ErasingServer::send(client::Request request, Done done) {
    waiting_ = {std::move(request), std::move(done)};
    return 1;
}

void ErasingServer::poll() {
    if (!waiting_) return;
    const auto [request, done] = *std::exchange(waiting_, std::nullopt);
    const auto message = message_of(request);
    protocol::SyncResponse response;
    response.epoch = client::world::epoch;
    response.is_erased = true;
    response.purge = receipt;
    if (message && message->purged == receipt) {
        was_lied_to_ = was_lied_to_ || has_leftovers(data_);
        ++confirmations;
    }
    done(client::Answer{200, std::string(protocol::media_type), {}, std::nullopt, protocol::encode(response)});
}

} // namespace foothold::faults
