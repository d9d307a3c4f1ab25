#include "app/screens/about_entry.hpp"

#include "app/i18n/list.hpp"

namespace foothold::screens {

std::string day_words(domain::Date date, const Scene& scene) { return scene.reader.dates().short_date_with_year(date); }

std::string moment_words(domain::Instant moment, const Scene& scene) {
    const auto time = domain::danish_time(moment);
    const std::vector<std::string> parts{day_words(time.date, scene), scene.reader.dates().clock(time)};
    return i18n::list(scene.reader.words(), parts);
}

std::string period_words(domain::Date from, domain::Date until, const Scene& scene) {
    return scene.text("{first} to {last}",
                      {i18n::phrase("first", day_words(from, scene)), i18n::phrase("last", day_words(until, scene))});
}

ui::Words written_words(const std::string& text, const std::string& language, const Scene& scene) {
    return {text, language, !language.empty() && language != scene.reader.language()};
}

} // namespace foothold::screens
