#pragma once

#include "app/screens/build.hpp"
#include "app/screens/event_words.hpp"
#include "app/ui/button.hpp"

namespace foothold::screens {

/// The colours of an event's tile.
const ui::Tone& tone_of(domain::EventKind kind, const ui::Palette& colors);

/// "Changed", "Cancelled", "You are coming", "Kept on this tablet, not sent yet": what there is to say, each as a chip.
void event_chips(Build& build, const EventState& state);
bool has_chips(const EventState& state);
/// The same in words, for reading aloud.
std::vector<ui::Words> spoken_chips(const EventState& state, const Scene& scene);

/// How the answer's button looks: as one of many in a list, or as the main thing on a hero.
enum class AnswerPlace : std::uint8_t { list, hero };

/// "I will come", "I can't come after all", or "Full" switched off; nothing where there is no answer to give.
void answer_button(Build& build, const EventState& state, AnswerPlace place);

} // namespace foothold::screens
