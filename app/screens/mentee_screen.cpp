#include "app/screens/mentee_screen.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/note_card.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/screens/support_card.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

// --- who

void meta(Build& build, Icon icon, std::string_view words) {
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 10, .min_height = 30}, [&] {
        build.tree.icon({.icon = icon, .size = 20, .color = soft});
        build.tree.text(words, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

void names(Build& build, const MenteePage& page) {
    build.tree.column({.grow = 1}, [&] {
        build.tree.text(page.mentee.name, {.role = TextRole::title, .weight = semibold});
        meta(build, Icon::handshake, page.mentee.status);
        meta(build, Icon::translate, page.mentee.languages);
    });
}

void message_row(Build& build, const MenteePage& page) {
    if (!page.last_message) return;
    build.tree.column({.margin = {12, 0, 0, 0}}, [&] {
        ui::list_row(build.tree, {.tone = build.theme().colors().mentor,
                                  .icon = Icon::chat,
                                  .title = Reader::own(*page.last_message),
                                  .detail = Reader::own(page.last_message_when),
                                  .tap = build.on(Open{{Screen::conversation, page.mentee.match}})});
    });
}

void buttons(Build& build, const MenteePage& page) {
    const Route conversation{Screen::conversation, page.mentee.match};
    build.tree.row({.margin = {16, 0, 6, 0}, .gap = 12, .wraps = true, .cross = ui::Cross::stretch}, [&] {
        if (page.mentee.farewell.empty())
            ui::button(build.tree, {.icon = Icon::add,
                                    .word = build.text("New meeting"),
                                    .tap = build.on(Open{{Screen::new_meeting, page.mentee.match}}),
                                    .grow = 1});
        ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                .icon = Icon::chat,
                                .word = build.text("Send a message"),
                                .tap = build.on(Open{conversation}),
                                .grow = 1});
    });
}

void who_card(Build& build, const MenteePage& page) {
    const std::vector<Words> lines{Reader::own(page.mentee.name), Reader::own(page.mentee.status),
                                   Reader::own(page.mentee.languages)};
    const bool is_phone = build.theme().is_phone();
    ui::Box box = ui::card_box(build.theme());
    if (!is_phone) box.padding = {20, 24, 16, 24};
    build.tree.column(box, [&] {
        build.tree.row({.gap = 16, .main = ui::Main::apart}, [&] {
            ui::avatar(build.tree, mentee_tone(page.mentee.position, build.theme().colors()), page.mentee.initials, 72);
            if (!is_phone) names(build, page);
            ui::listen(build.tree, build.listen(lines));
        });
        if (is_phone) build.tree.column({.margin = {12, 0, 0, 0}}, [&] { names(build, page); });
        message_row(build, page);
        buttons(build, page);
    });
}

// --- the steps of a match

void step(Build& build, const MenteePage& page, std::uint32_t number) {
    const bool is_now = page.stones.has_now && number == page.stones.done + 1;
    const bool is_ahead = number > page.stones.done && !is_now;
    build.tree.row({.gap = 16, .min_height = 44}, [&] {
        build.tree.row({.width = build.theme().scaled(48)}, [&] { ui::single_stone(build.tree, page.stones, number); });
        build.tree.text(page.steps[number - 1], {.weight = is_now ? semibold : text::Weight::regular,
                                                 .color = is_ahead ? build.theme().colors().ink_soft : ui::transparent,
                                                 .grow = 1});
    });
}

void steps_card(Build& build, const MenteePage& page) {
    std::vector<Words> lines;
    for (const std::string& word : page.steps) lines.push_back(Reader::own(word));
    ui::card(build.tree, [&] {
        card_head(build, build.text("Your way as a mentor"), std::move(lines));
        for (std::uint32_t number = 1; number <= page.stones.total; ++number) step(build, page, number);
    });
}

// --- what is shared

void shares_card(Build& build, const MenteePage& page) {
    if (!page.mentee.farewell.empty()) return;
    std::vector<Words> lines;
    for (const ShareView& share : page.shares) lines.insert(lines.end(), {Reader::own(share.word), Reader::own(share.what)});
    lines.insert(lines.end(), {Reader::own(page.mentee.note), Reader::own(page.reported)});
    ui::card(build.tree, [&] {
        card_head(build, build.text("Shared with you"), std::move(lines));
        for (const ShareView& share : page.shares)
            ui::list_row(build.tree, {.tone = build.theme().tone(share.activity),
                                      .icon = icon_of(share.activity),
                                      .title = Reader::own(share.word),
                                      .detail = Reader::own(share.what),
                                      .is_first = &share == &page.shares.front(),
                                      .min_height = 60});
        build.tree.column({.margin = {8, 0, 4, 0}}, [&] {
            meta(build, Icon::lock, page.mentee.note);
            meta(build, Icon::visibility, page.reported);
        });
    });
}

void day(Build& build, const SharedDay& day, domain::Id match) {
    build.tree.text(
        day.heading,
        {.role = TextRole::label, .weight = semibold, .color = build.theme().colors().ink_soft, .margin = {12, 0, 2, 0}});
    for (const SharedView& row : day.rows) {
        ui::list_row(build.tree, {.tone = build.theme().tone(row.activity),
                                  .icon = icon_of(row.activity),
                                  .title = row.title,
                                  .detail = Reader::own(row.when),
                                  .is_first = &row == &day.rows.front(),
                                  .min_height = 60});
        if (row.activity != domain::Activity::mentor) build.has_seen(match, row.activity);
    }
}

void days_card(Build& build, const MenteePage& page) {
    if (!page.mentee.farewell.empty()) return;
    std::vector<Words> lines;
    for (const SharedDay& each : page.days) {
        lines.push_back(Reader::own(each.heading));
        for (const SharedView& row : each.rows) lines.insert(lines.end(), {row.title, Reader::own(row.when)});
    }
    const Words nothing = Reader::own(build.text("Nothing shared"));
    if (page.days.empty()) lines.push_back(nothing);
    ui::card(build.tree, [&] {
        card_head(build, build.text("The next two weeks"), std::move(lines));
        for (const SharedDay& each : page.days) day(build, each, page.mentee.match);
        if (page.days.empty())
            ui::list_row(build.tree,
                         {.tone = build.theme().colors().care, .icon = Icon::local_cafe, .title = nothing, .is_first = true});
    });
}

} // namespace

void draw_mentee(Build& build, const MenteePage& page) {
    const auto first = [&] {
        if (!page.mentee.farewell.empty()) note_card(build, {.title = Reader::own(page.mentee.farewell), .lines = {}});
        who_card(build, page);
        asked_cards(build, page.mentee.proposals);
        own_proposals_card(build, page.mentee.proposals);
        support_row(build, build.text("Ask for help with this match"));
    };
    frame(build, [&] {
        detail_head(build, build.text("Mentees"));
        if (!build.theme().has_columns()) {
            first();
            days_card(build, page);
            shares_card(build, page);
            return steps_card(build, page);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] {
                first();
                shares_card(build, page);
                steps_card(build, page);
            });
            build.tree.column({.gap = 16, .width = 400}, [&] { days_card(build, page); });
        });
    });
}

} // namespace foothold::screens
