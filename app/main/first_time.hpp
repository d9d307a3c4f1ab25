#pragma once

#include "app/main/application.hpp"
#include "app/screens/first_time_screen.hpp"

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
};

/// The app before it is anybody's: the language, three pictures, the code that staff give. Nothing of it is kept but the language
/// and, once the code is traded, the enrolment.
class FirstTime {
public:
    /// `server` may be empty: then it is asked for.
    FirstTime(const i18n::Catalogues& catalogues, const text::Fonts& fonts, screens::Settings settings, float pixels_per_dp,
              std::string language, std::string server, FirstTimeHands hands);

    Application::Frame frame(ui::Size viewport, const ui::Input& input, domain::Instant now, screens::SpeechStatus speech);

    /// The code did not do.
    void tell(const Error& problem);
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
    bool is_waiting_ = false;
    std::optional<std::uint64_t> speaking_;
    ui::Surface surface_;
};

} // namespace foothold::main
