#pragma once

#include "app/calendar/ics.hpp"
#include "app/screens/scene.hpp"

#include <vector>

namespace foothold::screens {

/// What of the reader's plan goes into their own calendar: courses, talks, days at work and the events they come to, from four
/// weeks ago until a year ahead, in their language. What is off, what they cannot come to and what a move ends is there as
/// cancelled, so that it goes from a calendar that has it. What talks are about, notes and phone numbers stay in the app.
std::vector<calendar::Entry> calendar_entries(const Scene& scene);

/// The same as a whole, written now.
calendar::Calendar calendar_of(const Scene& scene);

} // namespace foothold::screens
