#include "app/screens/sharing_view.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/unsent_words.hpp"

#include <algorithm>
#include <array>

namespace foothold::screens {

using domain::Activity;
using domain::Match;
using domain::Viewing;

namespace {

constexpr std::array choices{Activity::course, Activity::danish, Activity::talk, Activity::work, Activity::event};
constexpr std::size_t seen_max = 10;

SharingSwitch switch_of(const Match& match, Activity activity, const Scene& scene) {
    SharingSwitch view{
        .activity = activity, .word = word_of(activity, scene.reader), .what = what_is_seen(activity, scene.reader)};
    view.is_on = std::ranges::find(match.shares, activity) != match.shares.end();
    view.change = {match.id, activity, !view.is_on};
    view.unsent = unsent_words<domain::ShareActivity>(
        scene, [&](const domain::ShareActivity& share) { return share.match == match.id && share.activity == activity; });
    view.said = view.is_on ? scene.text("{name} no longer sees it. Kept on this tablet.", {{"name", match.mentor_name}})
                           : scene.text("{name} may see it. Kept on this tablet.", {{"name", match.mentor_name}});
    return view;
}

std::string seen_on(const Viewing& viewing, const Scene& scene) {
    std::vector<std::string> words;
    for (const Activity activity : viewing.activities) words.push_back(word_of(activity, scene.reader));
    const auto& dates = scene.reader.dates();
    const std::string day = viewing.day == scene.today() ? dates.day(viewing.day, scene.today()) : dates.short_date(viewing.day);
    return scene.text("{day}: {what}", {i18n::phrase("day", day), i18n::phrase("what", i18n::list(scene.reader.words(), words))});
}

void add_log(SharingView& view, const Match& match, const Scene& scene) {
    std::vector<const Viewing*> viewings;
    for (const auto& [id, viewing] : scene.records().all<Viewing>())
        if (viewing.match == match.id && viewing.mentor == match.mentor) viewings.push_back(&viewing);
    std::ranges::sort(viewings, std::ranges::greater{}, [](const Viewing* viewing) { return viewing->day; });
    view.has_more = viewings.size() > seen_max && !scene.place.unfolded.contains(match.id);
    if (view.has_more) viewings.resize(seen_max);
    for (const Viewing* viewing : viewings) view.seen.push_back(seen_on(*viewing, scene));
}

SharingView sharing_of(const Match& match, const Scene& scene) {
    const i18n::Argument name{"name", match.mentor_name};
    SharingView view{.match = match.id, .heading = scene.text("What {name} may see", {name})};
    for (const Activity activity : choices) view.switches.push_back(switch_of(match, activity, scene));
    view.always = scene.text("Your meetings with {name} are always there for both of you. You can change the rest at any time. "
                             "It costs you nothing.",
                             {name});
    view.log_heading = scene.text("What {name} has seen", {name});
    view.reported = scene.text("The app of {name} tells by itself what was on the screen.", {name});
    add_log(view, match, scene);
    return view;
}

} // namespace

std::string what_is_seen(Activity activity, const Reader& reader) {
    switch (activity) {
    case Activity::course:
        return reader.text("When, and which course");
    case Activity::danish:
        return reader.text("When, and which Danish class");
    case Activity::talk:
        return reader.text("When. Never with whom, and never what a talk is about");
    case Activity::mentor:
        return reader.text("When, and where");
    case Activity::work:
        return reader.text("When, and what the internship is called");
    case Activity::event:
        break;
    }
    return reader.text("When, and which event");
}

std::vector<SharingView> make_sharing(const Scene& scene) {
    std::vector<SharingView> views;
    for (const auto& [id, match] : scene.records().all<Match>())
        if (match.participant == scene.me() && match.is_active()) views.push_back(sharing_of(match, scene));
    return views;
}

} // namespace foothold::screens
