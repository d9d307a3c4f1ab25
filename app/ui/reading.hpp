#pragma once

#include "app/ui/words.hpp"

#include <optional>
#include <vector>

namespace foothold::ui {

/// What can be done in a card, as it is read aloud after the card's own lines.
struct SpokenAction {
    NodeIndex box = no_node;
    Words words;
};

/// Of the card that this Listen pill stands in. Rows whose words are among the lines are not named again, nor the same words
/// twice; none for a pill that stands on the page.
std::vector<SpokenAction> actions_of(const Tree& tree, NodeIndex pill, const std::vector<Words>& lines);

/// The texts that show the line which is being read: that line itself, else the parts that it was put together from. After the
/// lines of the card comes one that leads over to its actions and is not shown, then the actions.
std::vector<NodeIndex> texts_being_read(const Tree& tree);

/// The band behind such a text; a border where a fill would hardly be seen, or would not suit the text.
struct Band {
    Color fill = transparent;
    Color border = transparent;
};
Band band_behind(const Tree& tree, NodeIndex text);

} // namespace foothold::ui
