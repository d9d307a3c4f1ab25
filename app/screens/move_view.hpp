#pragma once

#include "app/screens/contact_words.hpp"
#include "app/screens/move_words.hpp"
#include "app/ui/theme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// One thing that changes or stays, or several that do so together.
struct MoveRow {
    ui::Icon icon = ui::Icon::none;
    ui::Tone ui::Palette::*tone = &ui::Palette::quiet;
    ui::Words title;
    ui::Words before;               ///< what it was; empty where the title says it
    ui::Words detail;               ///< what it is then
    std::vector<domain::Id> abouts; ///< of the move's entries: each is named by one row
    std::optional<Route> route;     ///< where a tap leads
};

struct MovePlace {
    ui::Icon icon = ui::Icon::cottage;
    ui::Words name;
    std::string detail; ///< "You are here now"
};

struct TravelRow {
    std::string time;
    ui::Icon icon = ui::Icon::none;
    ui::Tone ui::Palette::*tone = &ui::Palette::quiet;
    ui::Words title;
    ui::Words detail;
};

struct TickRow {
    domain::TickMoveItem tick; ///< what a tap says
    ui::Words words;
    bool is_done = false;
    std::string unsent; ///< where the last tap is on its way
};

/// A move of the reader's, before, on and after its day: all of it from what is on the device.
struct MoveView {
    MoveStage stage = MoveStage::ahead;
    std::string title;       ///< "Wednesday 1 April"
    std::string second_date; ///< in the reader's own calendar; mostly empty
    std::string when;        ///< "In 20 days"
    std::string advice;      ///< what to do afterwards; empty before
    std::optional<MovePlace> from;
    MovePlace to;
    ui::Words reason;
    std::optional<DirectionsSheet> directions;
    std::optional<Route> ask_in_writing; ///< whoever can be reached best
    std::optional<CallSheet> ask_by_phone;
    std::vector<MoveRow> changes;
    std::vector<MoveRow> stays;
    std::vector<TravelRow> travel;
    std::vector<TickRow> checklist;
    std::vector<ContactWords> contacts; ///< new ones
};

/// Nothing when the move is no longer there: it was taken back.
std::optional<MoveView> make_move(domain::Id about, const Scene& scene);

} // namespace foothold::screens
