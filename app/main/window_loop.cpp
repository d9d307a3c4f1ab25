#include "app/main/window_loop.hpp"

#include "app/main/application.hpp"
#include "app/main/documents_folder.hpp"
#include "app/main/errands.hpp"
#include "app/main/first_time_loop.hpp"
#include "app/main/gallery.hpp"
#include "app/main/outline_output.hpp"
#include "app/main/read_aloud.hpp"
#include "app/main/settings_file.hpp"
#include "app/main/told_file.hpp"
#include "app/shell/clipboard.hpp"
#include "app/shell/notification.hpp"
#include "app/shell/open_file.hpp"
#include "app/shell/open_outside.hpp"
#include "app/shell/opener.hpp"
#include "app/shell/window.hpp"
#include "sync/client/clock.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/worker.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace foothold::main {

namespace {

using namespace std::chrono_literals;

/// None where nothing would open it, so that it is not offered.
std::function<void(const std::string&)> file_opener() {
    if (!shell::has_opener()) return {};
    return [](const std::string& path) { static_cast<void>(shell::open_file(path)); };
}

/// Drawn after each event, so that what was pressed, tapped and scrolled has come to rest.
constexpr int frames_after_event = 3;

/// Until the clock shows another minute: words such as "in 20 minutes" change then.
std::chrono::milliseconds until_next_minute(domain::Instant now) {
    return std::chrono::seconds{domain::minute_s - now.seconds % domain::minute_s};
}

class Loop {
public:
    /// `chosen`: the language of the first time, which becomes the person's; empty later.
    Loop(const WindowRequest& request, const Assets& assets, shell::Window& window, client::Worker& worker, std::string chosen) :
        request_(request), window_(window), worker_(worker), chosen_language_(std::move(chosen)),
        gallery_(worker, window, [] { shell::Window::wake(); }),
        application_(assets.catalogues, assets.fonts, worker.model(), settings_of(request), window.pixels_per_dp(), hands()),
        reading_(assets.catalogues, assets.clips, [] { shell::Window::wake(); }), errands_([] { shell::Window::wake(); }),
        outline_(request.tells_outline ? stdout : nullptr) {
        application_.force_language(chosen_language_.empty() ? request.language : chosen_language_);
        application_.set_told(read_told(told_path()));
    }

    /// True when the person wants nothing of theirs to be left on the device.
    bool run() {
        int frames_left = frames_after_event;
        Application::Frame frame = draw();
        while (!window_.is_closed() && !is_leaving_) {
            const bool was_event = window_.wait(frames_left > 0 ? window_.until_next_frame() : rest(frame));
            const bool has_come = worker_.poll();
            keep_chosen_language();
            const bool has_loaded = gallery_.take_loaded(application_);
            const bool has_news = errands_.finish() || has_loaded || has_come;
            if (was_event || has_news) frames_left = frames_after_event;
            frame = draw();
            frames_left = frame.is_moving || frame.has_changed ? frames_after_event : std::max(frames_left - 1, 0);
            if (frames_left == 0) outline_.tell(application_.surface(), window_.size(), pointer_);
        }
        return is_leaving_;
    }

private:
    /// How long nothing can change by itself.
    std::chrono::milliseconds rest(const Application::Frame& frame) const {
        const std::chrono::milliseconds minute = until_next_minute(now());
        if (!frame.changes_in_s) return minute;
        return std::min(minute,
                        std::chrono::milliseconds{static_cast<std::int64_t>(std::max(0.0, *frame.changes_in_s) * 1000) + 1});
    }

    domain::Instant now() const { return now_of(request_); }

    std::filesystem::path told_path() const { return request_.data.root / "told"; }

    void save(const std::string& name, const FileContent& content) {
        errands_.run([this, name, content]() -> Errands::Rest {
            const auto bytes = content();
            auto saved = bytes ? save_in(documents_folder(), name, *bytes) : bytes.error();
            return [this, saved = std::move(saved)] { application_.tell_saved(saved); };
        });
    }

    void notify(const std::string& sentence) {
        errands_.run([sentence]() -> Errands::Rest {
            static_cast<void>(shell::notify("Foothold", sentence)); // where there is no place for it, the app says it alone
            return {};
        });
    }

    void open_outside(const ui::Outside& what) {
        errands_.run([this, what]() -> Errands::Rest {
            if (shell::open_outside(what)) return {};
            return [this] { application_.tell_nothing_opens(); };
        });
    }

    void keep(const screens::Settings& chosen) {
        worker_.set_metered(chosen.is_metered);
        static_cast<void>(write_settings(settings_path(request_), chosen));
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
                .save = [this](const std::string& name, const FileContent& content) { save(name, content); },
                .open_file = file_opener(),
                .open_outside = [this](const ui::Outside& what) { open_outside(what); },
                .leave = [this] { is_leaving_ = true; },
                .notify = [this](const std::string& sentence) { notify(sentence); },
                .keep_told = [this](const auto& told) { static_cast<void>(write_told(told_path(), told)); },
                .clipboard = &clipboard_};
    }

    /// Once the person's record is here.
    void keep_chosen_language() {
        const auto* me = worker_.model().records().find<domain::Person>(worker_.model().person());
        if (chosen_language_.empty() || !me) return;
        std::vector<std::string> languages = me->languages;
        std::erase(languages, chosen_language_);
        languages.insert(languages.begin(), std::exchange(chosen_language_, {}));
        worker_.perform(domain::SetLanguages{std::move(languages)});
    }

    std::string language() { return std::string{application_.surface().tree().language()}; }

    Application::Frame draw() {
        const ui::Input input = window_.take_input();
        pointer_ = input.pointer;
        const Application::Frame frame = application_.frame(window_.size(), input, now(), reading_.status(language()));
        window_.take_typing(application_.entry());
        window_.present(application_.surface());
        gallery_.bring(application_.surface().pictures());
        return frame;
    }

    const WindowRequest& request_;
    shell::Window& window_;
    client::Worker& worker_;
    std::string chosen_language_;
    bool is_leaving_ = false;
    shell::Clipboard clipboard_;
    Gallery gallery_;
    Application application_;
    ReadAloud reading_;
    Errands errands_;
    OutlineOutput outline_;
    ui::Point pointer_;
};

client::Worker::Options worker_options(const WindowRequest& request) {
    client::Worker::Options options;
    options.directory = request.data;
    options.is_offline = request.is_offline;
    options.is_metered = settings_of(request).is_metered;
    if (request.now) options.ahead_s = request.now->seconds - client::SystemClock{}.now().seconds;
    options.wake = [] { shell::Window::wake(); };
    return options;
}

/// Shows the app of whoever's the device is; of whom it becomes, if it is nobody's. False when the window is closed; true when it
/// is nobody's again.
Result<bool> run_once(const WindowRequest& request, const Assets& assets, shell::Window& window) {
    auto worker = client::Worker::start(worker_options(request));
    std::string chosen_language;
    if (!worker && worker.error().code == "device.not_enrolled") {
        const auto chosen = run_first_time(request, assets, window);
        if (!chosen) return false;
        chosen_language = *chosen;
        worker = client::Worker::start(worker_options(request));
    }
    if (!worker) return worker.error();
    while (!(*worker)->poll()) window.wait(10ms);
    const bool is_leaving = Loop{request, assets, window, **worker, chosen_language}.run();
    worker->reset();
    if (!is_leaving) return false;
    if (auto left = client::leave(request.data); !left) return left.error();
    return true;
}

} // namespace

Result<void> run_window(const WindowRequest& request, const Assets& assets) {
    auto window = shell::Window::open({.title = "Foothold", .width = request.width, .height = request.height});
    if (!window) return window.error();
    while (true) {
        const auto goes_on = run_once(request, assets, **window);
        if (!goes_on) return goes_on.error();
        if (!*goes_on) return {};
    }
}

} // namespace foothold::main
