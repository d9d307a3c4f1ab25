#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// Others can hear this: asked once, before the first card is read aloud.
void draw_sheet(Build& build, const HeadphonesQuestion& question);
/// No voice in the reader's language: another language, or a person.
void draw_sheet(Build& build, const NoVoiceOffer& offer);

} // namespace foothold::screens
