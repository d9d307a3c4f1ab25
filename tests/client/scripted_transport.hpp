#pragma once

#include "sync/client/transport.hpp"

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace foothold::client {

// Answers each request with the next line of a script; without one the request stays under way.
class ScriptedTransport : public Transport {
public:
    RequestId send(Request request, Done done) override {
        requests.push_back(std::move(request));
        done_ = std::move(done);
        return requests.size();
    }
    void cancel(RequestId) override {
        ++cancelled;
        done_ = nullptr;
    }
    void poll() override {
        if (!done_ || script.empty()) return;
        Result<Answer> answer = std::move(script.front());
        script.pop_front();
        std::exchange(done_, nullptr)(std::move(answer));
    }
    void wait(std::chrono::milliseconds) override {}
    void wake() override {}

    std::deque<Result<Answer>> script;
    std::vector<Request> requests;
    int cancelled = 0;

private:
    Done done_;
};

} // namespace foothold::client
