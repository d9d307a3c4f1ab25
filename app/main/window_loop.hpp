#pragma once

#include "app/main/assets.hpp"
#include "app/screens/settings.hpp"
#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/client/data_directory.hpp"

#include <optional>
#include <string>

namespace foothold::main {

struct WindowRequest {
    client::DataDirectory data;
    bool is_offline = false;
    bool is_metered = false; ///< whatever the settings say
    std::string language;    ///< empty: the person's
    std::string server;      ///< where a new device is enrolled; empty: it is asked for
    std::string theme;       ///< of theme_names(); empty: as last chosen
    std::optional<int> text_percent;
    std::optional<domain::Instant> now; ///< none: the clock
    int width = 0;
    int height = 0;
};

/// Opens the window and stays until it is closed.
Result<void> run_window(const WindowRequest& request, const Assets& assets);

} // namespace foothold::main
