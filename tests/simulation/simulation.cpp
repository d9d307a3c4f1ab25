#include "tests/simulation/simulation.hpp"

#include "tests/simulation/conditions.hpp"
#include "tests/simulation/dice.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/simulated_device.hpp"
#include "tests/simulation/simulated_server.hpp"
#include "tests/simulation/timeline.hpp"
#include "tests/simulation/violation.hpp"
#include "tests/simulation/world.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace foothold::simulation {

namespace {

constexpr std::int64_t year_s = 365 * domain::day_s;

class Simulation {
public:
    Simulation(std::uint64_t seed, const Prepared& prepared) :
        dice_(seed), conditions_(dice_), new_cache_(conditions_.is_sealed ? prepared.sealed : prepared.plain),
        server_(timeline_, file_system_, dice_, prepared, conditions_.chunk_bytes),
        network_(timeline_, dice_, conditions_, server_), world_(dice_, conditions_.people, server_.now()) {}

    void run() {
        server_.load(world_.beginning());
        for (const domain::Id person : world_.people()) {
            add_device(person);
            if (dice_.percent(30)) add_device(person);
        }
        operations_left_ = conditions_.operations;
        operate_later();
        while (operations_left_ > 0) timeline_.step();
        settle();
    }

private:
    void add_device(domain::Id person) {
        devices_.push_back(std::make_unique<SimulatedDevice>(
            SimulatedDevice::Surroundings{timeline_, file_system_, dice_, network_, server_, new_cache_}, next_name(),
            server_.enrol(person)));
        devices_.back()->start();
    }
    std::string next_name() const { return "tablet-" + std::to_string(devices_.size()); }

    // Where there are many people, something happens more often, so that each of them has as much to do.
    void operate_later() {
        const std::uint64_t pause = dice_.percent(70)   ? dice_.below(4'000)
                                    : dice_.percent(80) ? dice_.below(400'000)
                                                        : dice_.below(10 * 3'600'000);
        timeline_.after(milliseconds(pause * 4 / std::max<std::uint64_t>(4, conditions_.people)), [this] {
            operate();
            if (--operations_left_ > 0) operate_later();
        });
    }

    void operate() {
        SimulatedDevice& device = *dice_.pick(devices_);
        if (dice_.percent(20)) return disturb(device);
        if (dice_.percent(20)) return act_as_staff();
        if (device.is_leaving()) return;
        if (!device.is_on()) return device.start();
        const std::uint64_t chance = dice_.below(100);
        if (chance < 60) return device.perform(world_.wish(device.records(), device.new_id()));
        if (chance < 70) return device.set_offline(dice_.percent(50));
        if (chance < 80) return device.stop();
        if (chance < 90) return device.dismiss_something();
        device.sync_now();
    }

    void act_as_staff() {
        if (!server_.is_up()) return;
        if (dice_.percent(conditions_.erasures))
            server_.erase(dice_.pick(world_.people()));
        else if (dice_.percent(conditions_.moves))
            order_to_move();
        else
            server_.load(world_.edit(server_.oracle().records()));
        if (!server_.is_up()) restart_server_later();
    }

    void order_to_move() {
        const auto order = world_.order(server_.oracle().records(), server_.now());
        if (dice_.percent(10)) return server_.rehearse(order);
        server_.move(order);
        if (server_.is_up() && dice_.percent(15)) server_.move(order); // who asks twice
    }

    void disturb(SimulatedDevice& device) {
        if (dice_.percent(conditions_.power_cuts)) device.cut_power_soon();
        if (dice_.percent(conditions_.power_cuts)) server_.cut_power_soon();
        if (dice_.percent(conditions_.wrong_clocks))
            device.set_clock_wrong_by(static_cast<std::int64_t>(dice_.below(20 * year_s)) - 10 * year_s);
        if (dice_.percent(conditions_.clones) && !device.is_leaving() && devices_.size() < 3 * world_.people().size())
            devices_.push_back(device.clone(next_name()));
        if (dice_.percent(conditions_.restores)) put_server_back();
    }

    void put_server_back() {
        if (!server_.is_up()) return;
        if (server_.has_backup() && dice_.percent(50))
            server_.restore();
        else
            server_.back_up();
    }

    void restart_server_later() {
        timeline_.after(milliseconds(dice_.between(500, 60'000)), [this] {
            if (!server_.is_up()) server_.start();
        });
    }

    // Nothing goes wrong any more, and everybody has time.
    void settle() {
        network_.calm();
        if (!server_.is_up()) server_.start();
        for (const auto& device : devices_) {
            while (!device->is_on() && !device->is_leaving()) device->start();
            if (device->is_on()) device->set_offline(false);
        }
        wait_for_moves();
        const milliseconds calm_since = timeline_.now();
        const milliseconds until = calm_since + std::chrono::hours(48);
        const auto is_done = [&](const auto& device) { return device->is_done_since(calm_since); };
        while (!std::ranges::all_of(devices_, is_done) || server_.awaits_receipts()) {
            if (timeline_.now() > until || !timeline_.step()) throw Violation("the devices do not come to an end");
            if (!server_.is_up()) server_.start();
        }
        server_.check_records();
        server_.check_receipts();
        for (const auto& device : devices_) device->check_outcome();
    }

    // A move happens with the first sync after its day, so somebody has to be online.
    void wait_for_moves() {
        const milliseconds until = timeline_.now() + std::chrono::days(6);
        while (server_.has_moves_to_come()) {
            if (timeline_.now() > until || !timeline_.step()) throw Violation("a move that was announced never happens");
            if (!server_.is_up()) server_.start();
        }
    }

    Dice dice_;
    Conditions conditions_;
    const NewCache& new_cache_;
    Timeline timeline_;
    FileSystem file_system_;
    SimulatedServer server_;
    Network network_;
    World world_;
    std::vector<std::unique_ptr<SimulatedDevice>> devices_;
    std::uint64_t operations_left_ = 0;
};

} // namespace

std::optional<std::string> run(std::uint64_t seed, const Prepared& prepared) {
    try {
        Simulation(seed, prepared).run();
    } catch (const Violation& violation) {
        return violation.what();
    }
    return std::nullopt;
}

} // namespace foothold::simulation
