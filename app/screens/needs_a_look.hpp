#pragma once

#include "app/screens/build.hpp"

#include <string>

namespace foothold::screens {

/// What the reader did, as it stands in a list: "Your answer to an event".
std::string name_of(const domain::Intent& intent, const Reader& reader);

/// Why a rule said no, in words for the person who asked.
std::string explain(domain::Reason reason, const Reader& reader);

/// Why an action has no effect, and whom to ask about it.
std::string explain(const client::ActionReport& report, const Reader& reader);

/// Actions that the server did not take, each with the reason, whom to ask, and "I have seen it".
void draw_needs_a_look(Build& build);

} // namespace foothold::screens
