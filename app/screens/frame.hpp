#pragma once

#include "app/screens/build.hpp"
#include "app/ui/button.hpp"
#include "app/ui/card.hpp"
#include "app/ui/chip.hpp"
#include "app/ui/facts.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/navigation.hpp"
#include "app/ui/stones.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foothold::screens {

/// The part of the window beside or above the navigation: scrolls, holds cards. A page that was opened begins at its top; one
/// that somebody comes back to is where it was.
ui::Box stage_box(const Build& build);
std::vector<ui::NavigationItem> navigation_items(Build& build);

/// Navigation and, in a stage of this kind, what `content` builds.
template <class Content>
void frame(Build& build, const ui::Box& stage, Content&& content) {
    ui::Tree& tree = build.tree;
    const ui::Box root{.grow = 1, .cross = ui::Cross::stretch, .fill = build.theme().colors().background};
    if (build.theme().form_factor == ui::FormFactor::landscape) {
        tree.row(root, [&] {
            ui::navigation_rail(tree, navigation_items(build));
            tree.column(stage, std::forward<Content>(content));
        });
        return;
    }
    tree.column(root, [&] {
        tree.column(stage, std::forward<Content>(content));
        ui::navigation_bar(tree, navigation_items(build));
    });
}

template <class Content>
void frame(Build& build, Content&& content) {
    frame(build, stage_box(build), std::forward<Content>(content));
}

/// Of a row about this record, as long as it is on the device.
std::uint64_t number_of(domain::Id id);

/// What is saved; in few words where there is little room, as on phones.
void sync_chip(Build& build, bool is_brief = false);
void language_pill(Build& build);

/// Title, softer words beside it, sync chip and language pill: the head of People, My path, Offers and Me.
void page_head(Build& build, std::string_view title, const ui::Words& beside = {});
/// Heading and Listen, which reads the heading and then these lines.
void card_head(Build& build, const std::string& heading, std::vector<ui::Words> spoken,
               ui::ListenGround ground = ui::ListenGround::surface);
/// A card that is one row, with Listen at its end.
void listening_row(Build& build, const ui::ListRow& row);
/// What a hero is about: chip, how soon, Listen.
struct HeroHead {
    ui::Tone tone;
    ui::Icon icon = ui::Icon::none;
    std::string_view word;
    std::string_view when;
};
void hero_head(Build& build, const HeroHead& head, std::vector<ui::Words> spoken);

/// Back button and title, and a softer line below it: the head of a detail page.
void detail_head(Build& build, std::string_view title, std::string_view below = {});
/// The same for what comes with its own language.
void detail_head(Build& build, const ui::Words& title, const ui::Words& below);

void directions_button(Build& build, const DirectionsSheet& directions, ui::ButtonKind kind, float grow = 1);
/// "I can't come", or how to take it back when it is said already.
void decline_button(Build& build, domain::Id appointment, bool is_declined, ui::ButtonKind kind, float grow = 1);

/// "I can't come" to a day of an internship.
void absence_button(Build& build, const AbsenceSheet& absence);

} // namespace foothold::screens
