#include "app/screens/event_view.hpp"

#include "app/screens/activity_words.hpp"

namespace foothold::screens {

using domain::Event;
using ui::Icon;

namespace {

std::string when(const Event& event, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    if (event.ends < scene.now) return scene.text("It is over");
    if (event.starts <= scene.now) return scene.text("Now, until {time}", {{"time", dates.clock(event.ends)}});
    const domain::Date day = domain::danish_time(event.starts).date;
    const int days = day - scene.today();
    if (days == 0) return dates.at_start(dates.in(event.starts - scene.now));
    return days == 1 ? dates.day(day, scene.today()) : dates.at_start(dates.in(days * domain::day_s));
}

std::vector<ui::Fact> facts(const Event& event, const EventState& state, const Scene& scene) {
    std::vector<ui::Fact> facts{time_fact(event.starts, event.ends, scene)};
    if (ui::Fact place = place_fact(event.place, event.room, scene); !place.answer.empty()) facts.push_back(std::move(place));
    facts.push_back({Icon::groups, Reader::own(state.places), {}});
    if (!event.contact_name.empty())
        facts.push_back(
            {Icon::support_agent, Reader::own(event.contact_name), Reader::own(scene.text("Answers your questions"))});
    return facts;
}

void add_change(EventView& view, const Event& event, const Scene& scene) {
    if (!event.change) return;
    const ui::Words reason = scene.reader.content(event.change->reason);
    if (event.is_cancelled)
        view.cancelled_because = reason;
    else
        view.change = ChangeView{scene.reader.content(event.change->before), scene.reader.content(event.change->after), reason};
}

} // namespace

std::optional<EventView> make_event(domain::Id id, const Scene& scene) {
    const auto* event = scene.records().find<Event>(id);
    if (!event) return std::nullopt;
    EventView view{.state = state_of(*event, scene), .kind = event->kind, .title = scene.reader.content(event->title)};
    view.activity = word_of(domain::Activity::event, scene.reader);
    view.when = when(*event, scene);
    view.is_over = event->ends < scene.now;
    view.facts = facts(*event, view.state, scene);
    if (scene.records().find<domain::Place>(event->place))
        view.directions = DirectionsSheet{event->place, scene.reader.content(event->room)};
    add_change(view, *event, scene);
    view.purpose = scene.reader.content(event->purpose);
    for (const domain::Speaker& speaker : event->speakers)
        view.speakers.push_back({speaker.name, scene.reader.content(speaker.role)});
    view.moderator = event->moderator;
    view.contact = {event->contact_name, event->contact_phone, event->contact_mail};
    return view;
}

} // namespace foothold::screens
