#include "app/screens/proposal_card.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"

#include <algorithm>
#include <utility>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

bool is_own(const ProposalView& proposal) { return proposal.state != ProposalState::to_answer; }

void fact(Build& build, Icon icon, const Words& words) {
    if (words.empty()) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.gap = 8, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = icon, .size = build.theme().icon(20), .color = soft});
        build.tree.column({.grow = 1}, [&] { linked_words(build, words, {.role = TextRole::label, .color = soft}); });
    });
}

void answers(Build& build, const ProposalView& proposal) {
    const domain::AnswerProposal yes{proposal.id, proposal.match, true};
    const domain::AnswerProposal no{proposal.id, proposal.match, false};
    const std::string met = build.text("You meet {name}. Kept on this tablet.", {{"name", proposal.name}});
    const std::string told = build.text("We tell {name}. Kept on this tablet.", {{"name", proposal.name}});
    build.tree.row({.margin = {8, 0, 0, 0}, .gap = 12, .wraps = true, .cross = ui::Cross::stretch}, [&] {
        ui::button(build.tree, {.icon = Icon::event_available,
                                .word = build.text("Yes, I will come"),
                                .tap = build.on(Perform{yes, met}),
                                .is_small = true,
                                .grow = 1});
        ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                .icon = Icon::event_busy,
                                .word = build.text("No, another time"),
                                .tap = build.on(Perform{no, told}),
                                .is_small = true,
                                .grow = 1});
    });
}

void asked_card(Build& build, const ProposalView& proposal) {
    const Words words = proposal.text.empty() ? Words{} : proposal.text;
    std::vector<Words> lines{Reader::own(proposal.title), proposal.place, words, Reader::own(proposal.detail)};
    ui::card(build.tree, [&] {
        const ui::Box head{.gap = build.theme().is_phone() ? 12.0f : 16.0f, .row_gap = 4, .wraps = true, .main = ui::Main::end};
        build.tree.row(head, [&] {
            build.tree.row({.gap = head.gap, .grow = 1, .wrap_width = 64 + build.theme().scaled(180)}, [&] {
                ui::tile(build.tree, build.theme().colors().mentor, Icon::volunteer_activism, true);
                build.tree.column({.gap = 2, .grow = 1}, [&] {
                    build.tree.text(proposal.title, {.weight = semibold});
                    fact(build, Icon::place, proposal.place);
                    fact(build, Icon::chat, words);
                    fact(build, Icon::swap_horiz, Reader::own(proposal.detail));
                });
            });
            ui::listen(build.tree, build.listen(std::move(lines)));
        });
        answers(build, proposal);
    });
}

Icon icon_of(ProposalState state) { return state == ProposalState::declined ? Icon::event_busy : Icon::event; }

void own_row(Build& build, const ProposalView& proposal, bool is_first) {
    const ui::ListRow row{.tone = build.theme().colors().mentor,
                          .icon = icon_of(proposal.state),
                          .title = Reader::own(proposal.title),
                          .detail = Reader::own(proposal.detail),
                          .is_first = is_first};
    if (proposal.state != ProposalState::waiting) return ui::list_row(build.tree, row);
    const std::string said = build.text("Taken back. Kept on this tablet.");
    ui::list_row(build.tree, row, [&] {
        ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                .icon = Icon::undo,
                                .word = build.text("Take it back"),
                                .tap = build.on(Perform{domain::WithdrawProposal{proposal.id}, said}),
                                .is_small = true});
    });
}

} // namespace

void asked_cards(Build& build, const std::vector<ProposalView>& proposals) {
    for (const ProposalView& proposal : proposals)
        if (!is_own(proposal)) asked_card(build, proposal);
}

void own_proposals_card(Build& build, const std::vector<ProposalView>& proposals) {
    if (std::ranges::none_of(proposals, is_own)) return;
    std::vector<Words> lines;
    for (const ProposalView& proposal : proposals)
        if (is_own(proposal)) lines.insert(lines.end(), {Reader::own(proposal.title), Reader::own(proposal.detail)});
    ui::card(build.tree, [&] {
        card_head(build, build.text("Asked to meet"), std::move(lines));
        bool is_first = true;
        for (const ProposalView& proposal : proposals)
            if (is_own(proposal)) own_row(build, proposal, std::exchange(is_first, false));
    });
}

} // namespace foothold::screens
