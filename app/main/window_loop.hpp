#pragma once

#include "app/main/assets.hpp"
#include "app/main/window_request.hpp"
#include "domain/result.hpp"

namespace foothold::main {

/// Opens the window and stays until it is closed.
Result<void> run_window(const WindowRequest& request, const Assets& assets);

} // namespace foothold::main
