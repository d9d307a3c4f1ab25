#pragma once

#include "app/ui/theme.hpp"
#include "domain/id.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace foothold::screens {

/// When somebody wants to be told that something is coming up.
enum class ReminderTime : std::uint8_t { never, hour_before, evening_before };

/// As many consents are remembered; the oldest goes first.
inline constexpr std::size_t whatsapp_max = 50;

/// What a person has chosen for this device. Languages are not here: they are the person's, and follow them to other devices.
struct Settings {
    ui::Brightness brightness = ui::Brightness::light;
    int text_percent = 100; ///< 100-200
    bool has_high_contrast = false;
    bool has_little_motion = false;
    bool is_metered = false;       ///< internet costs by the byte here
    bool has_own_digits = false;   ///< those of the reader's script, where it has some
    bool has_own_calendar = false; ///< dates in the reader's calendar too, where it is another one
    ReminderTime reminder = ReminderTime::hour_before;
    std::vector<domain::Id> whatsapp = {}; ///< contacts with whom it opens without asking, because somebody has said yes

    bool operator==(const Settings&) const = default;
};

} // namespace foothold::screens
