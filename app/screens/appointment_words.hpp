#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/facts.hpp"
#include "domain/schedule.hpp"

#include <optional>

namespace foothold::screens {

/// An appointment in words: for a row of a day, or the head of a hero.
struct AppointmentWords {
    ui::Icon icon = ui::Icon::none;
    ui::Words title;
    ui::Words detail; ///< where, with whom, which interpreter: the most useful half line
    Route route;
};

AppointmentWords describe(const domain::Appointment& appointment, const Scene& scene);

/// Content as it stands inside a sentence of the reader's: with the name of its language when it is not theirs.
std::string inside_sentence(const ui::Words& words);

/// The room, or the place where no room is said; nothing when neither is known.
ui::Words place_of(const domain::Appointment& appointment, const Scene& scene);

/// Time, place, interpreter and what to bring, as far as they are known.
std::vector<ui::Fact> facts_of(const domain::Appointment& appointment, const Scene& scene);

/// Where a session, talk, event or internship takes place; `place` is nil for anything else.
struct Where {
    domain::Id place;
    domain::LocalizedText room;
};
Where where_of(domain::Id source, const domain::Records& records);

/// Where it is, for the directions sheet; nothing when no place is known.
std::optional<DirectionsSheet> directions_to(const domain::Appointment& appointment, const Scene& scene);

/// Who interprets and how, or how far that is; empty when nobody has asked for one.
std::string interpreter_words(const domain::Interpreter& interpreter, const Scene& scene);
ui::Fact interpreter_fact(const domain::Interpreter& interpreter, const Scene& scene);
ui::Fact time_fact(domain::Instant starts, domain::Instant ends, const Scene& scene);
/// From one day to another in the reader's own calendar; empty unless they want it.
std::string second_period(domain::Date from, domain::Date until, const Scene& scene);
ui::Fact place_fact(domain::Id place, const domain::LocalizedText& room, const Scene& scene);

/// Title, time, place and the rest in the order in which they are read aloud.
std::vector<ui::Words> spoken(const AppointmentWords& words, const std::vector<ui::Fact>& facts);

} // namespace foothold::screens
