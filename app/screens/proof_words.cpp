#include "app/screens/proof_words.hpp"

#include "app/i18n/list.hpp"

namespace foothold::screens {

namespace {

auto year_of(domain::Date date) { return domain::calendar_of(date).year(); }

std::string day(domain::Date date, const Reader& reader, bool has_year) {
    return has_year ? reader.dates().short_date_with_year(date) : reader.dates().short_date(date);
}

std::string period(domain::Date first, domain::Date last, const Reader& reader, bool has_year) {
    if (first == last) return day(last, reader, has_year);
    if (!has_year) return reader.dates().period(first, last);
    return reader.text("{first} to {last}", {i18n::phrase("first", day(first, reader, year_of(first) != year_of(last))),
                                             i18n::phrase("last", day(last, reader, true))});
}

} // namespace

std::string when_and_how_long(const credential::Achievement& achievement, const Reader& reader, Years years, domain::Date today) {
    std::vector<std::string> parts;
    const auto last = achievement.until ? achievement.until : achievement.from;
    if (last) {
        const domain::Date first = achievement.from.value_or(*last);
        const bool has_year = years == Years::all || year_of(first) != year_of(today) || year_of(*last) != year_of(today);
        parts.push_back(period(first, *last, reader, has_year));
    }
    if (achievement.hours > 0) parts.push_back(reader.plural("{count} hour", "{count} hours", achievement.hours));
    return i18n::list(reader.words(), parts);
}

} // namespace foothold::screens
