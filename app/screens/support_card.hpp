#pragma once

#include "app/screens/build.hpp"
#include "app/screens/people_view.hpp"

#include <string>

namespace foothold::screens {

/// What help is asked for with: a mentor's is a match.
std::string support_title(const Build& build);

/// How asking goes, in one sentence.
std::string somebody_answers(const Build& build);

/// Whether there is anything to see of it, so that it stands above the people.
bool has_asked_for_help(const Scene& scene);

/// Help in writing: what the reader has asked last, and the way to ask.
void support_card(Build& build);

/// What the reader has asked last, without the way to ask; nothing when there is nothing.
void asked_card(Build& build);

/// The way from the page of one thing to asking for help with it, or how far what was asked has come.
void support_row(Build& build, const std::string& title);

/// That a written request is no alarm: whom to call now, and 112.
void no_alarm(Build& build, const std::optional<LifelineView>& lifeline);
/// The same, read aloud.
std::vector<ui::Words> spoken_no_alarm(const Build& build, const std::optional<LifelineView>& lifeline);

} // namespace foothold::screens
