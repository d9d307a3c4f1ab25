#include "app/ui/avatar.hpp"

namespace foothold::ui {

void avatar(Tree& tree, const Tone& tone, std::string_view initials, float side) {
    Box box;
    box.width = box.height = side;
    box.radius = side / 2;
    box.fill = tone.tint;
    box.main = Main::center;
    const TextRole role = side < 40   ? TextRole::cap
                          : side < 56 ? TextRole::label
                          : side < 72 ? TextRole::head
                                      : TextRole::initials_large;
    tree.row(box, [&] {
        tree.text(initials, {.role = role, .weight = text::Weight::semibold, .color = tone.ink, .scale_max = 1.2f});
    });
}

} // namespace foothold::ui
