#pragma once

#include <string>

namespace foothold::shell {

/// Shows a sentence outside the app, where the desktop has a place for it (org.freedesktop.Notifications, through libnotify where
/// that is installed). Waits for the desktop's answer, so not on the thread of the interface. False when it could not be shown.
bool notify(const std::string& title, const std::string& sentence);

} // namespace foothold::shell
