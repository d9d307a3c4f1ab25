#pragma once

#include "domain/activity.hpp"
#include "domain/attendance.hpp"
#include "domain/busy_time.hpp"
#include "domain/competence.hpp"
#include "domain/data_request.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/own_goal.hpp"
#include "domain/task_mark.hpp"
#include "domain/time.hpp"

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace foothold::domain {

/// "I can't come" to a session or a talk, or "I can come after all".
struct AnswerAppointment {
    Id appointment;
    AttendanceAnswer answer = AttendanceAnswer::cannot_come;
    AbsenceReason reason = AbsenceReason::not_given;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("appointment", appointment), field("answer", answer), field("reason", reason));
    }
    bool operator==(const AnswerAppointment&) const = default;
};

/// "I will come" to an event, or not.
struct AnswerEvent {
    Id event;
    bool is_coming = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("event", event), field("is_coming", is_coming));
    }
    bool operator==(const AnswerEvent&) const = default;
};

/// A message to the person behind a contact or a match that the writer holds.
struct SendMessage {
    Id message; ///< id of the message that comes into being
    Id through; ///< contact or match
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("message", message), field("through", through), field("text", text), field("language", language));
    }
    bool operator==(const SendMessage&) const = default;
};

struct MarkNoticeRead {
    Id notice;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("notice", notice));
    }
    bool operator==(const MarkNoticeRead&) const = default;
};

struct MarkMessageRead {
    Id message;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("message", message));
    }
    bool operator==(const MarkMessageRead&) const = default;
};

/// The actor's languages, the interface's first.
struct SetLanguages {
    std::vector<std::string> languages;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("languages", languages));
    }
    bool operator==(const SetLanguages&) const = default;
};

/// Something of the list before a move is done, or is not after all; also after the moving day.
struct TickMoveItem {
    Id move;
    Id item; ///< within the move
    bool is_done = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("move", move), field("item", item), field("is_done", is_done));
    }
    bool operator==(const TickMoveItem&) const = default;
};

/// "What I can already do": the actor's own words about one kind of work. `not_told` takes it back.
struct TellCompetence {
    CompetenceKind kind = CompetenceKind::cooking;
    CompetenceLevel level = CompetenceLevel::not_told;
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("kind", kind), field("level", level), field("text", text), field("language", language));
    }
    bool operator==(const TellCompetence&) const = default;
};

/// What the actor did on a day of an internship; an empty text takes it back.
struct WriteLogDay {
    Id internship;
    Date day;
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("internship", internship), field("day", day), field("text", text), field("language", language));
    }
    bool operator==(const WriteLogDay&) const = default;
};

/// Whether the mentor may see these appointments of the actor: each kind on its own, and taken back at any time.
struct ShareActivity {
    Id match;
    Activity activity = Activity::course;
    bool is_shared = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("match", match), field("activity", activity), field("is_shared", is_shared));
    }
    bool operator==(const ShareActivity&) const = default;
};

/// That the mentor's screen showed these kinds of appointments of the participant on this day.
struct ReportViewing {
    Id match;
    Date day;
    std::vector<Activity> activities;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("match", match), field("day", day), field("activities", activities));
    }
    bool operator==(const ReportViewing&) const = default;
};

/// Ask the other half of a match for a meeting.
struct ProposeMeeting {
    Id proposal; ///< id of the proposal that comes into being
    Id match;
    Instant starts;
    Instant ends;
    Id place; ///< nil: not told
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("proposal", proposal), field("match", match), field("starts", starts), field("ends", ends),
                field("place", place), field("text", text), field("language", language));
    }
    bool operator==(const ProposeMeeting&) const = default;
};

/// Yes or no to a proposed meeting.
struct AnswerProposal {
    Id proposal;
    Id match; ///< of the proposal
    bool is_accepted = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("proposal", proposal), field("match", match), field("is_accepted", is_accepted));
    }
    bool operator==(const AnswerProposal&) const = default;
};

/// Takes back a proposal of the actor's own that has no answer yet.
struct WithdrawProposal {
    Id proposal;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("proposal", proposal));
    }
    bool operator==(const WithdrawProposal&) const = default;
};

/// Ask staff to correct or erase what is known about the actor.
struct AskAboutData {
    Id request; ///< id of the request that comes into being
    DataRequestKind kind = DataRequestKind::correction;
    Id about; ///< a record that the actor holds; nil: not told, or everything
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("request", request), field("kind", kind), field("about", about), field("text", text),
                field("language", language));
    }
    bool operator==(const AskAboutData&) const = default;
};

/// Takes back a request of the actor's own that nobody has answered yet.
struct TakeBackRequest {
    Id request;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("request", request));
    }
    bool operator==(const TakeBackRequest&) const = default;
};

/// Ask staff for help with something that is under way.
struct AskForSupport {
    Id request; ///< id of the request that comes into being
    Id about;   ///< a record that the actor holds; nil: not told
    bool is_acute = false;
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("request", request), field("about", about), field("is_acute", is_acute), field("text", text),
                field("language", language));
    }
    bool operator==(const AskForSupport&) const = default;
};

/// Help that the actor asked for is not needed any more.
struct TakeBackSupport {
    Id request;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("request", request));
    }
    bool operator==(const TakeBackSupport&) const = default;
};

/// What the actor wants to reach, beside what a plan says.
struct AddGoal {
    Id goal; ///< id of the goal that comes into being
    GoalKind kind = GoalKind::work;
    std::string text;
    std::string language;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("goal", goal), field("kind", kind), field("text", text), field("language", language));
    }
    bool operator==(const AddGoal&) const = default;
};

/// A goal of the actor's own is reached, or is none any more, or is one again.
struct MarkGoal {
    Id goal;
    OwnGoalStatus status = OwnGoalStatus::reached;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("goal", goal), field("status", status));
    }
    bool operator==(const MarkGoal&) const = default;
};

/// How far the actor is with a task of an internship of theirs; not_told takes it back.
struct MarkTask {
    Id internship;
    Id task; ///< task_id
    TaskState state = TaskState::learned;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("internship", internship), field("task", task), field("state", state));
    }
    bool operator==(const MarkTask&) const = default;
};

/// When the actor can not, every week; without hours it is taken back.
struct TellBusyTime {
    Id busy_time; ///< that comes into being, or is told anew
    std::string text;
    std::string language;
    std::vector<Workday> hours;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("busy_time", busy_time), field("text", text), field("language", language), field("hours", hours));
    }
    bool operator==(const TellBusyTime&) const = default;
};

/// The index is the kind of the action on the wire and on disk: append-only.
using Intent =
    std::variant<AnswerAppointment, AnswerEvent, SendMessage, MarkNoticeRead, MarkMessageRead, SetLanguages, TickMoveItem,
                 TellCompetence, WriteLogDay, ShareActivity, ReportViewing, ProposeMeeting, AnswerProposal, WithdrawProposal,
                 AskAboutData, TakeBackRequest, AskForSupport, TakeBackSupport, AddGoal, MarkGoal, MarkTask, TellBusyTime>;

inline constexpr auto intent_names = std::to_array<std::string_view>(
    {"answer_appointment", "answer_event",      "send_message",   "mark_notice_read",  "mark_message_read", "set_languages",
     "tick_move_item",     "tell_competence",   "write_log_day",  "share_activity",    "report_viewing",    "propose_meeting",
     "answer_proposal",    "withdraw_proposal", "ask_about_data", "take_back_request", "ask_for_support",   "take_back_support",
     "add_goal",           "mark_goal",         "mark_task",      "tell_busy_time"});
static_assert(intent_names.size() == std::variant_size_v<Intent>);

/// What somebody wants to happen. Carries its own id and time, so that applying it is pure and can be repeated.
struct Action {
    Id id;
    Id actor;
    Instant at; ///< by the device's clock: data, never an order
    Intent intent;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("actor", actor), field("at", at), field("intent", intent));
    }
    bool operator==(const Action&) const = default;
};

} // namespace foothold::domain
