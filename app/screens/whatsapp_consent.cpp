#include "app/screens/whatsapp_consent.hpp"

#include <algorithm>

namespace foothold::screens {

bool may_open_whatsapp(const Settings& settings, domain::Id contact) {
    return std::ranges::find(settings.whatsapp, contact) != settings.whatsapp.end();
}

Settings with_whatsapp(Settings settings, domain::Id contact, bool may_open, const domain::Records& records) {
    std::erase_if(settings.whatsapp, [&](domain::Id each) { return each == contact || !records.find<domain::Contact>(each); });
    if (!may_open) return settings;
    settings.whatsapp.push_back(contact);
    if (settings.whatsapp.size() > whatsapp_max) settings.whatsapp.erase(settings.whatsapp.begin());
    return settings;
}

} // namespace foothold::screens
