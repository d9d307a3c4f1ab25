#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/main/searcher.hpp"
#include "app/screens/build.hpp"
#include "app/screens/reader.hpp"
#include "app/screens/scene.hpp"
#include "app/screens/view_memo.hpp"
#include "app/ui/outside.hpp"
#include "app/ui/surface.hpp"
#include "domain/result.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace foothold::main {

/// The bytes of a file that is still to be made.
using FileContent = std::function<Result<std::string>()>;

/// What the interface can have done for it. Nothing here waits.
struct Hands {
    std::function<domain::Id(domain::Intent)> perform;
    std::function<void(domain::Id)> dismiss;
    std::function<void()> sync;
    std::function<void()> fetch_anyway;
    /// Somebody looks at this picture: it is brought, whatever the link.
    std::function<void(const domain::Hash&)> open_picture;
    /// A page is shown that somebody has recorded, in case it is to be heard.
    std::function<void(const domain::Hash&)> open_recording;
    /// Reading aloud. Lines come with their languages.
    std::function<void(const screens::Speak&)> speak;
    std::function<void()> speak_next;
    std::function<void()> stop_speaking;
    std::function<bool(const std::string& language)> has_voice;
    std::function<void(const screens::Settings&)> keep_settings;
    /// Makes a file where the person finds it; `tell_saved` follows. `content` may be asked on another thread.
    std::function<void(const std::string& name, const FileContent& content)> save;
    std::function<void(const std::string& path)> open_file; ///< none where no program would open it
    /// Asks another program; `tell_nothing_opens` follows where there is none.
    std::function<void(const ui::Outside& what)> open_outside;
    /// Nothing of the person's is to be left on this device.
    std::function<void()> leave;
    /// Outside the app, where others may read it.
    std::function<void(const std::string& sentence)> notify;
    /// Which reminders have been told, for the next start.
    std::function<void(const std::vector<domain::Id>&)> keep_told;
    ui::Clipboard* clipboard = nullptr; ///< null: nothing can be copied
};

/// The interface of one person: builds each frame from the model and turns taps into actions. Knows no window, no clock and no
/// disk.
class Application {
public:
    Application(const i18n::Catalogues& catalogues, const text::Fonts& fonts, const client::Model& model,
                screens::Settings settings, float pixels_per_dp, Hands hands);

    /// Lays out what is to be seen now. Call again soon when it says so: something glides, or what was tapped changed the screen.
    struct Frame {
        bool is_moving = false;
        bool has_changed = false;
        std::optional<double> changes_in_s; ///< when the toast goes or a finger has rested, although nobody does anything
    };
    Frame frame(ui::Size viewport, const ui::Input& input, domain::Instant now, screens::SpeechStatus speech);

    /// Shows this language whatever the person's record says; for trying out and for screenshots.
    void force_language(std::string language) { forced_language_ = std::move(language); }
    void set_settings(const screens::Settings& settings) { settings_ = settings; }
    /// With this in the screen's field.
    void open(const screens::Route& route, std::string written = {});
    /// That what is asked for on the shown screen cannot wait, or can.
    void mark_cannot_wait(bool cannot_wait);
    void show(screens::Sheet sheet);
    /// Reminders that were told before the start.
    void set_told(std::vector<domain::Id> told) { told_ = std::move(told); }
    /// What has become of a file that was to be saved.
    void tell_saved(const Result<std::filesystem::path>& saved);
    /// There is no program for what was to be opened outside.
    void tell_nothing_opens();
    void show(screens::HearingSheet sheet) { place_.hearing = std::move(sheet); }
    /// The bytes of this picture are here, and cannot be shown.
    void tell_unreadable(const domain::Hash& picture) { unreadable_.push_back(picture); }

    ui::Surface& surface() { return surface_; }
    const ui::Surface& surface() const { return surface_; }
    const screens::Place& place() const { return place_; }
    /// Where typing goes, for the window's keyboard; nothing when it goes nowhere.
    std::optional<ui::TextEntry> entry() { return surface_.entry(); }

private:
    static constexpr double toast_s = 8;

    const screens::Reader& reader();
    /// True when something is to be seen that was not.
    bool edit(const ui::Input& input);
    std::optional<double> changes_in_s() const;
    const screens::SearchResults* search(const screens::Scene& scene);
    void mark_read(const std::vector<domain::Id>& messages);
    void report_viewing(const screens::Build::Seen& seen, domain::Date today);
    void look_at(const std::vector<domain::Hash>& pictures);
    void prepare(const std::optional<domain::Hash>& recording);
    void leave_lesson(const screens::Route& course);

    void go_to(const screens::Route& route);
    void take(const screens::Command& command, const screens::Build& build);
    void listen(const screens::Speak& speak, const screens::Build& build);
    void hear(screens::Speak speak);
    void hear_in(const screens::HearIn& other, const screens::Scene& scene);
    void follow_speech(const screens::SpeechStatus& speech);
    void open_search();
    void go_back();
    void perform(const screens::Perform& perform);
    void change(const screens::Settings& settings);
    void open_outside(const screens::OpenOutside& opening);
    void send_draft(domain::Id through);
    void keep_words(const screens::KeepWords& words);
    void keep_goal(screens::KeepGoal keep);
    void keep_busy(screens::KeepBusy keep);
    void begin_to_write(const std::string& text);
    void open_with_words(const screens::OpenWithWords& open);
    void ask_for_meeting(screens::AskForMeeting meeting);
    void ask_staff(screens::AskStaff ask);
    void ask_for_help(screens::AskForHelp ask);
    void save_file(const screens::SaveFile& file);
    void leave_device();
    void save_about_me(screens::AboutFile file, const screens::Scene& scene);
    void undo();
    void tell_what_became_of_it();
    void show_toast(screens::ToastNote note, double seconds);
    void print(domain::Id about, const screens::Scene& scene);
    void save_calendar(const screens::Scene& scene);
    /// Once for each appointment.
    void remind(const screens::Scene& scene);
    void forget_person();
    const screens::Reader& danish();
    void drop_toast();

    const i18n::Catalogues& catalogues_;
    const text::Fonts& fonts_;
    const client::Model& model_;
    Hands hands_;
    screens::Settings settings_;
    screens::Place place_;
    screens::ViewMemos memos_;
    Searcher searcher_;
    ui::Surface surface_;
    std::vector<std::string> reader_languages_;
    screens::Writing reader_writing_;
    std::unique_ptr<screens::Reader> reader_;
    std::unique_ptr<screens::Reader> danish_; ///< once something is shown to others, or printed for them
    std::string forced_language_;
    /// An action that somebody waits for a word about: said when it is on the disk, not before.
    struct Awaited {
        domain::Id action;
        std::string said;
    };
    std::optional<Awaited> awaited_;
    std::optional<domain::Intent> undo_;
    std::optional<double> toast_until_s_;
    bool awaits_sound_ = false;    ///< somebody has asked to hear something that is not over
    std::set<domain::Id> marked_;  ///< messages that were marked as read, once each
    std::set<domain::Id> refused_; ///< viewings that could not be told of: not tried again in each frame
    std::set<domain::Hash> looked_at_;
    std::optional<domain::Hash> recording_; ///< of the page that is shown
    std::vector<domain::Hash> unreadable_;
    std::vector<domain::Id> told_; ///< reminders, the oldest first
    /// What was looked at for reminders: the same again has nothing new to tell.
    struct Looked {
        std::int64_t minute = 0;
        std::uint64_t revision = 0;
        screens::ReminderTime setting = screens::ReminderTime::never;

        bool operator==(const Looked&) const = default;
    };
    std::optional<Looked> looked_for_reminders_;
    double time_s_ = 0;
};

} // namespace foothold::main
