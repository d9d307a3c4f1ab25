#include "app/screens/mentees_view.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/matches.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Match;
using domain::MatchStatus;
using domain::SharedAppointment;
using domain::Talk;

namespace {

constexpr std::size_t soon_max = 3;

std::string languages_of(const Match& match, const Reader& reader) {
    std::vector<std::string> names;
    for (const std::string& language : match.participant_languages) names.push_back(reader.language_name(language));
    return reader.dates().at_start(i18n::list(reader.words(), names));
}

std::string status_of(const Match& match, const Scene& scene) {
    const i18n::Argument since = i18n::phrase("date", scene.reader.dates().short_date(match.since));
    if (match.status == MatchStatus::ended)
        return scene.text("Ended on {date}",
                          {i18n::phrase("date", scene.reader.dates().short_date(match.until.value_or(match.since)))});
    if (match.status == MatchStatus::sparring) return scene.text("Matched since {date}, with sparring", {since});
    return scene.text("Matched since {date}", {since});
}

std::optional<MeetingView> next_meeting(const Match& match, const Scene& scene) {
    const Talk* next = nullptr;
    for (const auto& [id, talk] : scene.records().all<Talk>()) {
        const bool is_theirs = talk.person == match.participant && talk.with_user == match.mentor;
        if (!is_theirs || talk.is_cancelled || talk.ends <= scene.now) continue;
        if (!next || talk.starts < next->starts) next = &talk;
    }
    if (!next) return std::nullopt;
    const auto words = describe(domain::Appointment{next->id, domain::Activity::mentor, next->starts, next->ends}, scene);
    const auto& dates = scene.reader.dates();
    const auto time = domain::danish_time(next->starts);
    const std::string title =
        scene.text("{day} at {time}", {i18n::phrase("day", dates.day(time.date, scene.today())), {"time", dates.clock(time)}});
    return MeetingView{Reader::own(title), words.detail, words.route};
}

std::vector<SharedView> soon(const Match& match, const Scene& scene) {
    std::vector<const SharedAppointment*> coming;
    for (const auto& [id, shared] : scene.records().all<SharedAppointment>())
        if (shared.match == match.id && !shared.is_with_mentor && shared.ends > scene.now) coming.push_back(&shared);
    std::ranges::sort(coming, {}, &SharedAppointment::starts);
    if (coming.size() > soon_max) coming.resize(soon_max);
    std::vector<SharedView> views;
    for (const SharedAppointment* shared : coming) {
        ui::Words title = scene.reader.content(shared->title);
        if (title.empty()) title = Reader::own(word_of(shared->activity, scene.reader));
        views.push_back({shared->activity, std::move(title), scene.reader.dates().date_and_time(shared->starts)});
    }
    return views;
}

} // namespace

MenteeView describe_mentee(const Match& match, std::size_t position, const Scene& scene) {
    MenteeView view{.match = match.id, .position = position};
    view.initials = initials(match.participant_name, match.participant_initial);
    view.name = match.participant_name;
    if (!match.participant_initial.empty()) view.name += ' ' + match.participant_initial + '.';
    view.name = i18n::isolated(std::move(view.name));
    view.languages = languages_of(match, scene.reader);
    view.status = status_of(match, scene);
    view.farewell = farewell_to(match.participant_name, match, scene);
    view.next = next_meeting(match, scene);
    if (!match.is_active()) return view;
    view.shares = match.shares;
    std::erase(view.shares, domain::Activity::mentor); // their own meetings are hers anyway
    view.note = scene.text("You see only what {name} shares with you.", {{"name", match.participant_name}});
    view.soon = soon(match, scene);
    view.proposals = make_proposals(scene, match.participant);
    return view;
}

namespace {

/// What comes next for a mentor who meets nobody yet.
void explain_nobody(MenteesView& view, const Scene& scene) {
    const auto is = [&](MatchStatus status) {
        return std::ranges::any_of(scene.records().all<Match>(), [&](const auto& entry) {
            return entry.second.mentor == scene.me() && entry.second.status == status;
        });
    };
    view.empty_title = scene.text("You have no mentee right now");
    if (is(MatchStatus::trained)) {
        view.empty_title = scene.text("You are ready to be a mentor");
        view.empty_detail = scene.text("We look for somebody who fits you. You will see it here.");
    } else if (is(MatchStatus::recruited)) {
        view.empty_title = scene.text("Welcome as a mentor");
        view.empty_detail = scene.text("First there is a training. Then we find somebody who fits you.");
    } else {
        view.empty_detail = scene.text("Your coordinator tells you when there is somebody.");
    }
}

} // namespace

MenteesView make_mentees(const Scene& scene) {
    MenteesView view;
    const auto matches = mentees_in_order(scene);
    for (std::size_t position = 0; position < matches.size(); ++position)
        view.mentees.push_back(describe_mentee(*matches[position], position, scene));
    if (view.mentees.empty()) explain_nobody(view, scene);
    return view;
}

} // namespace foothold::screens
