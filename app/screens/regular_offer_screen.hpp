#pragma once

#include "app/screens/build.hpp"
#include "app/screens/regular_offer_view.hpp"

namespace foothold::screens {

void draw_regular_offer(Build& build, const RegularOfferView& view);

} // namespace foothold::screens
