#include "app/main/act.hpp"

#include "domain/hours.hpp"
#include "sync/client/random.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string_view>

namespace foothold::main {

namespace {

using domain::Id;
using domain::Intent;
using Words = std::vector<std::string>;

/// Reads the words of an action one after another, and remembers the first that it cannot read.
class Reading {
public:
    Reading(const Words& words, const std::string& language) : words_(words), language_(language) {}

    bool has_more() const { return next_ < words_.size(); }
    std::string text() { return words_[next_++]; }
    Id id() { return value(domain::parse_id(words_[next_])); }
    domain::Date date() { return value(domain::parse_date(words_[next_])); }
    domain::Instant moment() { return domain::instant_of(value(domain::parse_local_time(words_[next_]))); }
    template <class Enumeration>
    Enumeration named() {
        return value(domain::value_named<Enumeration>(words_[next_]));
    }
    std::vector<std::string> list() {
        std::vector<std::string> items;
        std::istringstream all(text());
        for (std::string item; std::getline(all, item, ',');) items.push_back(item);
        return items;
    }
    std::vector<domain::Activity> activities() {
        const std::string& word = words_[next_];
        std::vector<domain::Activity> activities;
        for (const std::string& item : list()) {
            const auto activity = domain::value_named<domain::Activity>(item);
            if (!activity) note(word);
            activities.push_back(activity.value_or(domain::Activity::course));
        }
        return activities;
    }
    /// As in programme files: "monday 08:00-15:00,friday 08:00-12:00".
    std::vector<domain::Workday> hours() {
        const std::string& word = words_[next_];
        std::vector<domain::Workday> hours;
        for (const std::string& item : list()) {
            const auto read = domain::parse_hours(item);
            if (read.empty()) note(word);
            for (const domain::OpeningHours& day : read) hours.push_back({day.weekday, day.from_minute, day.until_minute});
        }
        return hours;
    }
    const std::string& language() const { return language_; }
    const std::optional<Error>& fault() const { return fault_; }

private:
    template <class T>
    T value(const std::optional<T>& read) {
        if (!read) note(words_[next_]);
        ++next_;
        return read.value_or(T{});
    }
    void note(const std::string& word) {
        if (!fault_) fault_ = Error{"act.malformed", "cannot read " + word};
    }

    const Words& words_;
    const std::string& language_;
    std::size_t next_ = 1; ///< behind the verb
    std::optional<Error> fault_;
};

Id new_id() { return client::SystemRandom().id(); }

Intent cannot_come(Reading& words) {
    domain::AnswerAppointment answer{words.id(), domain::AttendanceAnswer::cannot_come};
    if (words.has_more()) answer.reason = words.named<domain::AbsenceReason>();
    return answer;
}
Intent can_come(Reading& words) { return domain::AnswerAppointment{words.id(), domain::AttendanceAnswer::coming}; }

template <bool is_coming>
Intent answer_event(Reading& words) {
    return domain::AnswerEvent{words.id(), is_coming};
}

Intent message(Reading& words) {
    domain::SendMessage letter{new_id(), words.id(), {}, words.language()};
    letter.text = words.text();
    return letter;
}

template <class Mark>
Intent mark_read(Reading& words) {
    return Mark{words.id()};
}

template <bool is_done>
Intent tick(Reading& words) {
    domain::TickMoveItem tick{words.id(), {}, is_done};
    tick.item = words.id();
    return tick;
}

Intent languages(Reading& words) { return domain::SetLanguages{words.list()}; }

Intent tell(Reading& words) {
    domain::TellCompetence told{words.named<domain::CompetenceKind>(), {}, {}, words.language()};
    told.level = words.named<domain::CompetenceLevel>();
    if (words.has_more()) told.text = words.text();
    return told;
}

Intent write_day(Reading& words) {
    domain::WriteLogDay written{words.id(), {}, {}, words.language()};
    written.day = words.date();
    written.text = words.text();
    return written;
}

template <bool is_shared>
Intent share(Reading& words) {
    domain::ShareActivity share{words.id(), {}, is_shared};
    share.activity = words.named<domain::Activity>();
    return share;
}

Intent viewed(Reading& words) {
    domain::ReportViewing report{words.id(), {}, {}};
    report.day = words.date();
    report.activities = words.activities();
    return report;
}

Intent propose(Reading& words) {
    domain::ProposeMeeting asked{new_id(), words.id(), {}, {}, {}, {}, words.language()};
    asked.starts = words.moment();
    asked.ends = words.moment();
    if (words.has_more()) asked.text = words.text();
    if (words.has_more()) asked.place = words.id();
    return asked;
}

template <bool is_accepted>
Intent answer_proposal(Reading& words) {
    domain::AnswerProposal answer{words.id(), {}, is_accepted};
    answer.match = words.id();
    return answer;
}

template <bool is_acute>
Intent ask_for_support(Reading& words) {
    domain::AskForSupport asked{new_id(), {}, is_acute, words.text(), words.language()};
    if (words.has_more()) asked.about = words.id();
    return asked;
}

Intent add_goal(Reading& words) {
    domain::AddGoal told{new_id(), words.named<domain::GoalKind>(), {}, words.language()};
    told.text = words.text();
    return told;
}

Intent mark_goal(Reading& words) {
    domain::MarkGoal mark{words.id()};
    mark.status = words.named<domain::OwnGoalStatus>();
    return mark;
}

Intent mark_task(Reading& words) {
    domain::MarkTask mark{words.id()};
    mark.task = domain::task_id(mark.internship, {{{"da", words.text()}}});
    mark.state = words.named<domain::TaskState>();
    return mark;
}

Intent busy(Reading& words) {
    domain::TellBusyTime told{words.id(), {}, words.language(), {}};
    if (words.has_more()) told.hours = words.hours();
    if (words.has_more()) told.text = words.text();
    return told;
}

Intent withdraw(Reading& words) { return domain::WithdrawProposal{words.id()}; }

struct Verb {
    std::string_view name;
    std::size_t words_min;
    std::size_t words_max;
    std::string_view objects;
    std::string_view meaning;
    Intent (*read)(Reading&);
};

constexpr std::array verbs{
    Verb{"cannot-come", 2, 3, "ID [REASON]", "a session or talk; REASON: other_meeting, no_transport, personal", cannot_come},
    Verb{"can-come", 2, 2, "ID", "the same, taken back", can_come},
    Verb{"come", 2, 2, "ID", "to an event", answer_event<true>},
    Verb{"not-come", 2, 2, "ID", "the same, taken back", answer_event<false>},
    Verb{"message", 3, 3, "ID TEXT", "to the person behind a contact or match", message},
    Verb{"read", 2, 2, "ID", "a notice", mark_read<domain::MarkNoticeRead>},
    Verb{"read-message", 2, 2, "ID", "a message", mark_read<domain::MarkMessageRead>},
    Verb{"tick", 3, 3, "ID ITEM", "of the list before a move", tick<true>},
    Verb{"untick", 3, 3, "ID ITEM", "the same, taken back", tick<false>},
    Verb{"languages", 2, 2, "da,en", "the interface's first", languages},
    Verb{"tell", 3, 4, "WORK LEVEL [TEXT]", "what I can do, such as cooking well; LEVEL: a_little, well, very_well, not_told",
         tell},
    Verb{"write-day", 4, 4, "ID DATE TEXT", "what I did on a day of an internship; an empty TEXT takes it back", write_day},
    Verb{"share", 3, 3, "MATCH ACTIVITY", "with my mentor; ACTIVITY: course, danish, talk, event, work", share<true>},
    Verb{"unshare", 3, 3, "MATCH ACTIVITY", "the same, taken back", share<false>},
    Verb{"viewed", 4, 4, "MATCH DATE course,talk", "a mentor has seen these of her mentee's", viewed},
    Verb{"propose", 4, 6, "MATCH FROM UNTIL [TEXT [PLACE]]", "a meeting, in Danish time such as 2026-03-12T15:00", propose},
    Verb{"accept", 3, 3, "PROPOSAL MATCH", "a meeting that was asked for", answer_proposal<true>},
    Verb{"decline", 3, 3, "PROPOSAL MATCH", "the same, with a no", answer_proposal<false>},
    Verb{"withdraw", 2, 2, "PROPOSAL", "a meeting that I asked for", withdraw},
    Verb{"ask-for-help", 2, 3, "TEXT [ABOUT]", "staff answer, somebody by name", ask_for_support<false>},
    Verb{"ask-for-help-now", 2, 3, "TEXT [ABOUT]", "the same, because it cannot wait", ask_for_support<true>},
    Verb{"need-no-help", 2, 2, "REQUEST", "the same, taken back", mark_read<domain::TakeBackSupport>},
    Verb{"add-goal", 3, 3, "KIND TEXT", "of my own; KIND: kitchen, language, community, work, education, home", add_goal},
    Verb{"mark-goal", 3, 3, "GOAL STATUS", "of my own; STATUS: active, reached, taken_back", mark_goal},
    Verb{"mark-task", 4, 4, "INTERNSHIP TASK STATE", "of my internship, by its Danish words; STATE: not_told, learning, learned",
         mark_task},
    Verb{"busy", 2, 4, "ID [HOURS [TEXT]]",
         "when I can't, every week; HOURS such as \"weekdays 08:00-15:00,saturday 10:00-12:00\"; none take it back", busy}};

std::string usage_of(const Verb& verb) { return std::string{verb.name} + " " + std::string{verb.objects}; }

} // namespace

Result<Intent> read_intent(const Words& words, const std::string& language) {
    for (const Verb& verb : verbs) {
        if (words.empty() || words[0] != verb.name) continue;
        if (words.size() < verb.words_min || words.size() > verb.words_max) return Error{"act.malformed", usage_of(verb)};
        Reading reading{words, language};
        Intent intent = verb.read(reading);
        if (reading.fault()) return *reading.fault();
        return intent;
    }
    return Error{"act.unknown", words.empty() ? std::string{} : words[0]};
}

std::string intent_help() {
    std::string help = "ACTION is one of\n";
    for (const Verb& verb : verbs) {
        std::string line = "  " + usage_of(verb);
        line.resize(std::max<std::size_t>(line.size() + 2, 28), ' ');
        help += line + std::string{verb.meaning} + "\n";
    }
    return help + "Ids are those that `foothold show --json` prints.";
}

} // namespace foothold::main
