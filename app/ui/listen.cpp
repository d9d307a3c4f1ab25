#include "app/ui/listen.hpp"

namespace foothold::ui {

namespace {

Tone tone_of(const Palette& colors, const Listen& listen) {
    if (listen.state == ListenState::speaking) return {colors.on_primary, colors.primary};
    if (listen.state == ListenState::no_voice && listen.ground != ListenGround::hero) return {colors.ink_soft, colors.sunken};
    switch (listen.ground) {
    case ListenGround::surface:
        return {colors.course.ink, colors.primary_tint};
    case ListenGround::hero:
        return {colors.on_primary, colors.primary_inset};
    case ListenGround::tint:
        break;
    }
    return {colors.course.ink, colors.surface};
}

Icon icon_of(ListenState state) {
    switch (state) {
    case ListenState::ready:
        return Icon::volume_up;
    case ListenState::speaking:
        return Icon::stop;
    case ListenState::no_voice:
        break;
    }
    return Icon::volume_off;
}

} // namespace

void listen(Tree& tree, const Listen& listen) {
    const Tone tone = tone_of(tree.theme().colors(), listen);
    Box box{.padding = {0, 16, 0, 14}, .gap = 8};
    box.min_height = 48;
    box.is_rigid = true;
    box.fill = tone.tint;
    box.pressed_fill = listen.ground == ListenGround::hero ? tree.theme().colors().primary_press : tree.theme().colors().line;
    box.radius = 999;
    box.tap = listen.tap;
    tree.row(box, [&] {
        tree.icon({.icon = icon_of(listen.state), .size = tree.theme().icon(24), .color = tone.ink});
        tree.text(listen.word, {.role = TextRole::label, .weight = text::Weight::semibold, .color = tone.ink});
    });
}

} // namespace foothold::ui
