#pragma once

#include "app/screens/busy_choice.hpp"
#include "app/screens/meeting_choice.hpp"
#include "app/screens/route.hpp"
#include "app/screens/settings.hpp"
#include "app/ui/outside.hpp"
#include "app/ui/words.hpp"
#include "domain/action.hpp"
#include "domain/hash.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace foothold::screens {

struct Open {
    Route route;
};
/// Goes to another side of the same page, so that one step back leaves both.
struct Replace {
    Route route;
};
/// Opens a page to write on, with these words in its field unless somebody was writing there.
struct OpenWithWords {
    Route route;
    std::string words;
};
struct GoBack {};
struct ChooseDay {
    std::optional<domain::Date> day; ///< none: today as a whole
};
struct ChooseWeek {
    std::optional<domain::Date> monday; ///< none: the week of today
};

// Sheets: what slides over a screen until it is closed.
enum class LanguageRank : std::uint8_t { first, second };
struct LanguageSheet {
    LanguageRank rank = LanguageRank::first;
};
struct SyncSheet {};
struct DeclineSheet {
    domain::Id appointment;
    domain::AbsenceReason reason = domain::AbsenceReason::not_given;
};
struct DirectionsSheet {
    domain::Id place;
    ui::Words room;
};
/// By which other program somebody is reached.
enum class Reach : std::uint8_t { call, sms, whatsapp };
struct CallSheet {
    std::string name;
    std::string phone; ///< as somebody has written it
    Reach by = Reach::call;
    domain::Id contact = {}; ///< whose number it is; nil: not one of the reader's contacts
};
struct MapSheet {
    DirectionsSheet directions; ///< where one comes from, and goes back to
};
/// What erasing from this device means, and from everywhere.
struct LeaveSheet {};
struct EraseSheet {};
/// That somebody cannot come to their internship on this day.
struct AbsenceSheet {
    domain::Id internship;
    domain::Date day;
};
using Sheet = std::variant<LanguageSheet, SyncSheet, DeclineSheet, DirectionsSheet, CallSheet, MapSheet, LeaveSheet, EraseSheet,
                           AbsenceSheet>;

struct ShowSheet {
    Sheet sheet;
};
struct CloseSheet {};

/// Something that is to happen: performed at once, kept on the device, sent when there is a network. What the toast says about
/// it.
struct Perform {
    domain::Intent intent;
    std::string said = {};
    std::optional<domain::Intent> undo = std::nullopt;
};
/// Opens what a notice is about and marks it as read.
struct Follow {
    domain::Intent mark;
    Route route;
};
/// Sends what stands in the conversation's field.
struct SendDraft {
    domain::Id through;
};
/// Keeps what stands in the screen's field as somebody's own words about something of theirs.
struct KeepWords {
    std::variant<domain::TellCompetence, domain::WriteLogDay> about; ///< text and language come from the field
    std::string said = {};
};
/// Puts these words into the screen's field, to be changed.
struct BeginToWrite {
    std::string text;
};
struct UndoLast {};
struct SyncNow {};
/// Fetch what is large although internet costs.
struct FetchAnyway {};
/// Turn to a page of the lesson that is open, counted from 0; its number of pages stands for the end.
struct TurnPage {
    std::uint32_t page = 0;
};
/// The lesson that is open has been read: on to its course.
struct LeaveLesson {
    Route course;
};
/// Fetch a picture although internet costs.
struct FetchPicture {
    domain::Hash picture;
};
/// Make a PDF of the cards about a record, or of a proof.
struct PrintPaper {
    domain::Id about;
};
/// Write the reader's plan as a file for other calendars.
struct SaveCalendar {};
/// Give a file of ours to the program that shows such files.
struct OpenFile {
    std::string path;
};
/// Have something done by another program.
struct OpenOutside {
    ui::Outside what;
    Sheet sheet;                                      ///< shown meanwhile: what to do when nothing opens
    std::optional<Settings> agreed_to = std::nullopt; ///< with a yes that is remembered
};
/// Put this into a folder where the person finds it.
struct SaveFile {
    std::string name;
    std::string content;
};
struct ChooseMeeting {
    MeetingChoice choice;
};
/// Adds a goal with what was written on its screen, with a new id.
struct KeepGoal {
    domain::AddGoal goal;
    std::string said = {};
};
/// What the goal that is being added is about.
struct ChooseGoalKind {
    domain::GoalKind kind = domain::GoalKind::work;
};
/// What somebody has chosen of a busy time that they are adding.
struct ChooseBusy {
    BusyChoice choice;
};
/// Tells of these hours with what was written on their screen, with a new id.
struct KeepBusy {
    domain::TellBusyTime told;
    std::string said = {};
};
/// The meeting that is being planned is with somebody else.
struct PlanMeetingWith {
    domain::Id match;
};
/// Asks for this meeting, with a new id and what was written on its screen.
struct AskForMeeting {
    domain::ProposeMeeting proposal;
    std::string said;
};
/// Asks staff about the reader's data, with a new id; a correction with what was written on its screen.
struct AskStaff {
    domain::AskAboutData asked;
    std::string said = {};
};
/// That what help is asked for on this screen cannot wait, or can after all.
struct CannotWait {
    bool cannot_wait = true;
};
/// Asks staff for help with what was written on its screen, with a new id.
struct AskForHelp {
    domain::AskForSupport asked;
    std::string said = {};
};
/// Write everything about the reader into a file.
enum class AboutFile : std::uint8_t { to_read, as_data };
struct SaveAboutMe {
    AboutFile file = AboutFile::to_read;
};
/// Nothing of the reader's is left on this device.
struct LeaveDevice {};
/// Show all of it.
struct Unfold {
    domain::Id what;
};
/// An action that needed a look has been seen.
struct DismissAction {
    domain::Id action;
};
struct Change {
    Settings settings;
};
/// Read these lines aloud, or stop when they are being read.
struct Speak {
    std::uint64_t id = 0;
    std::vector<ui::Words> lines; ///< those without a language are the interface's
    std::size_t pill = 0;         ///< which of the frame's Listen pills it was
    bool is_danish = false;       ///< it is said in Danish, whatever the reader reads
};
/// Whether some of it was recorded by somebody, so that no voice is needed.
bool is_recorded(const std::vector<ui::Words>& lines);
/// Go on to the next line.
struct ReadNext {};

// What is asked before something is read aloud, over whatever else is open.
struct HeadphonesQuestion {
    Speak speak;
};
struct NoVoiceOffer {
    Speak speak;
    std::vector<std::string> languages; ///< in which it can be heard
};
using HearingSheet = std::variant<HeadphonesQuestion, NoVoiceOffer>;

/// The answer to the headphones question: others may hear it, or nobody can. Holds until the app is closed.
struct MayBeHeard {
    Speak speak;
};
struct HearIn {
    std::string language;
    Speak speak;
};

using Command = std::variant<Open, GoBack, ChooseDay, ChooseWeek, ShowSheet, CloseSheet, Perform, Follow, SendDraft, UndoLast,
                             SyncNow, FetchAnyway, DismissAction, Change, Speak, ReadNext, MayBeHeard, HearIn, TurnPage,
                             LeaveLesson, FetchPicture, KeepWords, BeginToWrite, Replace, PrintPaper, SaveCalendar, OpenFile,
                             SaveFile, ChooseMeeting, PlanMeetingWith, AskForMeeting, Unfold, OpenOutside, AskStaff, SaveAboutMe,
                             LeaveDevice, OpenWithWords, CannotWait, AskForHelp, ChooseGoalKind, KeepGoal, ChooseBusy, KeepBusy>;

} // namespace foothold::screens
