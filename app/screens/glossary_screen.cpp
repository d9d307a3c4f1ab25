#include "app/screens/glossary_screen.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

namespace {

std::vector<ui::Words> spoken(const TermGroupView& group) {
    std::vector<ui::Words> lines{Reader::own(group.heading)};
    for (const TermView& term : group.terms) {
        lines.push_back(term.danish);
        lines.push_back(term.meaning);
    }
    return lines;
}

void draw_term(Build& build, const TermView& term) {
    build.tree.column({.padding = {12, 0, 12, 0}, .gap = 2}, [&] {
        ui::plain(build.tree, term.danish, {.weight = text::Weight::semibold, .color = build.theme().colors().link});
        ui::words(build.tree, term.meaning);
    });
}

void draw_group(Build& build, const TermGroupView& group) {
    ui::card(build.tree, [&] {
        ui::card_head(build.tree, group.heading, build.listen(spoken(group)));
        for (const TermView& term : group.terms) {
            if (&term != &group.terms.front()) ui::hairline(build.tree);
            draw_term(build, term);
        }
    });
}

} // namespace

void draw_glossary(Build& build, const std::vector<TermGroupView>& groups) {
    frame(build, [&] {
        detail_head(build, build.text("Danish words"));
        for (const TermGroupView& group : groups) draw_group(build, group);
    });
}

} // namespace foothold::screens
