#pragma once

#include "app/screens/event_words.hpp"
#include "app/screens/regular_offer_view.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// One event of the list.
struct OfferView {
    domain::EventKind kind = domain::EventKind::meeting;
    ui::Words title;
    std::string when;
    ui::Words where;
    EventState state;
    ui::Words reason; ///< why it is cancelled
};

struct OfferGroup {
    std::string heading;
    std::vector<OfferView> offers;      ///< never empty; in order of beginning
    std::vector<ui::Words> spoken = {}; ///< what is read aloud
};

struct OffersView {
    std::vector<OfferGroup> by_day;       ///< "This week", "Later"
    std::vector<OfferGroup> volunteers;   ///< "Volunteer offers"
    std::vector<RegularOfferRow> regular; ///< those that come back

    bool is_empty() const { return by_day.empty() && volunteers.empty() && regular.empty(); }
};

OffersView make_offers(const Scene& scene);

} // namespace foothold::screens
