#include "app/screens/matches.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace foothold::screens {

std::vector<const domain::Match*> active_matches(const Scene& scene) {
    std::vector<const domain::Match*> matches;
    for (const auto& [id, match] : scene.records().all<domain::Match>())
        if (match.mentor == scene.me() && match.is_active() && !match.participant.is_nil()) matches.push_back(&match);
    std::ranges::sort(matches, {}, [](const domain::Match* match) { return std::tuple{match->since, match->id}; });
    return matches;
}

std::vector<const domain::Match*> ended_matches(const Scene& scene) {
    std::vector<const domain::Match*> matches;
    for (const auto& [id, match] : scene.records().all<domain::Match>())
        if (match.mentor == scene.me() && match.is_in_grace(scene.today()) && !match.participant.is_nil())
            matches.push_back(&match);
    std::ranges::sort(matches, {}, [](const domain::Match* match) { return std::tuple{match->until, match->id}; });
    return matches;
}

std::vector<const domain::Match*> mentees_in_order(const Scene& scene) {
    auto matches = active_matches(scene);
    const auto ended = ended_matches(scene);
    matches.insert(matches.end(), ended.begin(), ended.end());
    return matches;
}

std::string farewell_to(std::string_view name, const domain::Match& match, const Scene& scene) {
    if (!match.is_in_grace(scene.today())) return {};
    const std::string day = scene.reader.dates().long_date(*match.until + domain::grace_days, i18n::Position::inside);
    return scene.text("You and {name} are no longer matched. You can write to each other until {date}.",
                      {{"name", std::string{name}}, i18n::phrase("date", day)});
}

const domain::Match* match_with(domain::Id user, const Scene& scene) {
    for (const auto& [id, match] : scene.records().all<domain::Match>()) {
        const bool is_theirs = (match.mentor == scene.me() && match.participant == user) ||
                               (match.participant == scene.me() && match.mentor == user);
        if (is_theirs && match.is_active() && !user.is_nil()) return &match;
    }
    return nullptr;
}

const ui::Tone& mentee_tone(std::size_t position, const ui::Palette& colors) {
    const std::array tones{&colors.course, &colors.talk, &colors.mentor, &colors.danish, &colors.work, &colors.event};
    return *tones[position % tones.size()];
}

std::string initials(std::string_view name, std::string_view initial) {
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    std::size_t length = name.empty() ? 0 : 1;
    while (length < name.size() && continues(name[length])) ++length;
    return std::string{name.substr(0, length)}.append(initial);
}

} // namespace foothold::screens
