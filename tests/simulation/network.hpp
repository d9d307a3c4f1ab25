#pragma once

#include "sync/client/transport.hpp"
#include "tests/simulation/conditions.hpp"
#include "tests/simulation/dice.hpp"
#include "tests/simulation/simulated_server.hpp"
#include "tests/simulation/timeline.hpp"

#include <functional>
#include <memory>

namespace foothold::simulation {

struct Delivery {
    Result<client::Answer> answer;
    std::shared_ptr<const Rightful> rightful;
    milliseconds given_at{-1}; // the server may have been put back since
};

// Between the devices and the server: late, lost, cut, and more than once.
class Network {
public:
    using Receive = std::function<void(Delivery)>;

    Network(Timeline& timeline, Dice& dice, const Conditions& conditions, SimulatedServer& server) :
        timeline_(timeline), dice_(dice), conditions_(conditions), server_(server) {}

    void send(const server::Device& device, const client::Request& request, Receive receive);
    // From now on everything arrives.
    void calm() { is_calm_ = true; }
    bool is_calm() const { return is_calm_; }

private:
    void arrive(const server::Device& device, const server::HttpRequest& request, const Receive& receive);
    void cut(client::Answer& answer);
    void fail_later(const char* code, milliseconds delay, const Receive& receive);
    bool happens(std::uint64_t chance) { return !is_calm_ && dice_.percent(chance); }
    milliseconds delay();

    Timeline& timeline_;
    Dice& dice_;
    const Conditions& conditions_;
    SimulatedServer& server_;
    bool is_calm_ = false;
};

} // namespace foothold::simulation
