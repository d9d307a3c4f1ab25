#include "app/screens/messages_screen.hpp"

#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/matches.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

const ui::Tone& tone_of_row(const MessagesRow& row, const ui::Palette& colors) {
    if (row.position) return mentee_tone(*row.position, colors);
    return row.role ? tone_of(*row.role, colors) : colors.mentor;
}

/// As long as not everything has come nobody knows that nothing was written.
Words last_line(const Build& build, const MessagesRow& row) {
    const bool is_known = !row.last.empty() || arrival_of(build.scene) != Arrival::everything;
    return is_known ? row.last : Reader::own(build.text("No messages yet"));
}

std::vector<Words> spoken(const Build& build, const MessagesView& view) {
    std::vector<Words> lines;
    for (const MessagesRow& row : view.rows)
        for (const Words& line :
             {row.name, Reader::own(row.note), last_line(build, row), Reader::own(row.when), Reader::own(row.unread)})
            if (!line.empty()) lines.push_back(line);
    return lines;
}

void row_words(Build& build, const MessagesRow& row) {
    ui::Tree& tree = build.tree;
    const ui::Palette& colors = build.theme().colors();
    const ui::Text soft{.role = TextRole::label, .color = colors.ink_soft};
    ui::words(tree, row.name, {.weight = semibold});
    if (!row.note.empty()) tree.text(row.note, {.role = TextRole::label, .color = tone_of_row(row, colors).ink});
    if (const Words last = last_line(build, row); !last.empty()) ui::words(tree, last, {.has_own_direction = !row.last.empty()});
    if (!row.when.empty()) tree.text(row.when, soft);
    if (!row.unread.empty()) tree.text(row.unread, {.role = TextRole::label, .weight = semibold});
}

void message_row(Build& build, const MessagesRow& row, bool is_first) {
    const ui::Theme& theme = build.theme();
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(12, 0), .gap = 16, .row_gap = 4, .wraps = true, .main = ui::Main::end};
    box.radius = 14;
    box.pressed_fill = theme.colors().sunken;
    box.tap = build.on(Open{{Screen::conversation, row.through}});
    ui::keep_from_head(box, is_first);
    constexpr float avatar_side = 56;
    build.tree.row(box, [&] {
        const ui::Box start{.gap = 16, .grow = 1, .wrap_width = avatar_side + 16 + theme.scaled(160)};
        build.tree.row(start, [&] {
            ui::avatar(build.tree, tone_of_row(row, theme.colors()), row.initials, avatar_side);
            build.tree.column({.gap = 2, .grow = 1}, [&] { row_words(build, row); });
        });
        ui::chevron(build.tree);
    });
}

void nobody(Build& build, const MessagesView& view) {
    if (arrival_of(build.scene) != Arrival::everything) return arrival_card(build);
    listening_row(build, {.tone = build.theme().colors().care,
                          .icon = Icon::chat,
                          .title = Reader::own(view.empty_title),
                          .detail = Reader::own(view.empty_detail),
                          .is_first = true});
}

} // namespace

void draw_messages(Build& build, const MessagesView& view) {
    frame(build, [&] {
        page_head(build, build.text("Messages"));
        if (view.rows.empty()) return nobody(build, view);
        ui::card(build.tree, [&] {
            card_head(build, build.text("Whom you write with"), spoken(build, view));
            for (const MessagesRow& row : view.rows) message_row(build, row, &row == &view.rows.front());
        });
    });
}

} // namespace foothold::screens
