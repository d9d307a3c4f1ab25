#include "app/main/first_time_loop.hpp"

#include "app/main/first_time.hpp"
#include "app/main/read_aloud.hpp"
#include "app/shell/clipboard.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/random.hpp"

#include <chrono>
#include <future>

namespace foothold::main {

namespace {

using namespace std::chrono_literals;

/// Drawn after each event, so that what was pressed and tapped has come to rest.
constexpr int frames_after_event = 3;
constexpr std::chrono::milliseconds rest_time{500};
/// What staff call a device that nobody has named: they see its person beside it.
constexpr const char* device_name = "Foothold";

class FirstTimeLoop {
public:
    FirstTimeLoop(const WindowRequest& request, const Assets& assets, shell::Window& window) :
        request_(request), window_(window), reading_(assets.catalogues, assets.clips, [] { shell::Window::wake(); }),
        first_time_(assets.catalogues, assets.fonts, settings_of(request), window.pixels_per_dp(), request.language,
                    request.server, hands()) {}

    std::optional<std::string> run() {
        int frames_left = frames_after_event;
        while (!window_.is_closed()) {
            const bool was_event = window_.wait(frames_left > 0 ? window_.until_next_frame() : rest_time);
            if (is_enrolled()) return first_time_.language();
            if (was_event) frames_left = frames_after_event;
            const Application::Frame frame = draw();
            frames_left = frame.is_moving || frame.has_changed ? frames_after_event : std::max(frames_left - 1, 0);
        }
        return std::nullopt;
    }

private:
    FirstTimeHands hands() {
        return {
            .enrol = [this](const std::string& server, const std::string& code) { enrol(server, code); },
            .speak =
                [this](const screens::Speak& speak) { reading_.speak(speak, [](const domain::Hash&) { return std::string{}; }); },
            .speak_next = [this] { reading_.next(); },
            .stop_speaking = [this] { reading_.stop(); },
            .has_voice = [this](const std::string& language) { return reading_.has_voice(language); },
            .clipboard = &clipboard_,
            .random = &random_};
    }

    /// Beside the window, which goes on.
    void enrol(const std::string& server, const std::string& code) {
        enrolling_ = std::async(std::launch::async, [data = request_.data, server, code] {
            client::CurlTransport transport;
            auto attempt = client::try_to_enrol(data, server, code, device_name, transport);
            shell::Window::wake();
            return attempt;
        });
    }

    bool is_enrolled() {
        if (!enrolling_.valid() || enrolling_.wait_for(0ms) != std::future_status::ready) return false;
        const auto attempt = enrolling_.get();
        if (!attempt.enrolment) first_time_.tell(attempt.enrolment.error(), attempt.retry_after);
        return attempt.enrolment.has_value();
    }

    Application::Frame draw() {
        const auto frame =
            first_time_.frame(window_.size(), window_.take_input(), now_of(request_), reading_.status(first_time_.language()));
        window_.take_typing(first_time_.entry());
        window_.present(first_time_.surface());
        return frame;
    }

    const WindowRequest& request_;
    shell::Window& window_;
    shell::Clipboard clipboard_;
    client::SystemRandom random_;
    ReadAloud reading_;
    FirstTime first_time_;
    std::future<client::EnrolAttempt> enrolling_;
};

} // namespace

std::optional<std::string> run_first_time(const WindowRequest& request, const Assets& assets, shell::Window& window) {
    return FirstTimeLoop{request, assets, window}.run();
}

} // namespace foothold::main
