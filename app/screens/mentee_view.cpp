#include "app/screens/mentee_view.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/sharing_view.hpp"
#include "domain/schedule.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Match;
using domain::MatchStatus;
using domain::Message;
using domain::SharedAppointment;

namespace {

std::string step_word(MatchStatus status, const Scene& scene) {
    switch (status) {
    case MatchStatus::recruited:
        return scene.text("Welcome");
    case MatchStatus::trained:
        return scene.text("Training done");
    case MatchStatus::matched:
        return scene.text("Matched");
    case MatchStatus::sparring:
        return scene.text("Meetings and sparring");
    case MatchStatus::ended:
        break;
    }
    return scene.text("A good ending");
}

void add_steps(MenteePage& page, const Match& match, const Scene& scene) {
    const auto total = static_cast<std::uint32_t>(domain::enumeration_names<MatchStatus>.size());
    const auto now = static_cast<std::uint32_t>(match.status);
    const bool has_ended = match.status == MatchStatus::ended;
    page.stones = {.done = has_ended ? total : now, .total = total, .has_now = !has_ended};
    for (std::uint32_t step = 0; step < total; ++step) page.steps.push_back(step_word(static_cast<MatchStatus>(step), scene));
}

std::vector<SharedDay> shared_days(const Match& match, const Scene& scene) {
    std::vector<const SharedAppointment*> coming;
    for (const auto& [id, shared] : scene.records().all<SharedAppointment>()) {
        const bool is_soon = domain::danish_time(shared.starts).date < scene.today() + domain::prepared_days;
        if (shared.match == match.id && shared.ends > scene.now && is_soon) coming.push_back(&shared);
    }
    std::ranges::sort(coming, {}, &SharedAppointment::starts);
    std::vector<SharedDay> days;
    std::optional<domain::Date> current;
    for (const SharedAppointment* shared : coming) {
        const domain::Date date = domain::danish_time(shared->starts).date;
        if (date != current) days.push_back({scene.reader.dates().day(date, scene.today()), {}});
        current = date;
        ui::Words title = scene.reader.content(shared->title);
        if (shared->is_with_mentor) title = Reader::own(scene.text("With you"));
        if (title.empty()) title = Reader::own(word_of(shared->activity, scene.reader));
        days.back().rows.push_back(
            {shared->activity, std::move(title), scene.reader.dates().range(shared->starts, shared->ends)});
    }
    return days;
}

void add_last_message(MenteePage& page, const Match& match, const Scene& scene) {
    const Message* last = nullptr;
    for (const auto& [id, message] : scene.records().all<Message>()) {
        const bool is_theirs = message.from == match.participant || message.to == match.participant;
        if (is_theirs && (!last || message.at > last->at)) last = &message;
    }
    if (!last) return;
    page.last_message = scene.text("“{message}”", {{"message", last->text}});
    const auto& dates = scene.reader.dates();
    const std::string when = dates.ago(std::max<std::int64_t>(0, scene.now - last->at));
    page.last_message_when = last->from == scene.me()
                                 ? scene.text("You, {when}", {i18n::phrase("when", when)})
                                 : scene.text("{name}, {when}", {{"name", match.participant_name}, i18n::phrase("when", when)});
}

} // namespace

std::optional<MenteePage> make_mentee(domain::Id about, const Scene& scene) {
    const auto* match = scene.records().find<Match>(about);
    const bool is_shown = match && (match->is_active() || match->is_in_grace(scene.today()));
    if (!is_shown || match->mentor != scene.me() || match->participant.is_nil()) return std::nullopt;
    const auto matches = mentees_in_order(scene);
    const auto place = std::ranges::find(matches, match);
    MenteePage page{.mentee = describe_mentee(*match, static_cast<std::size_t>(place - matches.begin()), scene)};
    add_steps(page, *match, scene);
    for (const domain::Activity activity : page.mentee.shares)
        page.shares.push_back({activity, word_of(activity, scene.reader), what_is_seen(activity, scene.reader)});
    page.reported = scene.text("{name} can read which of it was on your screen, and when.", {{"name", match->participant_name}});
    page.days = shared_days(*match, scene);
    add_last_message(page, *match, scene);
    return page;
}

} // namespace foothold::screens
