#include "app/ui/listen.hpp"

#include <array>

namespace foothold::ui {

namespace {

/// On a hero, what speaks is turned inside out: primary on primary would not be seen.
Tone tone_of(const Palette& colors, const Listen& listen) {
    const bool is_on_hero = listen.ground == ListenGround::hero;
    if (listen.state == ListenState::speaking)
        return is_on_hero ? Tone{colors.primary, colors.on_primary} : Tone{colors.on_primary, colors.primary};
    if (listen.state == ListenState::unheard && !is_on_hero) return {colors.ink_soft, colors.sunken};
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

/// Sound as a picture that stands still.
void level_bars(Tree& tree, Color color) {
    constexpr std::array heights{10.0f, 20.0f, 14.0f, 8.0f};
    tree.row({.gap = 3, .width = 24, .height = 24, .main = Main::center}, [&] {
        for (const float height : heights) tree.box({.width = 3, .height = height, .fill = color, .radius = 1.5f});
    });
}

Box pill_box(const Theme& theme, const Listen& listen, Color fill) {
    Box box{.padding = {0, 16, 0, 14}, .gap = 8};
    box.min_height = 48;
    box.is_rigid = true;
    box.fill = fill;
    box.pressed_fill = listen.ground == ListenGround::hero ? theme.colors().primary_press : theme.colors().line;
    box.radius = 999;
    box.is_listen = true;
    return box;
}

void word(Tree& tree, std::string_view word, Color color) {
    tree.text(word, {.role = TextRole::label, .weight = text::Weight::semibold, .color = color});
}

void pill(Tree& tree, const Listen& listen) {
    const Tone tone = tone_of(tree.theme().colors(), listen);
    Box box = pill_box(tree.theme(), listen, tone.tint);
    box.name = "listen";
    box.tap = listen.tap;
    tree.row(box, [&] {
        if (listen.lines) tree.read_along(*listen.lines, listen.line);
        if (listen.state == ListenState::speaking)
            level_bars(tree, tone.ink);
        else
            tree.icon({.icon = listen.state == ListenState::ready ? Icon::volume_up : Icon::volume_off,
                       .size = tree.theme().icon(24),
                       .color = tone.ink});
        word(tree, listen.word, tone.ink);
    });
}

void next_pill(Tree& tree, Listen listen) {
    listen.state = ListenState::ready;
    const Tone tone = tone_of(tree.theme().colors(), listen);
    Box box = pill_box(tree.theme(), listen, tone.tint);
    box.name = "next line";
    box.tap = listen.next;
    tree.row(box, [&] {
        tree.icon({.icon = Icon::skip_next, .size = tree.theme().icon(24), .color = tone.ink});
        word(tree, listen.next_word, tone.ink);
    });
}

} // namespace

void listen(Tree& tree, const Listen& listen) {
    tree.row({.gap = 8, .row_gap = 8, .is_rigid = true, .wraps = true, .main = Main::end}, [&] {
        pill(tree, listen);
        if (!listen.next_word.empty()) next_pill(tree, listen);
    });
}

} // namespace foothold::ui
