#pragma once

#include "sync/client/transport.hpp"
#include "sync/protocol/messages.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace foothold::faults {

/// What a client has sent.
Result<protocol::SyncRequest> message_of(const client::Request& request);

/// Takes every action, and answers with everything that it has, whatever the client says to have.
class ObligingServer : public client::Transport {
public:
    RequestId send(client::Request request, Done done) override;
    void cancel(RequestId) override { waiting_.reset(); }
    void poll() override;
    void wait(std::chrono::milliseconds) override {}
    void wake() override {}

    static std::set<std::string> records();

    std::vector<domain::Id> taken; ///< the actions that came, each as often as it came

private:
    struct Waiting {
        client::Request request;
        Done done;
    };
    std::optional<Waiting> waiting_;
};

} // namespace foothold::faults
