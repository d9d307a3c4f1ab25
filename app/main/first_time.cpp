#include "app/main/first_time.hpp"

#include "app/i18n/error_text.hpp"
#include "app/main/theme_of.hpp"
#include "app/screens/speak_in.hpp"
#include "sync/client/server_address.hpp"

#include <algorithm>
#include <array>
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

/// Whether the same code may do a while later: as far as is known nobody has looked at it.
bool may_pass(const Error& problem) {
    constexpr std::array<std::string_view, 10> passing{
        "network.failed",     "network.refused",       "network.timeout",    "network.truncated", "network.unknown_host",
        "protocol.malformed", "protocol.other_former", "protocol.too_large", "server.busy",       "server.internal"};
    return std::ranges::find(passing, problem.code) != passing.end();
}

/// The earlier of the two.
std::optional<double> sooner(std::optional<double> one, std::optional<double> other) {
    return one && other ? std::min(*one, *other) : one ? one : other;
}

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
    const bool tries_again = try_again_when_due(input.time_s);
    const screens::Scene scene{nobody_, *reader_, settings_, place_, speech, now, viewport};
    screens::Build build{surface_.begin_frame(theme_of(settings_, *reader_, viewport), reader_->language()), scene};
    screens::draw_first_time(build, view());
    const ui::Response response = surface_.lay_out(viewport, input);
    const bool has_edited = surface_.field() && surface_.edit(place_.drafts[place_.route().about], input, hands_.clipboard);
    if (problem_ && written() != problem_of_) forget_problem();
    if (response.goes_back) go_back();
    if (response.tap.is_set()) take(build.command(response.tap), build);
    Application::Frame frame{.is_moving = response.is_moving};
    frame.has_changed = tries_again || response.goes_back || response.tap.is_set() || !input.strokes.empty() || has_edited;
    frame.changes_in_s = surface_.changes_in_s(input.time_s);
    if (tries_again_at_s_) frame.changes_in_s = sooner(frame.changes_in_s, std::max(0.0, *tries_again_at_s_ - input.time_s));
    return frame;
}

screens::FirstTimeView FirstTime::view() const {
    using Again = screens::FirstTimeView::Again;
    screens::FirstTimeView view{.page = page_, .address = server_, .is_waiting = is_waiting_};
    if (!problem_) return view;
    view.problem = i18n::explain(reader_->words(), *problem_);
    if (is_waiting_)
        view.again = Again::now;
    else if (pause_ || tries_again_at_s_)
        view.again = Again::soon;
    return view;
}

void FirstTime::tell(const Error& problem, std::optional<std::chrono::seconds> retry_after) {
    is_waiting_ = false;
    if (page_ != FirstPage::code || written() != sent_) return forget_problem();
    problem_ = problem;
    problem_of_ = sent_;
    if (may_pass(problem) && hands_.random) pause_ = back_off_.next(*hands_.random, retry_after);
}

bool FirstTime::try_again_when_due(double time_s) {
    if (pause_) tries_again_at_s_ = time_s + std::chrono::duration<double>{*pause_}.count();
    pause_.reset();
    if (!tries_again_at_s_ || time_s < *tries_again_at_s_) return false;
    ask_server();
    return true;
}

void FirstTime::forget_problem() {
    problem_.reset();
    pause_.reset();
    tries_again_at_s_.reset();
}

std::string FirstTime::written() const { return trimmed(place_.draft().text); }

void FirstTime::open(FirstPage page) {
    const bool needs_address = page == FirstPage::code && server_.empty();
    if (speaking_ && hands_.stop_speaking) hands_.stop_speaking();
    forget_problem();
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
    const std::string words = written();
    if (words.empty()) return;
    if (page_ == FirstPage::address) return keep_address(words);
    if (is_waiting_) return;
    forget_problem();
    back_off_.reset();
    sent_ = words;
    ask_server();
}

void FirstTime::keep_address(const std::string& words) {
    const std::string address = as_address(words);
    if (const auto checked = client::check_address(address); !checked) {
        problem_ = checked.error();
        problem_of_ = words;
        return;
    }
    server_ = address;
    open(FirstPage::code);
}

void FirstTime::ask_server() {
    tries_again_at_s_.reset();
    is_waiting_ = true;
    hands_.enrol(server_, sent_);
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
