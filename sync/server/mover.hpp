#pragma once

#include "sync/server/destinations.hpp"
#include "sync/server/move_order.hpp"
#include "sync/server/random.hpp"
#include "sync/server/record_writer.hpp"

#include <map>
#include <optional>
#include <vector>

namespace foothold::server {

/// Announces what one order says, within a write transaction; `RecordWriter::finish` decides what becomes of people's things.
/// The order has to live as long. Errors are those of Service::move.
class Mover {
public:
    Mover(StorageTransaction& transaction, RecordWriter& writer, Random& random, const MoveOrder& order, Instant now) :
        transaction_(transaction), writer_(writer), random_(random), order_(order), now_(now) {}

    /// Everything but what `RecordWriter::finish` decides.
    Result<void> announce();
    /// After `RecordWriter::finish`.
    Result<MoveReport> report();

private:
    bool is_closure() const { return order_.people.empty(); }

    Result<void> check();
    Result<void> check(const Destination& destination);
    template <class Entity>
    Result<Entity> find(Id id, const char* code);
    Result<void> find_named();
    /// Who holds the place lives there, or is going to.
    Result<void> find_residents();
    Result<void> add(domain::Person person);
    std::vector<Traveller> travellers();
    Result<void> announce(const domain::Person& person, Id to);
    domain::Move move_of(const domain::Person& person, Id to, const std::optional<domain::Move>& earlier);
    Result<void> tell(const domain::Move& move);
    Result<void> take_back(const domain::Move& move);

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    Random& random_;
    const MoveOrder& order_;
    Instant now_;
    std::vector<domain::Person> people_;
    std::map<Id, std::optional<domain::Move>> announced_; ///< as it was before the order
    MoveReport report_;
};

} // namespace foothold::server
