#pragma once

#include "app/screens/scene.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::screens {

/// The mentor's matches that are going on, the longest first, so that each keeps its place and its colour.
std::vector<const domain::Match*> active_matches(const Scene& scene);

/// The mentor's matches that have ended so short a time ago that the two can say goodbye, the one that leaves first in front.
std::vector<const domain::Match*> ended_matches(const Scene& scene);

/// The one and then the other: the mentees, each at the place that gives it its colour.
std::vector<const domain::Match*> mentees_in_order(const Scene& scene);

/// How long a match that has ended lets the two write; empty for others.
std::string farewell_to(std::string_view name, const domain::Match& match, const Scene& scene);

/// The match of the reader and this user that is going on; null when there is none.
const domain::Match* match_with(domain::Id user, const Scene& scene);

/// The colour of the mentee at this place.
const ui::Tone& mentee_tone(std::size_t position, const ui::Palette& colors);

/// "SA" for Samira A.
std::string initials(std::string_view name, std::string_view initial);

} // namespace foothold::screens
