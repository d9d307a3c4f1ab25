#pragma once

#include "app/main/assets.hpp"
#include "app/main/window_request.hpp"
#include "app/shell/window.hpp"

#include <optional>
#include <string>

namespace foothold::main {

/// Shows the first pages in this window until the device is somebody's: the language that they chose. None when the window was
/// closed before.
std::optional<std::string> run_first_time(const WindowRequest& request, const Assets& assets, shell::Window& window);

} // namespace foothold::main
