#include "app/screens/mentees_screen.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/offers_screen.hpp"
#include "app/screens/proposal_card.hpp"
#include "app/ui/avatar.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

std::vector<Words> spoken(const MenteeView& mentee) {
    std::vector<Words> lines{Reader::own(mentee.name), Reader::own(mentee.status), Reader::own(mentee.languages)};
    if (!mentee.farewell.empty()) lines.push_back(Reader::own(mentee.farewell));
    if (mentee.next) {
        lines.push_back(mentee.next->title);
        lines.push_back(mentee.next->place);
    }
    for (const SharedView& shared : mentee.soon) {
        lines.push_back(shared.title);
        lines.push_back(Reader::own(shared.when));
    }
    for (const ProposalView& proposal : mentee.proposals)
        lines.insert(lines.end(), {Reader::own(proposal.title), Reader::own(proposal.detail)});
    return lines;
}

void card_head(Build& build, const MenteeView& mentee) {
    ui::Tree& tree = build.tree;
    const ui::Palette& colors = build.theme().colors();
    const float gap = build.theme().is_phone() ? 12 : 16;
    tree.row({.gap = gap, .row_gap = 4, .min_height = 72, .wraps = true, .main = ui::Main::end}, [&] {
        tree.row({.gap = gap, .grow = 1, .wrap_width = 56 + gap + build.theme().scaled(110)}, [&] {
            ui::avatar(tree, mentee_tone(mentee.position, colors), mentee.initials, 56);
            tree.text(mentee.name, {.role = TextRole::head, .weight = semibold, .grow = 1});
        });
        ui::listen(tree, build.listen(spoken(mentee)));
    });
}

void meta(Build& build, Icon icon, std::string_view words) {
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 10, .min_height = 30}, [&] {
        build.tree.icon({.icon = icon, .size = 20, .color = soft});
        build.tree.text(words, {.role = TextRole::label, .color = soft, .grow = 1});
    });
}

void shares(Build& build, const MenteeView& mentee) {
    build.tree.column({.margin = {8, 0, 12, 0}, .gap = 8}, [&] {
        build.tree.row({.gap = 8, .row_gap = 8, .wraps = true}, [&] {
            for (const domain::Activity activity : mentee.shares)
                ui::chip(build.tree, build.theme().tone(activity), icon_of(activity), word_of(activity, build.scene.reader));
        });
        meta(build, Icon::lock, mentee.note);
    });
}

void appointments(Build& build, const MenteeView& mentee) {
    const ui::Palette& colors = build.theme().colors();
    if (mentee.next)
        ui::list_row(build.tree, {.tone = colors.mentor,
                                  .icon = Icon::volunteer_activism,
                                  .title = mentee.next->title,
                                  .detail = mentee.next->place,
                                  .tap = build.on(Open{mentee.next->route})});
    for (const ProposalView& proposal : mentee.proposals)
        ui::list_row(build.tree, {.tone = colors.mentor,
                                  .icon = Icon::event,
                                  .title = Reader::own(proposal.title),
                                  .detail = Reader::own(proposal.detail),
                                  .tap = build.on(Open{{Screen::mentee, mentee.match}})});
    for (const SharedView& shared : mentee.soon) build.has_seen(mentee.match, shared.activity);
    for (const SharedView& shared : mentee.soon)
        ui::list_row(build.tree, {.tone = build.theme().tone(shared.activity),
                                  .icon = icon_of(shared.activity),
                                  .title = shared.title,
                                  .detail = Reader::own(shared.when)});
}

void mentee_card(Build& build, const MenteeView& mentee) {
    ui::Box box = ui::card_box(build.theme());
    box.min_width = build.theme().is_phone() ? 0 : 320;
    box.grow = 1;
    box.tap = build.on(Open{{Screen::mentee, mentee.match}});
    box.pressed_fill = build.theme().colors().sunken;
    build.tree.column(box, [&] {
        card_head(build, mentee);
        meta(build, Icon::handshake, mentee.status);
        meta(build, Icon::translate, mentee.languages);
        if (mentee.farewell.empty())
            shares(build, mentee);
        else
            meta(build, Icon::info, mentee.farewell);
        appointments(build, mentee);
        build.tree.space();
        build.tree.row({.margin = {12, 0, 4, 0}, .gap = 12, .wraps = true, .cross = ui::Cross::stretch}, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                    .icon = Icon::person,
                                    .word = build.text("More"),
                                    .tap = build.on(Open{{Screen::mentee, mentee.match}})});
            ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                    .icon = Icon::chat,
                                    .word = build.text("Send a message"),
                                    .tap = build.on(Open{{Screen::conversation, mentee.match}}),
                                    .grow = 1});
        });
    });
}

void nobody(Build& build, const MenteesView& view) {
    if (arrival_of(build.scene) != Arrival::everything) return arrival_card(build);
    ui::card(build.tree, [&] {
        card_head(build, view.empty_title, {Reader::own(view.empty_detail)});
        ui::list_row(build.tree, {.tone = build.theme().colors().care,
                                  .icon = Icon::volunteer_activism,
                                  .title = Reader::own(view.empty_detail),
                                  .is_first = true});
    });
}

void cards(Build& build, const MenteesView& view) {
    const bool is_wide = build.theme().form_factor == ui::FormFactor::landscape;
    ui::Box box{.gap = 16};
    box.columns = is_wide && view.mentees.size() > 1 ? 2 : 1;
    box.cross = ui::Cross::stretch;
    build.tree.row(box, [&] {
        for (const MenteeView& mentee : view.mentees) mentee_card(build, mentee);
    });
}

} // namespace

void draw_mentees(Build& build, const MenteesView& view) {
    frame(build, [&] {
        page_head(build, build.text("Mentees"));
        view.mentees.empty() ? nobody(build, view) : cards(build, view);
        offers_row(build);
    });
}

} // namespace foothold::screens
