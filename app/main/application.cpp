#include "app/main/application.hpp"

#include "app/main/theme_of.hpp"
#include "app/screens/needs_a_look.hpp"
#include "app/screens/reminder_note.hpp"
#include "app/screens/reminders.hpp"
#include "app/screens/screen.hpp"
#include "app/screens/speak_in.hpp"

#include <algorithm>
#include <utility>

namespace foothold::main {

using screens::Command;

namespace {

constexpr double reminder_s = 60; ///< somebody may be looking elsewhere

screens::Route first_route(domain::Role role) {
    switch (role) {
    case domain::Role::participant:
        return {screens::Screen::today, {}};
    case domain::Role::mentor:
        return {screens::Screen::week, {}};
    case domain::Role::coordinator:
        break;
    }
    return {screens::Screen::offers, {}};
}

std::vector<domain::Activity> untold(const std::set<domain::Activity>& seen, const domain::Viewing* told) {
    std::vector<domain::Activity> missing;
    for (const domain::Activity activity : seen)
        if (!told || std::ranges::find(told->activities, activity) == told->activities.end()) missing.push_back(activity);
    return missing;
}

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

Application::Application(const i18n::Catalogues& catalogues, const text::Fonts& fonts, const client::Model& model,
                         screens::Settings settings, float pixels_per_dp, Hands hands) :
    catalogues_(catalogues),
    fonts_(fonts), model_(model), hands_(std::move(hands)), settings_(std::move(settings)), surface_(fonts, pixels_per_dp) {
    place_.stack = {first_route(model.role())};
}

void Application::open(const screens::Route& route, std::string written) {
    place_.stack = {route};
    if (!written.empty()) place_.drafts[place_.written_on()].text = std::move(written);
}

void Application::show(screens::Sheet sheet) {
    place_.sheet = std::move(sheet);
    place_.opening = screens::Opening::not_asked;
}

const screens::Reader& Application::reader() {
    std::vector<std::string> languages;
    if (!forced_language_.empty()) languages.push_back(forced_language_);
    if (const auto* me = model_.records().find<domain::Person>(model_.person()))
        for (const std::string& language : me->languages)
            if (language != forced_language_) languages.push_back(language);
    // Somebody who was erased has no record any more, and still reads what they read.
    if (languages.empty()) languages = reader_languages_;
    const screens::Writing writing{settings_.has_own_digits, settings_.has_own_calendar};
    if (!reader_ || languages != reader_languages_ || writing != reader_writing_) {
        reader_ = std::make_unique<screens::Reader>(catalogues_, languages, writing);
        reader_languages_ = std::move(languages);
        reader_writing_ = writing;
        memos_ = {};
        searcher_.forget();
    }
    return *reader_;
}

Application::Frame Application::frame(ui::Size viewport, const ui::Input& input, domain::Instant now,
                                      screens::SpeechStatus speech) {
    time_s_ = input.time_s;
    if (toast_until_s_ && time_s_ > *toast_until_s_) drop_toast();
    const screens::Reader& reader = this->reader();
    tell_what_became_of_it();
    screens::Scene scene{model_, reader, settings_, place_, speech, now, viewport, unreadable_};
    scene.search = search(scene);
    const screens::Screen screen = place_.route().screen;
    if (screen == screens::Screen::show_way || screen == screens::Screen::show_arrival) scene.danish = &danish();
    remind(scene);
    screens::Build build{surface_.begin_frame(theme_of(settings_, *reader_, viewport), reader_->language()), scene};
    screens::draw(build, memos_);
    place_.has_just_opened = false;
    const ui::Response response = surface_.lay_out(viewport, input);
    Frame frame{.is_moving = response.is_moving};
    const screens::Route shown = place_.route();
    const bool has_edited = edit(input);
    mark_read(build.read_messages());
    report_viewing(build.seen(), scene.today());
    look_at(build.looked_at());
    prepare(build.recording());
    if (response.goes_back) go_back();
    if (response.looks_for_something) open_search();
    if (response.tap.is_set()) take(build.command(response.tap), build);
    follow_speech(speech);
    if (place_.route() != shown) surface_.turn_page();
    frame.has_changed =
        response.goes_back || response.looks_for_something || response.tap.is_set() || !input.strokes.empty() || has_edited;
    frame.changes_in_s = changes_in_s();
    return frame;
}

/// What was looked for stays while something that was found is open, and no longer.
const screens::SearchResults* Application::search(const screens::Scene& scene) {
    const auto is_search = [](const screens::Route& route) { return route.screen == screens::Screen::search; };
    if (is_search(place_.route())) return &searcher_.results(scene, place_.draft().text);
    if (std::ranges::any_of(place_.stack, is_search)) return nullptr;
    searcher_.forget();
    place_.drafts.erase(domain::Id{});
    return nullptr;
}

bool Application::edit(const ui::Input& input) {
    return surface_.field() && surface_.edit(place_.drafts[place_.written_on()], input, hands_.clipboard);
}

std::optional<double> Application::changes_in_s() const {
    const std::optional<double> rests_in_s = surface_.changes_in_s(time_s_);
    if (!toast_until_s_) return rests_in_s;
    const double toast_goes_in_s = *toast_until_s_ - time_s_;
    return rests_in_s ? std::min(*rests_in_s, toast_goes_in_s) : toast_goes_in_s;
}

void Application::mark_read(const std::vector<domain::Id>& messages) {
    if (!hands_.perform) return;
    for (const domain::Id message : messages)
        if (marked_.insert(message).second) hands_.perform(domain::MarkMessageRead{message});
}

/// Once for each day and what was not told yet: the records know it, with what waits to be sent.
void Application::report_viewing(const screens::Build::Seen& seen, domain::Date today) {
    if (!hands_.perform) return;
    for (const auto& [match, activities] : seen) {
        const domain::Id id = domain::viewing_id(match, today);
        domain::ReportViewing report{match, today, untold(activities, model_.records().find<domain::Viewing>(id))};
        if (report.activities.empty() || refused_.contains(id)) continue;
        hands_.perform(report);
        if (!untold(activities, model_.records().find<domain::Viewing>(id)).empty()) refused_.insert(id);
    }
}

void Application::look_at(const std::vector<domain::Hash>& pictures) {
    if (!hands_.open_picture) return;
    for (const domain::Hash& picture : pictures)
        if (looked_at_.insert(picture).second) hands_.open_picture(picture);
}

void Application::prepare(const std::optional<domain::Hash>& recording) {
    if (std::exchange(recording_, recording) == recording || !recording) return;
    if (hands_.open_recording) hands_.open_recording(*recording);
}

void Application::leave_lesson(const screens::Route& course) {
    place_.pages.erase(place_.route().about);
    place_.stack.pop_back();
    if (place_.stack.empty() || place_.route() != course) place_.stack.push_back(course);
}

void Application::go_to(const screens::Route& route) {
    const bool is_home = screens::is_home(route.screen, model_.role());
    if (place_.toast && place_.toast->leads_to == route) drop_toast();
    if (is_home) place_.stack.clear();
    if (is_home) place_.day.reset();
    if (is_home) place_.week.reset();
    place_.meeting = {};
    if (route.screen == screens::Screen::search) return open_search();
    place_.stack.push_back(route);
    place_.has_just_opened = !is_home;
}

void Application::take(const Command& command, const screens::Build& build) {
    using namespace screens;
    std::visit(Overloaded{
                   [this](const Open& open) { go_to(open.route); },
                   [this](const Replace& other) { place_.stack.back() = other.route; },
                   [this](const GoBack&) { go_back(); },
                   [this](const ChooseDay& choice) { place_.day = choice.day; },
                   [this](const ChooseWeek& choice) {
                       place_.week = choice.monday;
                       place_.day.reset();
                   },
                   [this](const ShowSheet& open) {
                       place_.hearing.reset();
                       show(open.sheet);
                   },
                   [this](const CloseSheet&) { place_.hearing ? place_.hearing.reset() : place_.sheet.reset(); },
                   [this](const Perform& action) { perform(action); },
                   [this](const Follow& follow) {
                       hands_.perform(follow.mark);
                       place_.stack.push_back(follow.route);
                       place_.has_just_opened = true;
                   },
                   [this](const SendDraft& draft) { send_draft(draft.through); },
                   [this](const KeepWords& words) { keep_words(words); },
                   [this](const BeginToWrite& writing) { begin_to_write(writing.text); },
                   [this](const OpenWithWords& open) { open_with_words(open); },
                   [this](const UndoLast&) { undo(); },
                   [this](const SyncNow&) { hands_.sync(); },
                   [this](const FetchAnyway&) { hands_.fetch_anyway(); },
                   [this](const DismissAction& seen) { hands_.dismiss(seen.action); },
                   [this](const Change& choice) { change(choice.settings); },
                   [&](const Speak& speak) { listen(speak, build); },
                   [this](const ReadNext&) { hands_.speak_next(); },
                   [this](const MayBeHeard& answer) {
                       place_.may_be_heard = true;
                       hear(answer.speak);
                   },
                   [&](const HearIn& other) { hear_in(other, build.scene); },
                   [this](const TurnPage& turn) { place_.pages[place_.route().about] = turn.page; },
                   [this](const LeaveLesson& lesson) { leave_lesson(lesson.course); },
                   [this](const FetchPicture& fetch) { hands_.open_picture(fetch.picture); },
                   [&](const PrintPaper& paper) { print(paper.about, build.scene); },
                   [&](const SaveCalendar&) { save_calendar(build.scene); },
                   [this](const OpenFile& file) { hands_.open_file(file.path); },
                   [this](const OpenOutside& opening) { open_outside(opening); },
                   [this](const SaveFile& file) { save_file(file); },
                   [this](const ChooseMeeting& meeting) { place_.meeting = meeting.choice; },
                   [this](const ChooseGoalKind& goal) { place_.goal_kind = goal.kind; },
                   [this](const KeepGoal& keep) { keep_goal(keep); },
                   [this](const ChooseBusy& busy) { place_.busy = busy.choice; },
                   [this](const KeepBusy& keep) { keep_busy(keep); },
                   [this](const PlanMeetingWith& other) {
                       place_.stack.back().about = other.match;
                       place_.meeting = {};
                   },
                   [this](const AskForMeeting& meeting) { ask_for_meeting(meeting); },
                   [this](const AskStaff& ask) { ask_staff(ask); },
                   [this](const CannotWait& choice) { mark_cannot_wait(choice.cannot_wait); },
                   [this](const AskForHelp& ask) { ask_for_help(ask); },
                   [&](const SaveAboutMe& save) { save_about_me(save.file, build.scene); },
                   [this](const LeaveDevice&) { leave_device(); },
                   [this](const Unfold& unfold) { place_.unfolded.insert(unfold.what); },
               },
               command);
}

void Application::listen(const screens::Speak& speak, const screens::Build& build) {
    const screens::SpeechStatus& speech = build.scene.speech;
    if (speech.speaking == speak.id) return hands_.stop_speaking();
    const bool has_voice = speak.is_danish ? speech.has_danish_voice : speech.has_voice;
    if (has_voice || screens::is_recorded(speak.lines))
        return hear(screens::with_actions(speak, build.tree, *build.pill(speak.pill), *reader_));
    screens::NoVoiceOffer offer{speak, {}};
    for (const auto* language : {"da", "en"})
        if (hands_.has_voice(language)) offer.languages.emplace_back(language);
    place_.hearing = std::move(offer);
}

/// Aloud, unless nobody has yet said whether others may hear it.
void Application::hear(screens::Speak speak) {
    if (!place_.may_be_heard) {
        place_.hearing = screens::HeadphonesQuestion{std::move(speak)};
        return;
    }
    place_.hearing.reset();
    awaits_sound_ = true;
    hands_.speak(speak);
}

void Application::hear_in(const screens::HearIn& other, const screens::Scene& scene) {
    if (auto speak = screens::speak_in(other.language, other.speak, scene, surface_.tree().theme())) hear(std::move(*speak));
}

/// What is read stops with its card, so that somebody who goes on does not go on hearing it. That nothing could be heard is said
/// once.
void Application::follow_speech(const screens::SpeechStatus& speech) {
    if (speech.speaking && !place_.hearing && !surface_.tree().reading().lines) hands_.stop_speaking();
    if (speech.is_unheard && std::exchange(awaits_sound_, false))
        show_toast({ui::Icon::volume_off, reader_->text("It cannot be heard here now. No loudspeaker answers."), false}, toast_s);
}

/// Ready to be written in; once only, however often somebody asks for it.
void Application::open_search() {
    place_.sheet.reset();
    place_.hearing.reset();
    std::erase_if(place_.stack, [](const auto& route) { return route.screen == screens::Screen::search; });
    place_.stack.push_back({screens::Screen::search, {}});
    surface_.interaction().begin_to_write();
}

void Application::go_back() {
    if (place_.hearing) return place_.hearing.reset();
    if (place_.sheet) return place_.sheet.reset();
    if (place_.stack.size() > 1) return place_.stack.pop_back();
    if (place_.day) return place_.day.reset();
    place_.week.reset();
}

void Application::perform(const screens::Perform& action) {
    const domain::Id id = hands_.perform(action.intent);
    place_.sheet.reset();
    drop_toast();
    undo_ = action.undo;
    if (!id.is_nil() && !action.said.empty()) awaited_ = Awaited{id, action.said};
}

void Application::change(const screens::Settings& settings) {
    settings_ = settings;
    hands_.keep_settings(settings_);
}

void Application::open_outside(const screens::OpenOutside& opening) {
    if (opening.agreed_to) change(*opening.agreed_to);
    place_.hearing.reset();
    place_.sheet = opening.sheet;
    place_.opening = hands_.open_outside ? screens::Opening::asked : screens::Opening::refused;
    if (hands_.open_outside) hands_.open_outside(opening.what);
}

void Application::tell_nothing_opens() {
    if (place_.opening == screens::Opening::asked) place_.opening = screens::Opening::refused;
}

void Application::tell_what_became_of_it() {
    const client::ActionReport* report = awaited_ ? model_.find_action(awaited_->action) : nullptr;
    if (!report || report->state == client::ActionState::keeping) return;
    const bool is_kept = report->state == client::ActionState::kept || report->state == client::ActionState::sent;
    show_toast(is_kept ? screens::ToastNote{ui::Icon::check_circle, awaited_->said, undo_.has_value()}
                       : screens::ToastNote{ui::Icon::info, screens::explain(*report, *reader_)},
               toast_s);
    awaited_.reset();
}

void Application::show_toast(screens::ToastNote note, double seconds) {
    place_.toast = std::move(note);
    toast_until_s_ = time_s_ + seconds;
}

void Application::drop_toast() {
    awaited_.reset();
    place_.toast.reset();
    toast_until_s_.reset();
}

const screens::Reader& Application::danish() {
    if (!danish_) danish_ = std::make_unique<screens::Reader>(catalogues_, std::vector<std::string>{"da"});
    return *danish_;
}

/// Of somebody who was erased nothing stays, not even that they were reminded, or with whom they may have talked.
void Application::forget_person() {
    if (!settings_.whatsapp.empty() && hands_.keep_settings) {
        screens::Settings nobodys = settings_;
        nobodys.whatsapp.clear();
        change(nobodys);
    }
    if (told_.empty() || !hands_.keep_told) return;
    told_.clear();
    hands_.keep_told(told_);
}

void Application::remind(const screens::Scene& scene) {
    if (model_.status().error && model_.status().error->code == "device.erased") return forget_person();
    const Looked looked{scene.now.seconds / domain::minute_s, model_.revision(), settings_.reminder};
    if (!hands_.notify || place_.toast || looked_for_reminders_ == looked) return;
    looked_for_reminders_ = looked;
    const std::set<domain::Id> told{told_.begin(), told_.end()};
    const auto due = screens::due_reminders(scene.me(), scene.records(), scene.now, settings_.reminder, told);
    if (due.empty()) return;
    for (const domain::Appointment& appointment : due) told_.push_back(screens::reminder_of(appointment));
    hands_.keep_told(told_);
    hands_.notify(reader_->text("Something is on your plan soon"));
    show_toast(screens::reminder_note(due, scene), reminder_s);
}

void Application::leave_device() {
    place_.sheet.reset();
    if (hands_.leave) hands_.leave();
}

void Application::undo() {
    if (undo_) hands_.perform(*undo_);
    undo_.reset();
    drop_toast();
}

} // namespace foothold::main
