#include "app/screens/about_records.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/workday_words.hpp"

namespace foothold::screens {

AboutEntry entry_of(const domain::BusyTime& busy, const Scene& scene) {
    AboutEntry entry{.about = busy.id, .group = AboutGroup::plan, .icon = ui::Icon::event_busy};
    entry.title = Reader::own(scene.text("When you can’t, every week"));
    entry.at = busy.at;
    entry.say(written_words(busy.text, busy.language, scene));
    for (const domain::Workday& day : busy.hours)
        entry.say(scene.text("{day}, {hours}", {i18n::phrase("day", name_of(day.weekday, scene, i18n::Position::start)),
                                                i18n::phrase("hours", hours_of(day, scene))}));
    if (busy.hours.empty()) entry.say(scene.text("Taken back"));
    return entry;
}

} // namespace foothold::screens
