#include "app/screens/conversation_screen.hpp"

#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"
#include "app/screens/needs_a_look.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/ui/avatar.hpp"
#include "app/ui/field.hpp"
#include "app/ui/long_list.hpp"
#include "domain/apply.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

/// What is read aloud: the newest day.
std::vector<Words> spoken(const ConversationView& view) {
    std::vector<Words> lines;
    if (view.days.empty()) return lines;
    lines.push_back(Reader::own(view.days.back().heading));
    for (const MessageView& message : view.days.back().messages) {
        if (message.delivery == Delivery::received) lines.push_back(Reader::own(view.with.name));
        lines.push_back(message.text);
    }
    return lines;
}

void head(Build& build, const ConversationView& view) {
    ui::Tree& tree = build.tree;
    const bool is_phone = build.theme().is_phone();
    const Counterpart& with = view.with;
    const bool wraps = is_phone || build.theme().is_large_text();
    tree.row({.gap = is_phone ? 8.0f : 16.0f, .row_gap = 8, .min_height = 56, .wraps = wraps}, [&] {
        ui::back_button(tree, build.text("Back"), build.on(GoBack{}));
        if (!is_phone) ui::avatar(tree, tone_of(with, build.theme().colors()), with.initial, 56);
        tree.column({.grow = 1, .wrap_width = build.theme().scaled(is_phone ? 90 : 150)}, [&] {
            tree.text(i18n::isolated(with.name), {.role = TextRole::title, .weight = semibold});
            if (!with.role_word.empty() && !is_phone)
                tree.text(with.role_word, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
        });
        if (!view.days.empty()) ui::listen(tree, build.listen(spoken(view)));
        if (with.call && !is_phone)
            ui::button(tree, {.kind = ui::ButtonKind::tint,
                              .icon = Icon::call,
                              .word = build.text("Call"),
                              .tap = build.on(ShowSheet{*with.call}),
                              .is_small = true});
    });
}

Icon icon_of(Delivery delivery) {
    switch (delivery) {
    case Delivery::received:
        return Icon::none;
    case Delivery::keeping:
    case Delivery::kept:
        return Icon::cloud_queue;
    case Delivery::sent:
        return Icon::check;
    case Delivery::read:
        return Icon::check_circle;
    case Delivery::refused:
        break;
    }
    return Icon::info;
}

struct BubbleLook {
    ui::Color fill;
    ui::Color ink;
    ui::Color soft;
};

BubbleLook look_of(Delivery delivery, const ui::Palette& colors) {
    if (delivery == Delivery::received) return {colors.surface, colors.ink, colors.ink_soft};
    if (delivery == Delivery::refused) return {colors.care.tint, colors.ink, colors.care.ink};
    return {colors.primary_tint, colors.ink, colors.course.ink};
}

void bubble(Build& build, const MessageView& message) {
    ui::Tree& tree = build.tree;
    const bool is_mine = message.delivery != Delivery::received;
    const float indent = build.theme().is_phone() ? 40 : 120;
    const BubbleLook look = look_of(message.delivery, build.theme().colors());
    ui::Box box{.padding = ui::symmetric(12, 18), .gap = 4};
    box.radius = 20;
    box.fill = look.fill;
    if (!is_mine) box.elevation = ui::Elevation::raised;
    const ui::Insets room = is_mine ? ui::Insets{0, 0, 0, indent} : ui::Insets{0, indent, 0, 0};
    tree.row({.padding = room, .main = is_mine ? ui::Main::end : ui::Main::start}, [&] {
        tree.column(box, [&] {
            linked_words(build, message.text, {.color = look.ink, .has_own_direction = true, .is_reading = true});
            tree.row({.gap = 6}, [&] {
                if (is_mine) tree.icon({.icon = icon_of(message.delivery), .size = 20, .color = look.soft});
                tree.text(message.state, {.role = TextRole::label, .color = look.soft});
            });
        });
    });
    if (message.is_unread) build.has_read(message.id);
}

void empty(Build& build, const ConversationView& view) {
    if (arrival_of(build.scene) != Arrival::everything) return arrival_card(build);
    const std::string what = build.text("No messages yet");
    const std::string how =
        build.text("{name} gets what you write here as soon as there is a network.", {{"name", view.with.name}});
    const ui::ListRow row{.tone = build.theme().colors().care,
                          .icon = Icon::chat,
                          .title = Reader::own(what),
                          .detail = Reader::own(how),
                          .is_first = true};
    listening_row(build, row);
}

void day_heading(Build& build, const std::string& heading) {
    build.tree.text(heading, {.role = TextRole::label,
                              .weight = semibold,
                              .color = build.theme().colors().ink_soft,
                              .align = text::Align::center,
                              .margin = {8, 0, 0, 0}});
}

/// A day's heading or a message, one below the other.
struct ConversationRow {
    const MessageDay* day = nullptr;
    const MessageView* message = nullptr;

    std::uint64_t id() const { return message ? number_of(message->id) : ui::key_inside(1, number_of(day->messages.front().id)); }
};

std::vector<ConversationRow> rows_of(const ConversationView& view) {
    std::vector<ConversationRow> rows;
    for (const MessageDay& day : view.days) {
        rows.push_back({&day, nullptr});
        for (const MessageView& message : day.messages) rows.push_back({&day, &message});
    }
    return rows;
}

void messages(Build& build, const ConversationView& view) {
    constexpr float gap = 12;
    const float margin = build.theme().page_margin();
    ui::Box list{.padding = {8, margin, 8, margin}, .gap = gap, .grow = 1, .main = ui::Main::end};
    list.is_scrolling = true;
    list.is_held_at_end = true;
    list.name = view.key;
    build.tree.column(list, [&] {
        const auto rows = rows_of(view);
        ui::long_list(
            build.tree, {.name = "messages", .gap = gap, .row_height = 96, .is_read_from_end = true}, rows.size(),
            [&](std::size_t row) { return rows[row].id(); },
            [&](std::size_t row) {
                rows[row].message ? bubble(build, *rows[row].message) : day_heading(build, rows[row].day->heading);
            });
        if (rows.empty()) empty(build, view);
        asked_cards(build, view.proposals);
        own_proposals_card(build, view.proposals);
    });
}

void composer(Build& build, const ConversationView& view) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords words{build};
    const ui::FieldRules rules{.bytes_max = domain::message_bytes_max};
    const std::string hint = letters_left_hint(build, draft, rules);
    build.tree.row({.gap = 12, .cross = ui::Cross::end}, [&] {
        ui::field(build.tree, draft,
                  {.label = view.field_label, .name = view.key, .hint = hint, .rules = rules, .words = words.bar(), .grow = 1});
        ui::button(build.tree, {.icon = Icon::send,
                                .word = build.text("Send"),
                                .tap = build.on(SendDraft{*view.with.through}),
                                .serves_field = true,
                                .is_off = draft.is_blank(),
                                .is_icon_mirrored = true});
    });
}

void remark(Build& build, std::string_view words) {
    build.tree.text(words, {.color = build.theme().colors().ink_soft, .align = text::Align::center});
}

void foot(Build& build, const ConversationView& view) {
    if (view.with.has_ended) return remark(build, explain(domain::Reason::match_ended, build.scene.reader));
    if (!view.with.farewell.empty()) remark(build, view.with.farewell);
    composer(build, view);
}

} // namespace

void draw_conversation(Build& build, const ConversationView& view) {
    ui::Box stage = stage_box(build);
    const float margin = stage.padding.start;
    stage.is_scrolling = false;
    stage.padding = {stage.padding.top, 0, 16, 0};
    stage.gap = 8;
    frame(build, stage, [&] {
        build.tree.column({.padding = ui::symmetric(0, margin)}, [&] { head(build, view); });
        messages(build, view);
        build.tree.column({.padding = ui::symmetric(0, margin), .gap = 8}, [&] { foot(build, view); });
    });
}

} // namespace foothold::screens
