#pragma once

#include "app/screens/scene.hpp"

#include <cstdint>
#include <string>

namespace foothold::screens {

enum class MoveStage : std::uint8_t { ahead, today, over };

MoveStage stage_of(const domain::Move& move, const Scene& scene);

/// "You move to Centre Brovst"; "You have moved" afterwards.
ui::Words move_title(const domain::Move& move, const Scene& scene);
/// "In 20 days", "Tomorrow", "You move today"; when it is over the date.
std::string how_soon(const domain::Move& move, const Scene& scene, i18n::Position position = i18n::Position::start);

/// The reader's move that counts now: the next one, else one of the last weeks; null when there is none.
const domain::Move* current_move(const Scene& scene);

/// What a thing of the list before a move is called; empty for one that only a newer app has words for.
ui::Words words_of(const domain::MoveItem& item, const Scene& scene);

} // namespace foothold::screens
