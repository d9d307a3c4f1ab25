#pragma once

#include "app/screens/busy_choice.hpp"
#include "app/screens/command.hpp"
#include "app/screens/meeting_choice.hpp"
#include "app/screens/reader.hpp"
#include "app/screens/settings.hpp"
#include "app/ui/draft.hpp"
#include "domain/time.hpp"
#include "sync/client/model.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace foothold::screens {

struct SearchResults;

/// What can be read aloud now, and what is.
struct SpeechStatus {
    bool has_voice = false;  ///< something can be heard in the reader's language
    bool is_unheard = false; ///< the last try found no loudspeaker
    std::optional<std::uint64_t> speaking;
    std::size_t line = 0; ///< of what is spoken
    bool has_next = false;
    bool has_danish_voice = false; ///< whatever the reader reads
};

struct ToastNote {
    ui::Icon icon = ui::Icon::check_circle;
    std::string sentence;
    bool can_undo = false;
    std::optional<Route> leads_to = std::nullopt; ///< a page that says more
    std::string file = {};                        ///< that can be opened
};

/// What has become of asking for another program.
enum class Opening : std::uint8_t { not_asked, asked, refused };

/// Where a person is in the app: state, but none that has to survive.
struct Place {
    std::vector<Route> stack{Route{}}; ///< never empty; the last is shown
    std::optional<Sheet> sheet;
    Opening opening = Opening::not_asked; ///< of what the sheet is about
    std::optional<HearingSheet> hearing;  ///< lies over the sheet
    bool may_be_heard = false;            ///< somebody has answered the headphones question
    std::optional<domain::Date> day;      ///< chosen in the week strip
    std::optional<domain::Date> week;     ///< its Monday; none: the one of today
    std::optional<ToastNote> toast;
    std::map<domain::Id, ui::Draft> drafts;              ///< what is being written, by what it is written on
    std::map<domain::Id, std::uint32_t> pages;           ///< how far somebody has come in a lesson, as TurnPage counts
    std::set<domain::Id> cannot_wait;                    ///< of what help is asked for, by what it is written on
    MeetingChoice meeting;                               ///< on the screens where a meeting is asked for
    domain::GoalKind goal_kind = domain::GoalKind::work; ///< on the screen where a goal is added
    BusyChoice busy;                                     ///< on the screen where a busy time is added
    std::set<domain::Id> unfolded;                       ///< of what more is shown than at first
    bool has_just_opened = false;                        ///< the shown screen, for the first frame of it

    /// Of the shown screen.
    const ui::Draft& draft() const {
        static const ui::Draft nothing;
        const auto found = drafts.find(written_on());
        return found == drafts.end() ? nothing : found->second;
    }
    /// What the shown screen's draft belongs to: what somebody writes to a mentee, with a meeting, about what is wrong and to be
    /// helped are four things. A new goal and a new busy time are about nothing yet.
    domain::Id written_on() const {
        if (route().screen == Screen::new_meeting) return domain::combine(route().about, {0x3EE7, 0});
        if (route().screen == Screen::correction) return domain::combine(route().about, {0xC0EEC7, 0});
        if (route().screen == Screen::support) return domain::combine(route().about, {0x5077, 0});
        if (route().screen == Screen::new_goal) return {0x60A1, 0};
        if (route().screen == Screen::busy_times) return {0xB057, 0};
        return route().about;
    }
    const Route& route() const { return stack.back(); }
};

/// Everything that a screen may look at. Nothing of it changes while a frame is built.
struct Scene {
    const client::Model& model;
    const Reader& reader;
    const Settings& settings;
    const Place& place;
    SpeechStatus speech;
    domain::Instant now;
    ui::Size viewport;
    std::span<const domain::Hash> unreadable = {}; ///< pictures whose bytes are here and cannot be shown
    const SearchResults* search = nullptr;         ///< on its screen only
    const Reader* danish = nullptr;                ///< on a card that is shown to others only

    const domain::Records& records() const { return model.records(); }
    domain::Id me() const { return model.person(); }
    domain::Date today() const { return domain::danish_time(now).date; }
    std::string text(std::string_view english, std::initializer_list<i18n::Argument> arguments = {}) const {
        return reader.text(english, arguments);
    }
};

} // namespace foothold::screens
