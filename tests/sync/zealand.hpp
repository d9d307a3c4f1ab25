#pragma once

#include "domain/record.hpp"
#include "sync/server/move_order.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// The centres of Zealand before they close, made up from a seed: who lives there, with everything that they have, and what has to
// become of each thing, noted while it is made up.
namespace foothold::sync_tests::zealand {

inline const domain::Date announced_on = *domain::parse_date("2026-03-12");
inline const domain::Date moving_day = *domain::parse_date("2026-04-01");
inline const domain::Date last_day = moving_day + 40; // nothing is later

/// Something that a person has, and what becomes of it. At some destinations it goes on.
struct Thing {
    domain::MoveSubject what = domain::MoveSubject::appointment;
    domain::Id id;
    domain::MoveFate otherwise = domain::MoveFate::kept;
    std::map<domain::Id, domain::Id> there = {}; ///< by destination: the course or contact that takes over
    bool is_on_days_after = false;               ///< an appointment that would be on or after the moving day
    bool hangs_on_others = false;                ///< where those go on that it hangs on, it is kept itself

    domain::MoveFate fate_at(domain::Id destination) const {
        if (!there.contains(destination)) return otherwise;
        return hangs_on_others ? domain::MoveFate::kept : domain::MoveFate::moved;
    }
};

/// Somebody to call, and on which days.
struct Line {
    domain::Id contact;
    std::optional<domain::Date> from = {};
    std::optional<domain::Date> until = {};
};

struct Resident {
    domain::Id id;
    domain::Id centre;
    std::vector<Thing> things;
    std::vector<Line> lifeline; ///< wherever they go
    domain::Plan plan;
    std::vector<domain::Id> proven;         ///< courses, internships, competences
    std::vector<domain::Id> proven_by_move; ///< an internship that ends with the move
};

struct Zealand {
    std::vector<domain::Record> records;
    std::vector<Resident> residents;
    std::vector<server::MoveOrder> closures;
    std::map<domain::Id, std::vector<domain::Id>> sessions_there; ///< of the courses that take over, by course
    std::map<domain::Id, std::vector<domain::Id>> lines_there;    ///< by destination: who answers there
};

Zealand make_zealand(std::uint64_t seed, std::size_t people);

} // namespace foothold::sync_tests::zealand
