#pragma once

#include "sync/protocol/messages.hpp"
#include "sync/server/clock.hpp"
#include "sync/server/erasure_ledger.hpp"
#include "sync/server/http.hpp"
#include "sync/server/routes.hpp"
#include "sync/server/service.hpp"
#include "sync/server/sqlite_storage.hpp"
#include "tests/simulation/dice.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/oracle.hpp"
#include "tests/simulation/prepared.hpp"
#include "tests/simulation/receipts.hpp"
#include "tests/simulation/server_random.hpp"
#include "tests/simulation/timeline.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foothold::simulation {

// What a device has to hold when it has taken in an answer.
using Rightful = std::map<domain::Id, domain::Record>;

// The real server on a virtual disk and clock, and at its side the oracle, which checks every answer.
class SimulatedServer {
public:
    SimulatedServer(const Timeline& timeline, FileSystem& file_system, Dice& dice, const Prepared& prepared,
                    std::size_t chunk_bytes);

    bool is_up() const { return running_ != nullptr; }
    domain::Instant now() const { return clock_.now(); }
    // Staff change something. The power may go meanwhile.
    void load(const std::vector<domain::Record>& records);
    // Somebody moves, or a place closes.
    void move(const server::MoveOrder& order);
    // Staff ask what an order would come to.
    void rehearse(const server::MoveOrder& order);
    // Announced, and their day is not over.
    bool has_moves_to_come() const;
    // Somebody is erased, or was before.
    void erase(domain::Id person);
    struct Enrolled {
        server::Device device;
        std::string token;
    };
    Enrolled enrol(domain::Id person);

    struct Answered {
        server::HttpAnswer http;
        std::shared_ptr<const Rightful> rightful; // with the last part of an answer
    };
    // None: the power went before there was an answer.
    std::optional<Answered> answer(const server::Device& device, const server::HttpRequest& request);

    // Within the next calls that change the disk.
    void cut_power_soon() { disk_.cut_power_in(dice_.between(1, 60)); }
    void start();
    void back_up() { backup_ = Backup{disk_.image(), oracle_, receipts_}; }
    // As an operator does it who has nothing but an old copy: what came after it is gone.
    void restore();
    bool has_backup() const { return backup_.has_value(); }
    bool was_restored() const { return was_restored_; }

    const Oracle& oracle() const { return oracle_; }
    // What is stored is what the oracle says.
    void check_records();
    // When everybody has heard: all that was to go has gone from everywhere.
    bool awaits_receipts();
    void check_receipts();

private:
    struct Running {
        std::unique_ptr<server::SqliteStorage> storage;
        server::ErasureLedger ledger;
        server::Service service;
        server::Traffic traffic;
        server::WaitingRoom waiting_room;
        server::Routes routes;

        Running(std::unique_ptr<server::SqliteStorage> opened, server::ErasureLedger opened_ledger, const server::Clock& clock,
                server::Random& random, const server::SecretKey& key, std::size_t chunk_bytes) :
            storage(std::move(opened)),
            ledger(std::move(opened_ledger)), service(*storage, clock, random, key, chunk_bytes),
            waiting_room(*storage, random, traffic.waiting), routes(service, waiting_room, clock, random, traffic) {}
    };
    struct Backup {
        Disk::Image image;
        Oracle oracle;
        Receipts receipts;
    };
    // The scopes that somebody holds, and how far each has come.
    using Standing = std::vector<std::pair<domain::Scope, std::uint64_t>>;
    // What is true if the power went after the commit and not before it.
    struct Unanswered {
        Oracle oracle;
        domain::Id action;      // one that it decides; nil when staff made the change
        domain::Id erased = {}; // or somebody whom the ledger may name
        std::optional<std::pair<server::MoveOrder, domain::Instant>> order = std::nullopt;
    };
    // Right as long as neither the oracle nor the disk nor the day is another.
    struct KnownRightful {
        std::uint64_t disk_changes = 0;
        domain::Date today;
        std::shared_ptr<const Rightful> rightful;
    };
    class VirtualClock : public server::Clock {
    public:
        explicit VirtualClock(const Timeline& timeline) : timeline_(timeline) {}
        domain::Instant now() const override { return timeline_.instant(); }

    private:
        const Timeline& timeline_;
    };

    void open();
    bool is_power_cut();
    protocol::SyncResponse read_response(const server::HttpAnswer& answer, domain::Id person);
    void note_unanswered(const server::Device& device, const protocol::SyncRequest& request);
    void settle_unanswered();
    void begin_day(domain::Date day);
    void begin_stored_day();
    Oracle::Moves stored_moves();
    std::map<domain::Id, Standing> standings();
    void check_unconcerned(const Oracle& before, const std::map<domain::Id, Standing>& standings);
    void check_report(const server::MoveReport& report, const std::vector<domain::Id>& people) const;
    bool sees_the_same(domain::Id person, const Oracle& before) const;
    void note_erasure(domain::Id person);
    void note_receipt(const server::Device& device, const protocol::SyncRequest& request);
    bool is_listed(domain::Id device);
    Answered check_farewell(Answered answered, const server::Device& device);
    Disk::Image backup_with_ledger() const; // the ledger is not put back
    // The oracle decides what the request pushes; `response`, where there is one, has to say the same.
    void decide(Oracle& oracle, const server::Device& device, const protocol::SyncRequest& request,
                const protocol::SyncResponse* response);
    std::vector<domain::SharedAppointment> stored_shared();
    // What mentors should see of this match from today's point of view, in order.
    std::vector<std::string> shared_days(const Oracle& oracle, domain::Id match) const;
    void check_shared(domain::Id person, const std::vector<domain::SharedAppointment>& stored) const;
    std::shared_ptr<const Rightful> rightful_of(domain::Id person);
    std::shared_ptr<const Rightful> work_out_rightful(domain::Id person);
    domain::Records stored_records();

    Dice& dice_;
    server::SecretKey key_;
    std::size_t chunk_bytes_;
    VirtualClock clock_;
    DiceRandom random_;
    Disk disk_;
    Oracle oracle_;
    Receipts receipts_;
    std::map<domain::Id, std::string> erased_;           // and their names; for good, whatever is put back
    std::map<domain::Id, KnownRightful> known_rightful_; // emptied whenever the oracle changes
    std::optional<Unanswered> unanswered_;
    std::optional<Backup> backup_;
    bool was_restored_ = false;
    std::unique_ptr<Running> running_;
};

} // namespace foothold::simulation
