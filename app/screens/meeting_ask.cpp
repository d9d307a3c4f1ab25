#include "app/screens/meeting_ask.hpp"

#include "app/screens/meeting_times.hpp"
#include "app/ui/button.hpp"
#include "app/ui/radio_row.hpp"

namespace foothold::screens {

using domain::Instant;
using ui::Icon;

namespace {

constexpr int days_by_name = 7; ///< from today on a weekday says which day it is

std::string note_of(const domain::Match& match, const Scene& scene) {
    const bool is_mentor = match.mentor == scene.me();
    if (!is_mentor || match.participant_languages.empty())
        return scene.text("{name} gets it and answers yes or no.", {{"name", other_name(match, scene)}});
    return scene.text("{name} gets it in {language} and answers yes or no.",
                      {{"name", match.participant_name},
                       i18n::phrase("language", scene.reader.language_name(match.participant_languages.front()))});
}

} // namespace

std::string meeting_words(Instant starts, const Scene& scene) {
    const auto time = domain::danish_time(starts);
    const auto& dates = scene.reader.dates();
    const bool is_named = time.date > scene.today() && time.date < scene.today() + days_by_name;
    const std::string day = is_named ? dates.weekday(time.date) : dates.day(time.date, scene.today());
    return scene.text("{day} {time}", {i18n::phrase("day", day), {"time", dates.clock(time)}});
}

const std::string& other_name(const domain::Match& match, const Scene& scene) {
    return match.mentor == scene.me() ? match.participant_name : match.mentor_name;
}

std::vector<MeetingTime> meeting_times(const std::vector<Instant>& offers, Instant chosen, const Scene& scene) {
    std::vector<MeetingTime> times;
    for (const Instant offer : offers) times.push_back({offer, meeting_words(offer, scene), offer == chosen});
    return times;
}

MeetingAsk make_meeting_ask(const domain::Match& match, Instant starts, domain::Id place, const Scene& scene) {
    const std::string& name = other_name(match, scene);
    MeetingAsk ask{.command = {}, .word = scene.text("Ask {name}", {{"name", name}}), .note = note_of(match, scene)};
    ask.command.proposal.match = match.id;
    ask.command.proposal.starts = starts;
    ask.command.proposal.ends = starts + meeting_minutes * domain::minute_s;
    ask.command.proposal.place = place;
    ask.command.said = scene.text("You asked {name}. Kept on this tablet.", {{"name", name}});
    return ask;
}

void meeting_times(Build& build, const std::vector<MeetingTime>& times) {
    build.tree.column({.gap = 10}, [&] {
        for (const MeetingTime& time : times) {
            MeetingChoice choice = build.scene.place.meeting;
            choice.starts = time.starts;
            choice.day.reset();
            ui::radio_row(build.tree, {.word = time.words, .is_chosen = time.is_chosen, .tap = build.on(ChooseMeeting{choice})});
        }
    });
}

void meeting_ask(Build& build, const MeetingAsk& ask) {
    const ui::Color soft = build.theme().colors().ink_soft;
    ui::button(build.tree, {.icon = Icon::send, .word = ask.word, .tap = build.on(ask.command), .is_icon_mirrored = true});
    build.tree.row({.margin = {10, 0, 0, 0}, .gap = 8, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = Icon::translate, .size = 20, .color = soft});
        build.tree.text(ask.note, {.role = ui::TextRole::label, .color = soft, .grow = 1});
    });
}

} // namespace foothold::screens
