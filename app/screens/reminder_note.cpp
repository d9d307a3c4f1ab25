#include "app/screens/reminder_note.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/contact_words.hpp"

namespace foothold::screens {

namespace {

std::string when(domain::Instant starts, const Scene& scene) {
    const std::int64_t in_s = starts - scene.now;
    if (in_s <= domain::hour_s) return scene.reader.dates().at_start(scene.reader.dates().in(in_s));
    return day_and_time(domain::danish_time(starts), scene, i18n::Position::start);
}

} // namespace

ToastNote reminder_note(const std::vector<domain::Appointment>& due, const Scene& scene) {
    const AppointmentWords words = describe(due.front(), scene);
    const std::string what = inside_sentence(words.title);
    std::string sentence = scene.text("{when}: {what}", {{"when", when(due.front().starts, scene)}, {"what", what}});
    if (const auto more = static_cast<std::int64_t>(due.size()) - 1; more > 0) {
        const std::string rest = scene.reader.plural("{count} more thing", "{count} more things", more);
        sentence = scene.text("{first}, and {rest}", {i18n::phrase("first", sentence), i18n::phrase("rest", rest)});
    }
    return {.icon = ui::Icon::notifications, .sentence = sentence, .leads_to = words.route};
}

} // namespace foothold::screens
