#pragma once

#include "app/screens/settings.hpp"
#include "domain/time.hpp"
#include "sync/client/data_directory.hpp"

#include <filesystem>
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
    bool tells_outline = false;         ///< on standard output, for a program that drives the window
    int width = 0;
    int height = 0;
};

std::filesystem::path settings_path(const WindowRequest& request);
/// What was chosen on this device, where the command line does not say otherwise.
screens::Settings settings_of(const WindowRequest& request);
domain::Instant now_of(const WindowRequest& request);

} // namespace foothold::main
