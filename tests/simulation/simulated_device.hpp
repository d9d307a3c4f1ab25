#pragma once

#include "sync/client/clock.hpp"
#include "sync/client/model.hpp"
#include "sync/client/random.hpp"
#include "sync/client/replica.hpp"
#include "sync/client/store.hpp"
#include "tests/simulation/dice.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/prepared.hpp"
#include "tests/simulation/timeline.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace foothold::simulation {

// One tablet with the real cache, replica and model on a virtual disk, clock and network. Checks after every sync that it holds
// what its person may see, neither more nor less, and at every start that nothing it had kept is lost.
class SimulatedDevice {
public:
    struct Surroundings {
        Timeline& timeline;
        FileSystem& file_system;
        Dice& dice;
        Network& network;
        const SimulatedServer& server;
        const NewCache& new_cache;
    };

    SimulatedDevice(Surroundings around, std::string name, SimulatedServer::Enrolled enrolled);
    // Another tablet with a copy of everything on this one, as when somebody restores a backup on new hardware.
    std::unique_ptr<SimulatedDevice> clone(std::string name);
    ~SimulatedDevice();

    bool is_on() const { return life_ != nullptr; }
    // Its person was erased: it has nothing any more, and tells the server so.
    bool is_leaving() const;
    void start();
    void stop();
    void cut_power_soon() { disk_.cut_power_in(around_.dice.between(1, 40)); }
    void set_clock_wrong_by(std::int64_t seconds) { clock_.wrong_by_s = seconds; }
    void set_offline(bool is_offline);
    void sync_now();
    void perform(domain::Intent intent);
    void dismiss_something();
    const domain::Records& records() const;
    domain::Id person() const { return enrolled_.device.person; }
    domain::Id new_id() { return random_.id(); }
    domain::Instant now() const { return clock_.now(); }

    // Has nothing to send, and has heard from the server since.
    bool is_done_since(milliseconds moment) const;
    // Everything that it ever kept was decided once, and what was refused waits here for its author.
    void check_outcome() const;

private:
    struct DeviceClock : client::Clock {
        explicit DeviceClock(const Timeline& of) : timeline(of) {}
        domain::Instant now() const override { return timeline.instant() + wrong_by_s; }
        milliseconds elapsed() const override { return timeline.now(); }

        const Timeline& timeline;
        std::int64_t wrong_by_s = 0;
    };
    struct DiceRandom : client::Random {
        explicit DiceRandom(Dice& of) : dice(of) {}
        std::uint64_t next() override { return dice.next(); }

        Dice& dice;
    };
    struct Life;

    SimulatedDevice(Surroundings around, std::string name, const SimulatedDevice& original);
    void step();
    void step_later(milliseconds delay);
    bool is_power_cut();
    void check_error(const client::SyncStatus& status) const;
    void check_rightful(const client::Changes& loaded);
    bool is_purged_letter(const domain::Action& action) const;
    void check_model(client::Changes loaded) const;
    void check_kept(const client::Changes& loaded) const;
    void check_gone(const client::Changes& loaded, const Disk::Image& files);
    client::Changes load_from(const Disk::Image& image) const;
    void leave(domain::Id receipt);
    void go_on_leaving();
    void say_farewell();
    void check_left() const;
    bool is_nobodys() const { return around_.server.oracle().is_erased(person()); }
    client::Changes load() const;
    [[noreturn]] void fail(const std::string& what) const;

    Surroundings around_;
    std::string name_;
    SimulatedServer::Enrolled enrolled_;
    Disk disk_;
    DeviceClock clock_;
    DiceRandom random_;
    std::map<domain::Id, domain::Action> kept_; // as the person was told
    std::set<domain::Id> dismissed_;
    std::map<domain::Id, domain::Record> held_; // and not yet confirmed to be gone
    bool is_copy_ = false;                      // or has one
    bool is_gone_ = false;
    domain::Id receipt_; // the last one that it sent
    milliseconds heard_at_{-1};
    std::shared_ptr<Life> life_;
};

} // namespace foothold::simulation
