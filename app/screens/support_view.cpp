#include "app/screens/about_records.hpp"

namespace foothold::screens {

using domain::SupportRequest;
using domain::SupportStatus;
using ui::Icon;

namespace {

std::string state_of(const SupportRequest& request, const Scene& scene) {
    const i18n::Argument date = i18n::phrase("date", day_words(domain::danish_time(request.at).date, scene));
    switch (request.status) {
    case SupportStatus::answered:
        return scene.text("Answered, {date}", {date});
    case SupportStatus::taken_back:
        return scene.text("You took it back, {date}", {date});
    case SupportStatus::open:
        break;
    }
    return scene.text("Sent, {date}. No answer yet", {date});
}

} // namespace

AboutEntry entry_of(const SupportRequest& request, const Scene& scene) {
    AboutEntry entry{.about = request.id, .group = AboutGroup::asked, .icon = Icon::support_agent};
    entry.title = Reader::own(scene.text("You asked for help"));
    entry.at = request.asked_at;
    if (request.is_acute) entry.say(scene.text("It cannot wait"));
    entry.say(written_words(request.text, request.language, scene));
    if (!request.owner.empty()) entry.say(scene.text("{name} answers", {{"name", request.owner}}));
    entry.say(scene.text("Asked {when}", {i18n::phrase("when", moment_words(request.asked_at, scene))}));
    entry.say(state_of(request, scene));
    entry.say(scene.reader.content(request.answer));
    return entry;
}

} // namespace foothold::screens
