#pragma once

#include "app/screens/about_me_view.hpp"
#include "app/screens/build.hpp"

namespace foothold::screens {

void draw_about_me(Build& build, const AboutMeView& view);
/// The way there, in Me.
void about_me_row(Build& build);

/// One thing that is kept, in all its lines; with a tap it is corrected.
void about_row(Build& build, const AboutEntry& entry, const ui::Tone& tone, ui::Tap tap, bool is_first);
std::vector<ui::Words> spoken_entries(const std::vector<AboutEntry>& entries, std::size_t count);

} // namespace foothold::screens
