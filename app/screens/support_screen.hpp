#pragma once

#include "app/screens/build.hpp"
#include "app/screens/support_view.hpp"

namespace foothold::screens {

void draw_support(Build& build, const SupportPage& page);
void draw_support_request(Build& build, const SupportRequestPage& page);

} // namespace foothold::screens
