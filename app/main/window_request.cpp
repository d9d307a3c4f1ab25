#include "app/main/window_request.hpp"

#include "app/main/settings_file.hpp"
#include "app/main/theme_name.hpp"
#include "sync/client/clock.hpp"

namespace foothold::main {

std::filesystem::path settings_path(const WindowRequest& request) { return request.data.root / "settings.json"; }

screens::Settings settings_of(const WindowRequest& request) {
    screens::Settings settings = read_settings(settings_path(request));
    choose_theme(settings, request.theme);
    settings.text_percent = request.text_percent.value_or(settings.text_percent);
    settings.is_metered = settings.is_metered || request.is_metered;
    return settings;
}

domain::Instant now_of(const WindowRequest& request) { return request.now.value_or(client::SystemClock{}.now()); }

} // namespace foothold::main
