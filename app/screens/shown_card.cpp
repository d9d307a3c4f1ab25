#include "app/screens/shown_card.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/internship_view.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/sketch_view.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Event;
using domain::Internship;
using domain::Move;
using domain::Session;
using domain::Talk;
using ui::Words;

namespace {

using Lines = std::vector<ShownLine>;

void add(Lines& lines, Words words) {
    if (!words.empty()) lines.push_back({std::move(words)});
}

void add_main(Lines& lines, Words words) {
    if (!words.empty()) lines.push_back({std::move(words), true});
}

void add_own(Lines& lines, std::string sentence) { add(lines, Reader::own(std::move(sentence))); }
void add_own_main(Lines& lines, std::string sentence) { add_main(lines, Reader::own(std::move(sentence))); }

// --- on the way

domain::Id place_of(domain::Id about, const Scene& scene) {
    const auto* move = scene.records().find<Move>(about);
    return move ? move->to_place : where_of(about, scene.records()).place;
}

/// Bus and stop, as staff have written them.
Words directions_of(domain::Id about, const domain::Place& place, const Scene& scene) {
    const auto* internship = scene.records().find<Internship>(about);
    const bool has_own_way = internship && !internship->transport.empty();
    return scene.reader.content(has_own_way ? internship->transport : place.directions);
}

/// Nobody rides to where they live: the way is a walk between houses.
bool lives_at(domain::Id place, const Scene& scene) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    return me && me->residence == place;
}

Lines way_lines(domain::Id about, const Scene& scene) {
    Lines lines;
    const auto* place = scene.records().find<domain::Place>(place_of(about, scene));
    if (!place) return lines;
    add_own_main(lines,
                 scene.text("I want to go to {place}.", {{"place", inside_sentence(name_words(place->name, scene.reader))}}));
    if (!place->address.empty()) lines.push_back({{place->address, "da"}, true, true});
    if (const Words way = directions_of(about, *place, scene); !way.empty())
        add_own(lines, scene.text("The way: {directions}", {{"directions", inside_sentence(way)}}));
    if (!lives_at(place->id, scene)) add_own(lines, scene.text("Please tell me when I have to get off. Thank you."));
    return lines;
}

// --- on arrival

void add_time(Lines& lines, domain::Instant starts, const Scene& scene) {
    add_own(lines, scene.reader.dates().date_and_time(starts));
}

void add_room(Lines& lines, domain::Id id, const domain::LocalizedText& room, const Scene& scene) {
    const auto* place = scene.records().find<domain::Place>(id);
    add(lines, scene.reader.content(room));
    if (place) add(lines, name_words(place->name, scene.reader));
}

void add_contact(Lines& lines, const std::string& name, const std::string& phone, const Scene& scene) {
    if (!name.empty()) add_own(lines, scene.text("My contact is {name}.", {{"name", name}}));
    if (!phone.empty()) add_own(lines, scene.text("Phone: {phone}", {{"phone", phone}}));
}

/// Name and languages, so that somebody can be found who speaks one of them.
void add_myself(Lines& lines, const Scene& scene) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    if (!me || me->name.empty()) return;
    const std::string name = me->initial.empty() ? me->name : me->name + " " + me->initial; // the sentence ends with a full stop
    add_own(lines, scene.text("My name is {name}.", {{"name", name}}));
    std::vector<std::string> languages;
    for (const std::string& language : me->languages) languages.push_back(scene.reader.language_name(language));
    if (languages.empty()) return;
    const std::string list = i18n::list_with_and(scene.reader.words(), languages);
    add_own(lines, scene.text("I speak {languages}.", {i18n::phrase("languages", list)}));
}

Lines lines_of(const Session& session, const Scene& scene) {
    Lines lines;
    const auto* course = scene.records().find<domain::Course>(session.course);
    add_own_main(lines, scene.text("I have a class here."));
    add_main(lines, scene.reader.content(course ? course->title : session.topic));
    add_time(lines, session.starts, scene);
    add_room(lines, session.place, session.room, scene);
    if (!session.teacher.empty()) add_own(lines, scene.text("My teacher is {name}.", {{"name", session.teacher}}));
    return lines;
}

Lines lines_of(const Talk& talk, const Scene& scene) {
    Lines lines;
    const std::string& other = talk.with_user == scene.me() ? talk.person_name : talk.with_name;
    add_own_main(lines, other.empty() ? scene.text("I have an appointment here.")
                                      : scene.text("I have an appointment with {name}.", {{"name", other}}));
    add_time(lines, talk.starts, scene);
    add_room(lines, talk.place, talk.room, scene);
    return lines;
}

Lines lines_of(const Event& event, const Scene& scene) {
    Lines lines;
    const auto* answer = scene.records().find<domain::Rsvp>(domain::combine(event.id, scene.me()));
    const bool is_coming = answer && answer->is_coming;
    add_own_main(lines, is_coming ? scene.text("I have said that I come to this event.")
                                  : scene.text("I would like to take part in this event."));
    add_main(lines, scene.reader.content(event.title));
    add_time(lines, event.starts, scene);
    add_room(lines, event.place, event.room, scene);
    add_contact(lines, event.contact_name, event.contact_phone, scene);
    return lines;
}

Lines lines_of(const Internship& internship, const Scene& scene) {
    Lines lines;
    const bool is_job = internship.kind == domain::InternshipKind::wage_subsidy;
    add_own_main(lines, is_job ? scene.text("I work here.") : scene.text("I am in an internship here."));
    add_main(lines, scene.reader.content(internship.title));
    if (const auto* company = scene.records().find<domain::Organisation>(internship.company))
        add(lines, name_words(company->name, scene.reader));
    add(lines, Reader::own(working_hours(internship, scene)));
    add_contact(lines, internship.contact_name, internship.contact_phone, scene);
    return lines;
}

Lines lines_of(const Move& move, const Scene& scene) {
    Lines lines;
    const auto* from = scene.records().find<domain::Place>(move.from_place);
    const auto* to = scene.records().find<domain::Place>(move.to_place);
    const bool is_over = scene.today() > move.date;
    add_own_main(lines, is_over ? scene.text("I live here.") : scene.text("I am moving here."));
    if (to) add_main(lines, name_words(to->name, scene.reader));
    add_own(lines, scene.reader.dates().long_date(move.date));
    if (from)
        add_own(lines, scene.text("I come from {place}.", {{"place", inside_sentence(name_words(from->name, scene.reader))}}));
    return lines;
}

Lines arrival_lines(domain::Id about, const Scene& scene) {
    const auto& records = scene.records();
    Lines lines;
    if (const auto* session = records.find<Session>(about)) lines = lines_of(*session, scene);
    if (const auto* talk = records.find<Talk>(about)) lines = lines_of(*talk, scene);
    if (const auto* event = records.find<Event>(about)) lines = lines_of(*event, scene);
    if (const auto* internship = records.find<Internship>(about)) lines = lines_of(*internship, scene);
    if (const auto* move = records.find<Move>(about); move && move->person == scene.me()) lines = lines_of(*move, scene);
    if (!lines.empty()) add_myself(lines, scene);
    return lines;
}

Lines lines_for(ShownTo to, domain::Id about, const Scene& scene) {
    return to == ShownTo::way ? way_lines(about, scene) : arrival_lines(about, scene);
}

} // namespace

std::optional<ShownCard> make_shown(ShownTo to, domain::Id about, const Scene& scene, const Reader& danish) {
    const Scene for_others{scene.model, danish, scene.settings, scene.place, {}, scene.now, scene.viewport, scene.unreadable};
    ShownCard card{lines_for(to, about, for_others), {}};
    if (card.danish.empty()) return std::nullopt;
    for (ShownLine& line : card.danish)
        if (line.words.language.empty()) line.words.language = danish.language();
    if (scene.reader.language() != danish.language()) card.own = lines_for(to, about, scene);
    const auto* place = scene.records().find<domain::Place>(place_of(about, scene));
    if (to == ShownTo::way && place) card.sketch = make_sketch(*place, scene.reader);
    return card;
}

Route shown_route(ShownTo to, domain::Id about) { return {to == ShownTo::way ? Screen::show_way : Screen::show_arrival, about}; }

std::optional<Route> first_shown(domain::Id about, const Scene& scene) {
    for (const ShownTo to : {ShownTo::way, ShownTo::arrival})
        if (!lines_for(to, about, scene).empty()) return shown_route(to, about);
    return std::nullopt;
}

} // namespace foothold::screens
