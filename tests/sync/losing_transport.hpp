#pragma once

#include "sync/client/curl_transport.hpp"

namespace foothold::sync_tests {

// Brings every request to the server, and loses the first answers on the way back.
class LosingTransport : public client::Transport {
public:
    explicit LosingTransport(int losses) : losses_(losses) {}

    RequestId send(client::Request request, Done done) override {
        return transport_.send(std::move(request), [this, done = std::move(done)](Result<client::Answer> answer) {
            if (answer && answer->status == 200) ++answered_;
            if (losses_-- > 0) return done(Error{"network.timeout", "the answer was lost"});
            done(std::move(answer));
        });
    }
    void cancel(RequestId id) override { transport_.cancel(id); }
    void poll() override { transport_.poll(); }
    void wait(std::chrono::milliseconds at_most) override { transport_.wait(at_most); }
    void wake() override { transport_.wake(); }

    int answered_by_server() const { return answered_; }

private:
    client::CurlTransport transport_;
    int losses_;
    int answered_ = 0;
};

} // namespace foothold::sync_tests
