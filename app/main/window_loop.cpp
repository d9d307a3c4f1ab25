#include "app/main/window_loop.hpp"

#include "app/main/application.hpp"
#include "app/main/gallery.hpp"
#include "app/main/read_aloud.hpp"
#include "app/main/saver.hpp"
#include "app/main/settings_file.hpp"
#include "app/main/theme_name.hpp"
#include "app/shell/clipboard.hpp"
#include "app/shell/window.hpp"
#include "sync/client/worker.hpp"

#include <chrono>
#include <cstdlib>

namespace foothold::main {

namespace {

using namespace std::chrono_literals;

/// Drawn after each event, so that what was pressed, tapped and scrolled has come to rest.
constexpr int frames_after_event = 3;
constexpr auto frame_time = 16ms;

domain::Instant clock_now() {
    return {std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

/// Until the clock shows another minute: words such as "in 20 minutes" change then.
std::chrono::milliseconds until_next_minute(domain::Instant now) {
    return std::chrono::seconds{domain::minute_s - now.seconds % domain::minute_s};
}

class Loop {
public:
    Loop(const WindowRequest& request, const Assets& assets, shell::Window& window, client::Worker& worker) :
        request_(request), window_(window), worker_(worker), gallery_(worker, window, [] { shell::Window::wake(); }),
        application_(assets.catalogues, assets.fonts, worker.model(), settings(), window.pixels_per_dp(), hands()),
        reading_(assets.catalogues, assets.clips, [] { shell::Window::wake(); }), saver_([] { shell::Window::wake(); }) {
        application_.force_language(request.language);
    }

    void run() {
        int frames_left = frames_after_event;
        Application::Frame frame = draw();
        while (!window_.is_closed()) {
            const bool was_event = window_.wait(frames_left > 0 ? frame_time : rest(frame));
            const bool has_come = worker_.poll();
            const bool has_saved = tell_saved();
            const bool has_news = gallery_.take_loaded(application_) || has_come || has_saved;
            if (was_event || has_news) frames_left = frames_after_event;
            frame = draw();
            frames_left = frame.is_moving || frame.has_changed ? frames_after_event : std::max(frames_left - 1, 0);
        }
    }

private:
    /// How long nothing can change by itself.
    std::chrono::milliseconds rest(const Application::Frame& frame) const {
        const std::chrono::milliseconds minute = until_next_minute(now());
        if (!frame.changes_in_s) return minute;
        return std::min(minute,
                        std::chrono::milliseconds{static_cast<std::int64_t>(std::max(0.0, *frame.changes_in_s) * 1000) + 1});
    }

    domain::Instant now() const { return request_.now.value_or(clock_now()); }

    screens::Settings settings() const {
        screens::Settings settings = read_settings(settings_path());
        choose_theme(settings, request_.theme);
        settings.text_percent = request_.text_percent.value_or(settings.text_percent);
        settings.is_metered = settings.is_metered || request_.is_metered;
        return settings;
    }

    std::filesystem::path settings_path() const { return request_.data.root / "settings.json"; }

    void keep(const screens::Settings& chosen) {
        worker_.set_metered(chosen.is_metered);
        static_cast<void>(write_settings(settings_path(), chosen));
    }

    bool tell_saved() {
        const auto saved = saver_.take();
        if (saved) application_.tell_saved(*saved);
        return saved.has_value();
    }

    void save(const screens::SaveFile& file) {
        const char* home = std::getenv("HOME");
        saver_.save(folder_of_downloads(home && *home ? home : ".") / file.name, file.content);
    }

    Hands hands() {
        return {.perform =
                    [this](domain::Intent intent) {
                        if (std::holds_alternative<domain::SetLanguages>(intent)) application_.force_language({});
                        return worker_.perform(std::move(intent));
                    },
                .dismiss = [this](domain::Id action) { worker_.dismiss(action); },
                .sync = [this] { worker_.sync_now(); },
                .fetch_anyway = [this] { worker_.fetch_anyway(); },
                .open_picture = [this](const domain::Hash& picture) { gallery_.open(picture); },
                .open_recording = [this](const domain::Hash& recording) { gallery_.hear(recording); },
                .speak =
                    [this](const screens::Speak& speak) {
                        reading_.speak(speak, [this](const domain::Hash& recording) { return gallery_.recording(recording); });
                    },
                .speak_next = [this] { reading_.next(); },
                .stop_speaking = [this] { reading_.stop(); },
                .has_voice = [this](const std::string& language) { return reading_.has_voice(language); },
                .keep_settings = [this](const screens::Settings& chosen) { keep(chosen); },
                .save_file = [this](const screens::SaveFile& file) { save(file); },
                .clipboard = &clipboard_};
    }

    std::string language() { return std::string{application_.surface().tree().language()}; }

    Application::Frame draw() {
        const Application::Frame frame =
            application_.frame(window_.size(), window_.take_input(), now(), reading_.status(language()));
        window_.take_typing(application_.entry());
        window_.present(application_.surface());
        gallery_.bring(application_.surface().pictures());
        return frame;
    }

    const WindowRequest& request_;
    shell::Window& window_;
    client::Worker& worker_;
    shell::Clipboard clipboard_;
    Gallery gallery_;
    Application application_;
    ReadAloud reading_;
    Saver saver_;
};

} // namespace

Result<void> run_window(const WindowRequest& request, const Assets& assets) {
    auto window = shell::Window::open({.title = "Foothold", .width = request.width, .height = request.height});
    if (!window) return window.error();
    client::Worker::Options options;
    options.directory = request.data;
    options.is_offline = request.is_offline;
    options.is_metered = request.is_metered || read_settings(request.data.root / "settings.json").is_metered;
    options.wake = [] { shell::Window::wake(); };
    auto worker = client::Worker::start(std::move(options));
    if (!worker) return worker.error();
    while (!(*worker)->poll()) (*window)->wait(10ms);
    Loop{request, assets, **window, **worker}.run();
    return {};
}

} // namespace foothold::main
