#pragma once

#include "app/screens/build.hpp"
#include "app/screens/offers_view.hpp"

namespace foothold::screens {

void draw_offers(Build& build, const OffersView& view);

/// The way of a mentor, who has no Offers in the navigation.
void offers_row(Build& build);

} // namespace foothold::screens
