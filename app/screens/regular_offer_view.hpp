#pragma once

#include "app/screens/event_view.hpp"
#include "domain/offer.hpp"
#include "domain/recurrence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A volunteer offer that comes back, as one row of Offers.
struct RegularOfferRow {
    domain::EventKind kind = domain::EventKind::communal_eating;
    ui::Words title;
    std::string rhythm; ///< "Every week: Wednesday, 17:00 to 19:00"
    std::string next;   ///< "Next: tomorrow"
    ui::Words where;
    Route route;
};

/// The page of one.
struct RegularOfferView {
    domain::EventKind kind = domain::EventKind::communal_eating;
    ui::Words title;
    std::string next;
    std::vector<ui::Fact> facts;
    std::optional<DirectionsSheet> directions;
    ui::Words detail;
    std::string organisation;         ///< "Arranged by Røde Kors"; may be empty
    std::vector<std::string> further; ///< the times after the next one: "Wednesday 25 March, 17:00 to 19:00"
    EventContactView contact;
};

/// Those that come again, the soonest first.
std::vector<RegularOfferRow> regular_offers(const Scene& scene);
/// Nothing when the offer is not on this device any more.
std::optional<RegularOfferView> make_regular_offer(domain::Id id, const Scene& scene);

} // namespace foothold::screens
