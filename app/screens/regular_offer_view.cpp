#include "app/screens/regular_offer_view.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"

#include <algorithm>
#include <utility>

namespace foothold::screens {

using domain::Occurrence;
using domain::Offer;
using ui::Icon;

namespace {

constexpr std::size_t further_times = 3;
constexpr int days_of_further_times = 120;

domain::Date day_of(const Occurrence& occurrence) { return domain::danish_time(occurrence.starts).date; }

std::string how_often(const Offer& offer, const Scene& scene) {
    if (offer.every_weeks <= 1) return scene.text("Every week");
    return scene.reader.plural("Every {count} week", "Every {count} weeks", offer.every_weeks);
}

std::string rhythm(const Offer& offer, const Occurrence& next, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    return scene.text("{rhythm}: {weekday}, {time}",
                      {{"rhythm", how_often(offer, scene)},
                       i18n::phrase("weekday", dates.weekday(day_of(next), i18n::Position::inside)),
                       i18n::phrase("time", dates.range(next.starts, next.ends))});
}

std::string next_time(const Occurrence& next, const Scene& scene) {
    const std::string day = scene.reader.dates().day(day_of(next), scene.today(), i18n::Position::inside);
    return next.starts <= scene.now ? scene.text("Now") : scene.text("Next: {day}", {i18n::phrase("day", day)});
}

std::string spoken_languages(const Offer& offer, const Scene& scene) {
    std::vector<std::string> names;
    for (const std::string& language : offer.languages) names.push_back(scene.reader.language_name(language));
    return scene.reader.dates().at_start(i18n::list(scene.reader.words(), names));
}

std::vector<ui::Fact> facts(const Offer& offer, const Occurrence& next, const Scene& scene) {
    std::vector<ui::Fact> facts{time_fact(next.starts, next.ends, scene)};
    if (ui::Fact place = place_fact(offer.place, offer.room, scene); !place.answer.empty()) facts.push_back(std::move(place));
    facts.push_back(
        {Icon::date_range, Reader::own(how_often(offer, scene)), Reader::own(scene.reader.dates().weekday(day_of(next)))});
    if (!offer.bring.empty())
        facts.push_back({Icon::backpack, Reader::own(scene.text("Bring")), scene.reader.content(offer.bring)});
    if (!offer.languages.empty())
        facts.push_back({Icon::translate, Reader::own(scene.text("Spoken there")), Reader::own(spoken_languages(offer, scene))});
    return facts;
}

std::vector<std::string> further(const Offer& offer, const Occurrence& next, const Scene& scene) {
    std::vector<std::string> times;
    const auto& dates = scene.reader.dates();
    for (const Occurrence& each : domain::occurrences(offer, day_of(next) + 1, day_of(next) + days_of_further_times)) {
        if (times.size() == further_times) break;
        times.push_back(scene.text("{day}, {time}", {i18n::phrase("day", dates.long_date(day_of(each))),
                                                     i18n::phrase("time", dates.range(each.starts, each.ends))}));
    }
    return times;
}

} // namespace

std::vector<RegularOfferRow> regular_offers(const Scene& scene) {
    std::vector<std::pair<domain::Instant, const Offer*>> sooner;
    for (const auto& [id, offer] : scene.records().all<Offer>())
        if (const auto next = domain::next_occurrence(offer, scene.now)) sooner.emplace_back(next->starts, &offer);
    std::ranges::stable_sort(sooner, {}, [](const auto& each) { return each.first; });
    std::vector<RegularOfferRow> rows;
    for (const auto& [starts, offer] : sooner) {
        const Occurrence next = *domain::next_occurrence(*offer, scene.now);
        const ui::Fact place = place_fact(offer->place, offer->room, scene);
        rows.push_back({offer->kind,
                        scene.reader.content(offer->title),
                        rhythm(*offer, next, scene),
                        next_time(next, scene),
                        place.answer,
                        {Screen::regular_offer, offer->id}});
    }
    return rows;
}

std::optional<RegularOfferView> make_regular_offer(domain::Id id, const Scene& scene) {
    const auto* offer = scene.records().find<Offer>(id);
    const auto next = offer ? domain::next_occurrence(*offer, scene.now) : std::nullopt;
    if (!next) return std::nullopt;
    RegularOfferView view{.kind = offer->kind, .title = scene.reader.content(offer->title), .next = next_time(*next, scene)};
    view.facts = facts(*offer, *next, scene);
    if (scene.records().find<domain::Place>(offer->place))
        view.directions = DirectionsSheet{offer->place, scene.reader.content(offer->room)};
    view.detail = scene.reader.content(offer->detail);
    if (const auto* organisation = scene.records().find<domain::Organisation>(offer->organisation))
        view.organisation =
            scene.text("Arranged by {organisation}", {{"organisation", name_words(organisation->name, scene.reader).text}});
    view.further = further(*offer, *next, scene);
    view.contact = {offer->contact_name, offer->contact_phone, {}};
    return view;
}

} // namespace foothold::screens
