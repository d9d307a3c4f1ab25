#pragma once

#include "app/screens/build.hpp"
#include "app/screens/offers_view.hpp"

namespace foothold::screens {

void draw_offers(Build& build, const OffersView& view);

} // namespace foothold::screens
