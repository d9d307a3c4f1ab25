#pragma once

#include "app/screens/settings.hpp"
#include "domain/records.hpp"

namespace foothold::screens {

/// Whether somebody has agreed that WhatsApp opens with this contact, and learns of it.
bool may_open_whatsapp(const Settings& settings, domain::Id contact);

/// The settings with that agreed on, or taken back. Contacts that are no longer on the device go from them.
Settings with_whatsapp(Settings settings, domain::Id contact, bool may_open, const domain::Records& records);

} // namespace foothold::screens
