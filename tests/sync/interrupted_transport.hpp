#pragma once

#include "sync/client/curl_transport.hpp"

#include <functional>

namespace foothold::sync_tests {

// Something happens in the world between the first answer and the next request.
class InterruptedTransport : public client::Transport {
public:
    explicit InterruptedTransport(std::function<void()> happen) : happen_(std::move(happen)) {}

    RequestId send(client::Request request, Done done) override {
        return transport_.send(std::move(request), [this, done = std::move(done)](Result<client::Answer> answer) {
            if (++answers_ == 1) happen_();
            done(std::move(answer));
        });
    }
    void cancel(RequestId id) override { transport_.cancel(id); }
    void poll() override { transport_.poll(); }
    void wait(std::chrono::milliseconds at_most) override { transport_.wait(at_most); }
    void wake() override { transport_.wake(); }

    int answers() const { return answers_; }

private:
    client::CurlTransport transport_;
    std::function<void()> happen_;
    int answers_ = 0;
};

} // namespace foothold::sync_tests
