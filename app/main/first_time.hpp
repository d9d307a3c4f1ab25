#pragma once

#include "app/main/application.hpp"
#include "app/screens/first_time_screen.hpp"
#include "sync/client/back_off.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace foothold::main {

/// What the first pages can have done for them. Nothing here waits.
struct FirstTimeHands {
    /// Trades the code for the device at this server; the answer comes through `tell`, or the pages are over.
    std::function<void(const std::string& server, const std::string& code)> enrol;
    std::function<void(const screens::Speak&)> speak;
    std::function<void()> speak_next;
    std::function<void()> stop_speaking;
    std::function<bool(const std::string& language)> has_voice;
    ui::Clipboard* clipboard = nullptr;
    client::Random* random = nullptr; ///< spreads the tries that come by themselves; without it there are none
};

/// The app before it is anybody's: the language, three pictures, the code that staff give. Nothing of it is kept but the language
/// and, once the code is traded, the enrolment.
class FirstTime {
public:
    /// `server` may be empty: then it is asked for.
    FirstTime(const i18n::Catalogues& catalogues, const text::Fonts& fonts, screens::Settings settings, float pixels_per_dp,
              std::string language, std::string server, FirstTimeHands hands);

    Application::Frame frame(ui::Size viewport, const ui::Input& input, domain::Instant now, screens::SpeechStatus speech);

    /// The code did not do. Where that may pass it is tried again by itself, not before `retry_after`, as long as the page is
    /// open and nobody writes another code.
    void tell(const Error& problem, std::optional<std::chrono::seconds> retry_after = std::nullopt);
    void open(screens::FirstPage page);

    /// That was chosen.
    const std::string& language() const { return reader_->language(); }
    screens::FirstPage page() const { return page_; }
    ui::Surface& surface() { return surface_; }
    std::optional<ui::TextEntry> entry() { return surface_.entry(); }

private:
    void take(const screens::Command& command, const screens::Build& build);
    void choose(const std::string& language);
    void send();
    void keep_address(const std::string& words);
    void ask_server();
    bool try_again_when_due(double time_s);
    void forget_problem();
    std::string written() const;
    screens::FirstTimeView view() const;
    void listen(const screens::Speak& speak, const screens::Build& build);
    void go_back();

    const i18n::Catalogues& catalogues_;
    screens::Settings settings_;
    FirstTimeHands hands_;
    client::Model nobody_{{}, domain::Role::participant};
    std::unique_ptr<screens::Reader> reader_;
    screens::Place place_;
    screens::FirstPage page_ = screens::FirstPage::language;
    std::string server_;
    std::optional<Error> problem_;
    std::string problem_of_; ///< what was written when it came
    std::string sent_;       ///< the code that the server was asked about last
    bool is_waiting_ = false;
    client::BackOff back_off_{std::chrono::seconds{5}};
    std::optional<std::chrono::milliseconds> pause_; ///< from the next frame on
    std::optional<double> tries_again_at_s_;
    std::optional<std::uint64_t> speaking_;
    ui::Surface surface_;
};

} // namespace foothold::main
