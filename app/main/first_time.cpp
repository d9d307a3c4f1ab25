#include "app/main/first_time.hpp"

#include "app/i18n/error_text.hpp"
#include "app/main/theme_of.hpp"
#include "app/screens/speak_in.hpp"

#include <utility>

namespace foothold::main {

using screens::FirstPage;

namespace {

/// Of a card it would be another number.
constexpr std::uint64_t greeting_id = 1;

/// A draft for each page, so that the address does not stand where the code is written.
domain::Id draft_of(FirstPage page) { return {0, static_cast<std::uint64_t>(page) + 1}; }

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// Whoever writes a name alone means a server that can be trusted.
std::string as_address(std::string written) { return written.find("://") == std::string::npos ? "https://" + written : written; }

} // namespace

FirstTime::FirstTime(const i18n::Catalogues& catalogues, const text::Fonts& fonts, screens::Settings settings,
                     float pixels_per_dp, std::string language, std::string server, FirstTimeHands hands) :
    catalogues_(catalogues),
    settings_(std::move(settings)), hands_(std::move(hands)), server_(std::move(server)), surface_(fonts, pixels_per_dp) {
    choose(language.empty() ? "en" : language);
    open(FirstPage::language);
}

Application::Frame FirstTime::frame(ui::Size viewport, const ui::Input& input, domain::Instant now,
                                    screens::SpeechStatus speech) {
    speaking_ = speech.speaking;
    const screens::Scene scene{nobody_, *reader_, settings_, place_, speech, now, viewport};
    screens::Build build{surface_.begin_frame(theme_of(settings_, *reader_, viewport), reader_->language()), scene};
    screens::FirstTimeView view{.page = page_, .address = server_, .is_waiting = is_waiting_};
    if (problem_) view.problem = i18n::explain(reader_->words(), *problem_);
    screens::draw_first_time(build, view);
    const ui::Response response = surface_.lay_out(viewport, input);
    const bool has_edited = surface_.field() && surface_.edit(place_.drafts[place_.route().about], input, hands_.clipboard);
    if (response.goes_back) go_back();
    if (response.tap.is_set()) take(build.command(response.tap), build);
    Application::Frame frame{.is_moving = response.is_moving};
    frame.has_changed = response.goes_back || response.tap.is_set() || !input.strokes.empty() || has_edited;
    frame.changes_in_s = surface_.changes_in_s(input.time_s);
    return frame;
}

void FirstTime::tell(const Error& problem) {
    is_waiting_ = false;
    problem_ = problem;
}

void FirstTime::open(FirstPage page) {
    const bool needs_address = page == FirstPage::code && server_.empty();
    if (speaking_ && hands_.stop_speaking) hands_.stop_speaking();
    page_ = needs_address ? FirstPage::address : page;
    place_.stack = {screens::Route{screens::Screen::today, draft_of(page_)}};
}

void FirstTime::take(const screens::Command& command, const screens::Build& build) {
    if (const auto* turn = std::get_if<screens::TurnPage>(&command)) return open(static_cast<FirstPage>(turn->page));
    if (const auto* speak = std::get_if<screens::Speak>(&command)) return listen(*speak, build);
    if (std::holds_alternative<screens::ReadNext>(command)) return hands_.speak_next();
    if (std::holds_alternative<screens::SendDraft>(command)) return send();
    if (const auto* perform = std::get_if<screens::Perform>(&command))
        if (const auto* chosen = std::get_if<domain::SetLanguages>(&perform->intent)) {
            choose(chosen->languages.front());
            if (hands_.has_voice(language())) hands_.speak({greeting_id, {{screens::greeting(*reader_), language()}}, 0});
        }
}

void FirstTime::choose(const std::string& language) {
    const screens::Writing writing{settings_.has_own_digits, settings_.has_own_calendar};
    reader_ = std::make_unique<screens::Reader>(catalogues_, std::vector<std::string>{language}, writing);
}

void FirstTime::send() {
    const std::string written = trimmed(place_.draft().text);
    if (written.empty() || is_waiting_) return;
    if (page_ == FirstPage::address) {
        server_ = as_address(written);
        return open(FirstPage::code);
    }
    problem_.reset();
    is_waiting_ = true;
    hands_.enrol(server_, written);
}

/// Nothing here is about anybody, so nobody is asked for headphones.
void FirstTime::listen(const screens::Speak& speak, const screens::Build& build) {
    if (build.scene.speech.speaking == speak.id) return hands_.stop_speaking();
    if (!build.scene.speech.has_voice) return;
    const auto pill = build.pill(speak.pill);
    if (pill) hands_.speak(screens::with_actions(speak, surface_.tree(), *pill, *reader_));
}

void FirstTime::go_back() {
    if (page_ == FirstPage::address) return open(server_.empty() ? FirstPage::yours : FirstPage::code);
    if (page_ != FirstPage::language) open(static_cast<FirstPage>(static_cast<std::uint32_t>(page_) - 1));
}

} // namespace foothold::main
