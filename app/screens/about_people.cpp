#include "app/i18n/list.hpp"
#include "app/screens/about_records.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/answer_news.hpp"
#include "app/screens/answering_hours.hpp"
#include "app/screens/appointment_view.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/counterpart.hpp"
#include "app/screens/move_words.hpp"
#include "app/screens/name_words.hpp"

namespace foothold::screens {

using domain::ProposalStatus;
using ui::Icon;

namespace {

/// "Course, Danish"
std::string list_of(const std::vector<domain::Activity>& activities, const Scene& scene) {
    std::vector<std::string> words;
    for (const domain::Activity activity : activities) words.push_back(word_of(activity, scene.reader));
    return i18n::list(scene.reader.words(), words);
}

ui::Words name_of_place(domain::Id id, const Scene& scene) {
    const auto* place = scene.records().find<domain::Place>(id);
    return place ? name_words(place->name, scene.reader) : ui::Words{};
}

std::string words_of(ProposalStatus status, const Scene& scene) {
    switch (status) {
    case ProposalStatus::accepted:
        return scene.text("The answer was yes");
    case ProposalStatus::declined:
        return scene.text("The answer was: another time, please");
    case ProposalStatus::withdrawn:
        return scene.text("Taken back");
    case ProposalStatus::open:
        break;
    }
    return scene.text("No answer yet");
}

/// Somebody to whom the reader has written, as far as they are still known here.
std::string name_of_user(domain::Id user, const Scene& scene) {
    for (const auto& [id, contact] : scene.records().all<domain::Contact>())
        if (contact.user == user && !contact.name.empty()) return contact.name;
    for (const auto& [id, match] : scene.records().all<domain::Match>()) {
        if (match.mentor == user) return match.mentor_name;
        if (match.participant == user) return match.participant_name;
    }
    return scene.text("somebody who is no longer here");
}

void say_interpreter(AboutEntry& entry, const domain::Interpreter& interpreter, const Scene& scene) {
    const ui::Fact fact = interpreter_fact(interpreter, scene);
    entry.say(fact.answer);
    entry.say(fact.detail);
}

void say_validity(AboutEntry& entry, const std::optional<domain::Date>& from, const std::optional<domain::Date>& until,
                  const Scene& scene) {
    if (from) entry.say(scene.text("From {date} on", {i18n::phrase("date", day_words(*from, scene))}));
    if (until) entry.say(scene.text("Until {date}", {i18n::phrase("date", day_words(*until, scene))}));
}

} // namespace

AboutEntry entry_of(const domain::Move& move, const Scene& scene) {
    AboutEntry entry{.about = move.id, .group = AboutGroup::home, .icon = Icon::cottage, .title = move_title(move, scene)};
    entry.at = move.announced_at;
    entry.say(day_words(move.date, scene));
    if (const auto from = name_of_place(move.from_place, scene); !from.empty())
        entry.say(scene.text("From {place}", {{"place", inside_sentence(from)}}));
    if (const auto to = name_of_place(move.to_place, scene); !to.empty())
        entry.say(scene.text("To {place}", {{"place", inside_sentence(to)}}));
    if (const auto* authority = scene.records().find<domain::Organisation>(move.authority))
        entry.say(scene.text("Decided by {name}", {{"name", inside_sentence(name_words(authority->name, scene.reader))}}));
    entry.say(scene.reader.content(move.reason));
    entry.say(scene.text("You were told {when}", {i18n::phrase("when", moment_words(move.announced_at, scene))}));
    const auto fates = static_cast<std::int64_t>(move.entries.size());
    if (fates > 0)
        entry.say(scene.reader.plural("What becomes of {count} thing of yours stands in My move",
                                      "What becomes of {count} things of yours stands in My move", fates));
    for (const domain::TravelStep& step : move.travel) entry.say(scene.reader.content(step.title));
    for (const domain::MoveItem& item : move.checklist)
        if (item.done_at) entry.say(scene.text("Ticked: {what}", {{"what", inside_sentence(screens::words_of(item, scene))}}));
    return entry;
}

AboutEntry entry_of(const domain::Talk& talk, const Scene& scene) {
    AboutEntry entry{.about = talk.id, .group = AboutGroup::talks, .icon = Icon::record_voice_over};
    if (const auto found = find_appointment(talk.id, scene)) {
        const AppointmentWords words = describe(*found, scene);
        entry.icon = words.icon;
        entry.title = words.title;
    }
    entry.at = talk.starts;
    entry.say(moment_words(talk.starts, scene));
    if (talk.is_cancelled) entry.say(scene.text("It was cancelled."));
    entry.say(scene.reader.content(talk.about));
    const ui::Fact where = place_fact(talk.place, talk.room, scene);
    entry.say(where.answer);
    entry.say(where.detail);
    say_interpreter(entry, talk.interpreter, scene);
    entry.say(scene.reader.content(talk.bring));
    if (talk.change) entry.say(scene.reader.content(talk.change->reason));
    return entry;
}

AboutEntry entry_of(const domain::Proposal& proposal, const Scene& scene) {
    AboutEntry entry{.about = proposal.id, .group = AboutGroup::talks, .icon = Icon::volunteer_activism};
    const bool is_mentor = proposal.mentor == scene.me();
    const i18n::Argument name{"name", is_mentor ? proposal.participant_name : proposal.mentor_name};
    entry.title = Reader::own(proposal.from == scene.me() ? scene.text("You asked {name} for a meeting", {name})
                                                          : scene.text("{name} asked you for a meeting", {name}));
    entry.at = proposal.at;
    entry.say(moment_words(proposal.starts, scene));
    entry.say(words_of(proposal.status, scene));
    entry.say(name_of_place(proposal.place, scene));
    entry.say(written_words(proposal.text, proposal.language, scene));
    return entry;
}

AboutEntry entry_of(const domain::Contact& contact, const Scene& scene) {
    const ContactWords words = describe(contact, scene);
    AboutEntry entry{.about = contact.id, .group = AboutGroup::people, .icon = icon_of(contact.role), .title = words.name};
    entry.say(words.role_word);
    entry.say(ui::Words{contact.phone, "da"});
    entry.say(words.languages);
    for (const HoursLine& line : answering_hours(contact.hours, scene))
        entry.say(scene.text("{days}, {hours}", {i18n::phrase("days", line.days), i18n::phrase("hours", line.hours)}));
    say_validity(entry, contact.valid_from, contact.valid_until, scene);
    return entry;
}

AboutEntry entry_of(const domain::Match& match, const Scene& scene) {
    AboutEntry entry{.about = match.id, .group = AboutGroup::people, .icon = Icon::volunteer_activism};
    const bool is_mentor = match.mentor == scene.me();
    entry.title = Reader::own(is_mentor ? scene.text("You are the mentor of {name}", {{"name", match.participant_name}})
                                        : scene.text("{name} is your mentor", {{"name", match.mentor_name}}));
    entry.at = domain::instant_of({match.since, 0});
    say_validity(entry, match.since, match.until, scene);
    if (match.status == domain::MatchStatus::ended) entry.say(scene.text("It has ended."));
    if (!is_mentor && !match.shares.empty())
        entry.say(scene.text("May see: {what}", {i18n::phrase("what", list_of(match.shares, scene))}));
    return entry;
}

AboutEntry entry_of(const domain::Message& message, const Scene& scene) {
    AboutEntry entry{.about = message.id, .group = AboutGroup::messages, .icon = Icon::chat};
    const bool is_mine = message.from == scene.me();
    entry.title = Reader::own(is_mine ? scene.text("You wrote to {name}", {{"name", name_of_user(message.to, scene)}})
                                      : scene.text("{name} wrote to you", {{"name", message.from_name}}));
    entry.at = message.at;
    entry.say(is_mine ? ui::Words{message.text, message.language} : written_words(message.text, message.language, scene));
    entry.say(moment_words(message.at, scene));
    if (message.read_at) entry.say(scene.text("Read {when}", {i18n::phrase("when", moment_words(*message.read_at, scene))}));
    return entry;
}

AboutEntry entry_of(const domain::Notice& notice, const Scene& scene) {
    AboutEntry entry{.about = notice.id, .group = AboutGroup::messages, .icon = Icon::info};
    const auto answer = make_answer_news(notice, scene);
    entry.title = answer ? answer->title : scene.reader.content(notice.title);
    if (answer) entry.say(scene.reader.content(notice.title));
    entry.at = notice.at;
    entry.say(scene.reader.content(notice.body));
    entry.say(moment_words(notice.at, scene));
    if (notice.read_at) entry.say(scene.text("Read {when}", {i18n::phrase("when", moment_words(*notice.read_at, scene))}));
    return entry;
}

AboutEntry entry_of(const domain::Viewing& viewing, const Scene& scene) {
    AboutEntry entry{.about = viewing.id, .group = AboutGroup::seen, .icon = Icon::visibility};
    const std::string what = list_of(viewing.activities, scene);
    entry.title =
        Reader::own(viewing.mentor == scene.me()
                        ? scene.text("You saw: {what}", {i18n::phrase("what", what)})
                        : scene.text("{name} saw: {what}", {{"name", viewing.mentor_name}, i18n::phrase("what", what)}));
    entry.at = domain::instant_of({viewing.day, 0});
    entry.say(day_words(viewing.day, scene));
    return entry;
}

AboutEntry entry_of(const domain::SharedAppointment& appointment, const Scene& scene) {
    AboutEntry entry{.about = appointment.id, .group = AboutGroup::seen, .icon = icon_of(appointment.activity)};
    entry.title = appointment.title.empty() ? Reader::own(word_of(appointment.activity, scene.reader))
                                            : scene.reader.content(appointment.title);
    entry.at = appointment.starts;
    entry.say(moment_words(appointment.starts, scene));
    entry.say(scene.text("Your mentor can see this"));
    return entry;
}

} // namespace foothold::screens
