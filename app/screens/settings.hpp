#pragma once

#include "app/ui/theme.hpp"

namespace foothold::screens {

/// What a person has chosen for this device. Languages are not here: they are the person's, and follow them to other devices.
struct Settings {
    ui::Brightness brightness = ui::Brightness::light;
    int text_percent = 100; ///< 100-200

    bool operator==(const Settings&) const = default;
};

} // namespace foothold::screens
