#include "app/main/act.hpp"

#include "sync/client/random.hpp"

#include <array>
#include <sstream>

namespace foothold::main {

namespace {

using Words = std::vector<std::string>;

Error malformed(const std::string& word) { return {"act.malformed", "cannot read " + word}; }

Result<domain::Intent> answer_appointment(const Words& words, domain::AttendanceAnswer answer) {
    const auto id = domain::parse_id(words[1]);
    if (!id) return malformed(words[1]);
    auto reason = domain::AbsenceReason::not_given;
    if (words.size() > 2) {
        const auto named = domain::value_named<domain::AbsenceReason>(words[2]);
        if (!named) return malformed(words[2]);
        reason = *named;
    }
    return domain::Intent{domain::AnswerAppointment{*id, answer, reason}};
}

Result<domain::Intent> answer_event(const Words& words, bool is_coming) {
    const auto id = domain::parse_id(words[1]);
    if (!id) return malformed(words[1]);
    return domain::Intent{domain::AnswerEvent{*id, is_coming}};
}

template <class Mark>
Result<domain::Intent> mark_read(const Words& words) {
    const auto id = domain::parse_id(words[1]);
    if (!id) return malformed(words[1]);
    return domain::Intent{Mark{*id}};
}

Result<domain::Intent> tick(const Words& words, bool is_done) {
    const auto move = domain::parse_id(words[1]);
    const auto item = domain::parse_id(words[2]);
    if (!move) return malformed(words[1]);
    if (!item) return malformed(words[2]);
    return domain::Intent{domain::TickMoveItem{*move, *item, is_done}};
}

Result<domain::Intent> message(const Words& words, const std::string& language) {
    const auto through = domain::parse_id(words[1]);
    if (!through) return malformed(words[1]);
    return domain::Intent{domain::SendMessage{client::SystemRandom().id(), *through, words[2], language}};
}

Result<domain::Intent> languages(const Words& words) {
    domain::SetLanguages choice;
    std::istringstream list(words[1]);
    for (std::string language; std::getline(list, language, ',');) choice.languages.push_back(language);
    return domain::Intent{std::move(choice)};
}

struct Verb {
    std::string_view name;
    std::size_t words_min;
    std::size_t words_max;
    std::string_view help;
};

constexpr std::array verbs{
    Verb{"cannot-come", 2, 3, "cannot-come ID [REASON]   a session or talk; REASON: other_meeting, no_transport, personal"},
    Verb{"can-come", 2, 2, "can-come ID               the same, taken back"},
    Verb{"come", 2, 2, "come ID                   to an event"},
    Verb{"not-come", 2, 2, "not-come ID               the same, taken back"},
    Verb{"message", 3, 3, "message ID TEXT           to the person behind a contact or match"},
    Verb{"read", 2, 2, "read ID                   a notice"},
    Verb{"read-message", 2, 2, "read-message ID           a message"},
    Verb{"tick", 3, 3, "tick ID ITEM              of the list before a move"},
    Verb{"untick", 3, 3, "untick ID ITEM            the same, taken back"},
    Verb{"languages", 2, 2, "languages da,en           the interface's first"}};

} // namespace

Result<domain::Intent> read_intent(const Words& words, const std::string& language) {
    for (const Verb& verb : verbs) {
        if (words.empty() || words[0] != verb.name) continue;
        if (words.size() < verb.words_min || words.size() > verb.words_max) return Error{"act.malformed", std::string{verb.help}};
        if (verb.name == "cannot-come") return answer_appointment(words, domain::AttendanceAnswer::cannot_come);
        if (verb.name == "can-come") return answer_appointment(words, domain::AttendanceAnswer::coming);
        if (verb.name == "come") return answer_event(words, true);
        if (verb.name == "not-come") return answer_event(words, false);
        if (verb.name == "tick" || verb.name == "untick") return tick(words, verb.name == "tick");
        if (verb.name == "message") return message(words, language);
        if (verb.name == "read") return mark_read<domain::MarkNoticeRead>(words);
        if (verb.name == "read-message") return mark_read<domain::MarkMessageRead>(words);
        return languages(words);
    }
    return Error{"act.unknown", words.empty() ? std::string{} : words[0]};
}

std::string intent_help() {
    std::string help = "ACTION is one of\n";
    for (const Verb& verb : verbs) help += "  " + std::string{verb.help} + "\n";
    return help + "Ids are those that `foothold show --json` prints.";
}

} // namespace foothold::main
