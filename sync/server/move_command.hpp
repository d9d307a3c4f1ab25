#pragma once

#include "domain/result.hpp"
#include "sync/server/clock.hpp"
#include "sync/server/move_order.hpp"
#include "sync/server/service.hpp"

#include <string>
#include <vector>

namespace foothold::server {

/// The words of `close-place` and `move`, as they were typed.
struct MoveArguments {
    std::string place;
    std::string person;
    std::string date;
    std::vector<std::string> to; ///< KEY, or KEY=SHARE
    std::string authority;
    std::string reason; ///< a text, or the name of a .yaml file with its translations
    std::string language = "da";
    std::string details; ///< the name of a .yaml file with the travel of the day and the checklist
    bool is_rehearsal = false;
};

/// Names places, people and organisations by their key in a programme file or by their id, as the words do. Errors beside those
/// of Service::move: "move.date_invalid", "move.destination_invalid", "move.language_invalid", "sample.unreadable",
/// "sample.syntax", "sample.field".
Result<void> close_place(Service& service, const MoveArguments& arguments);
Result<void> move_person(Service& service, const MoveArguments& arguments);

} // namespace foothold::server
