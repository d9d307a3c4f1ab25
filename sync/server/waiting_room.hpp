#pragma once

#include "sync/server/places.hpp"
#include "sync/server/random.hpp"
#include "sync/server/service.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace foothold::server {

/// The devices that wait for news. It looks at the data once a second for all of them, and for each of them only when a scope
/// has changed that concerns it. Time is counted in looks. One object per thread.
class WaitingRoom {
public:
    using Ticket = std::uint64_t;
    struct Rhythm {
        unsigned looks_min = 25;            ///< somebody without news is told so after this many looks at the least
        unsigned looks_max = 55;            ///< and at the most; proxies tend to give up after 60 s
        std::size_t answers_per_look = 200; ///< so that a change for everybody does not bring everybody at once
    };
    struct Due {
        Ticket ticket = 0;
        bool has_news = false;
    };

    WaitingRoom(Storage& storage, Random& random, Places& places) : WaitingRoom(storage, random, places, Rhythm()) {}
    WaitingRoom(Storage& storage, Random& random, Places& places, Rhythm rhythm) :
        storage_(storage), random_(random), places_(places), rhythm_(rhythm) {}
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;
    ~WaitingRoom() { end_all(); }

    /// None when there are no places left. A device waits once: what it asked before is due at the next look.
    std::optional<Ticket> add(const Device& device, Standing standing);
    void forget(Ticket ticket);

    /// Once a second. Who is due has left the room.
    Result<std::vector<Due>> look();
    std::vector<Ticket> end_all();
    std::size_t size() const { return guests_.size(); }

private:
    struct Guest {
        Id device;
        Id person;
        std::vector<Scope> scopes;
        std::uint64_t sequence = 0;
        std::uint64_t until = 0; ///< in looks
        bool has_news = false;
    };
    using Guests = std::map<Ticket, Guest>;

    Result<void> find_news();
    void tell(const std::set<Ticket>& tickets, std::uint64_t sequence);
    std::uint64_t hold();
    void remove(Guests::iterator guest);

    Storage& storage_;
    Random& random_;
    Places& places_;
    Rhythm rhythm_;
    Guests guests_;
    std::map<Id, Ticket> by_device_;
    std::map<Id, std::set<Ticket>> by_person_;
    std::map<Scope, std::set<Ticket>> by_scope_;
    Ticket last_ticket_ = 0;
    std::uint64_t looks_ = 0;
    std::uint64_t sequence_ = 0; ///< as of the last look
};

} // namespace foothold::server
