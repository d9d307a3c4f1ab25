#include "app/screens/offers_view.hpp"

#include "app/screens/event_parts.hpp"
#include "app/screens/name_words.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Event;

namespace {

ui::Words where(const Event& event, const Scene& scene) {
    const auto* place = scene.records().find<domain::Place>(event.place);
    ui::Words words = place ? name_words(place->name, scene.reader) : ui::Words{};
    if (event.room.empty()) return words;
    const ui::Words room = scene.reader.content(event.room);
    if (words.empty() || room.language != words.language) return room;
    words.text = scene.text("{place}, {room}", {{"place", words.text}, {"room", room.text}});
    return words;
}

OfferView offer(const Event& event, const Scene& scene) {
    OfferView view{.kind = event.kind, .title = scene.reader.content(event.title)};
    view.when = scene.text("{date} to {time}", {i18n::phrase("date", scene.reader.dates().date_and_time(event.starts)),
                                                i18n::phrase("time", scene.reader.dates().clock(event.ends))});
    view.where = where(event, scene);
    view.state = state_of(event, scene);
    if (event.is_cancelled && event.change) view.reason = scene.reader.content(event.change->reason);
    return view;
}

std::vector<const Event*> still_to_come(const Scene& scene) {
    std::vector<const Event*> events;
    for (const auto& [id, event] : scene.records().all<Event>())
        if (event.ends >= scene.now) events.push_back(&event);
    std::ranges::sort(events, {}, &Event::starts);
    return events;
}

std::vector<ui::Words> spoken(const OfferGroup& group, const Scene& scene) {
    std::vector<ui::Words> lines;
    for (const OfferView& offer : group.offers) {
        lines.push_back(offer.title);
        lines.push_back(Reader::own(offer.when));
        if (!offer.where.empty()) lines.push_back(offer.where);
        lines.push_back(offer.state.is_cancelled ? offer.reason : Reader::own(offer.state.places));
        for (ui::Words& words : spoken_chips(offer.state, scene)) lines.push_back(std::move(words));
    }
    return lines;
}

void add_if_any(std::vector<OfferGroup>& groups, OfferGroup group, const Scene& scene) {
    if (group.offers.empty()) return;
    group.spoken = spoken(group, scene);
    groups.push_back(std::move(group));
}

} // namespace

OffersView make_offers(const Scene& scene) {
    OfferGroup this_week{scene.text("This week"), {}};
    OfferGroup later{scene.text("Later"), {}};
    OfferGroup volunteers{scene.text("Volunteer offers"), {}};
    const domain::Date next_monday = domain::monday_of_week(scene.today()) + 7;
    for (const Event* event : still_to_come(scene)) {
        const bool is_this_week = domain::danish_time(event->starts).date < next_monday;
        OfferGroup& group = is_volunteer_offer(event->kind) ? volunteers : is_this_week ? this_week : later;
        group.offers.push_back(offer(*event, scene));
    }
    if (this_week.offers.empty()) later.heading = scene.text("Coming"); // nothing is there that it is later than
    OffersView view;
    add_if_any(view.by_day, std::move(this_week), scene);
    add_if_any(view.by_day, std::move(later), scene);
    add_if_any(view.volunteers, std::move(volunteers), scene);
    view.regular = regular_offers(scene);
    return view;
}

} // namespace foothold::screens
