#include "app/screens/help_screen.hpp"

#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/lifeline_hero.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/support_card.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::Words;

namespace {

/// Whom the mentor herself can turn to.
void contacts(Build& build, const HelpView& view) {
    if (view.contacts.empty()) return;
    std::vector<Words> spoken;
    for (const PersonCard& card : view.contacts)
        spoken.insert(spoken.end(), {card.who.name, Reader::own(card.who.role_word), Reader::own(card.when)});
    ui::card(build.tree, [&] {
        card_head(build, build.text("Who helps you"), std::move(spoken));
        for (const PersonCard& card : view.contacts) {
            const std::string& role = card.who.role_word;
            const std::string detail =
                card.when.empty() ? role
                                  : build.text("{role}. {when}", {i18n::phrase("role", role), i18n::phrase("when", card.when)});
            ui::list_row(build.tree, {.tone = tone_of(card.who.role, build.theme().colors()),
                                      .icon = icon_of(card.who.role),
                                      .title = card.who.name,
                                      .detail = Reader::own(detail),
                                      .tap = build.on(Open{{Screen::person, card.who.id}}),
                                      .is_first = &card == &view.contacts.front()});
        }
    });
}

struct AskRow {
    ui::Tone tone;
    Icon icon = Icon::none;
    std::string title;
    std::string detail; ///< may be empty
    domain::Id about;
};

std::vector<AskRow> ask_rows(const Build& build, const HelpView& view) {
    const ui::Palette& colors = build.theme().colors();
    std::vector<AskRow> rows;
    for (const HelpRow& row : view.matches) {
        const std::string detail = row.state.empty() ? build.text("Ask for help with this match") : row.state;
        rows.push_back({mentee_tone(row.position, colors), Icon::handshake, row.name, detail, row.match});
    }
    const std::string other = rows.empty() ? build.text("Ask for help") : build.text("Ask about something else");
    rows.push_back({colors.course, Icon::edit_note, other, {}, {}});
    return rows;
}

void ask_card(Build& build, const HelpView& view) {
    const std::string how = somebody_answers(build);
    const std::vector<AskRow> rows = ask_rows(build, view);
    std::vector<Words> spoken{Reader::own(how)};
    for (const AskRow& row : rows) {
        spoken.push_back(Reader::own(row.title));
        if (!row.detail.empty()) spoken.push_back(Reader::own(row.detail));
    }
    ui::card(build.tree, [&] {
        card_head(build, support_title(build), std::move(spoken));
        build.tree.text(how, {.color = build.theme().colors().ink_soft, .margin = {0, 0, 8, 0}});
        for (const AskRow& row : rows)
            ui::list_row(build.tree, {.tone = row.tone,
                                      .icon = row.icon,
                                      .title = Reader::own(row.title),
                                      .detail = Reader::own(row.detail),
                                      .tap = build.on(Open{{Screen::support, row.about}})});
    });
}

void cards(Build& build, const HelpView& view) {
    const auto writing = [&] {
        asked_card(build);
        ask_card(build, view);
    };
    const auto calling = [&] {
        contacts(build, view);
        emergency_card(build);
    };
    if (!build.theme().has_columns()) {
        calling();
        return writing();
    }
    build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
        build.tree.column({.gap = 16, .grow = 1}, writing);
        build.tree.column({.gap = 16, .width = 400}, calling);
    });
}

} // namespace

void draw_help(Build& build, const HelpView& view) {
    frame(build, [&] {
        page_head(build, build.text("Support"));
        if (arrival_of(build.scene) == Arrival::nothing) {
            arrival_card(build);
            return emergency_card(build);
        }
        if (view.lifeline) lifeline_hero(build, *view.lifeline);
        cards(build, view);
    });
}

} // namespace foothold::screens
