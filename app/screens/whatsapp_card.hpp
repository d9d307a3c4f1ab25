#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// With whom WhatsApp may open without asking, to be taken back; nothing where there is nobody to reach there.
void whatsapp_card(Build& build);

} // namespace foothold::screens
