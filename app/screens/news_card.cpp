#include "app/screens/news_card.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

namespace {

std::vector<ui::Words> spoken(const std::vector<NewsView>& news) {
    std::vector<ui::Words> lines;
    for (const NewsView& each : news) {
        lines.push_back(each.title);
        if (!each.detail.empty()) lines.push_back(each.detail);
        for (const ChangedTerm& term : each.changes) {
            lines.push_back(term.now);
            if (!term.before.empty()) lines.push_back(term.before);
        }
    }
    return lines;
}

void changed_term(ui::Tree& tree, const ChangedTerm& term) {
    const ui::Theme& theme = tree.theme();
    const ui::Color soft = theme.colors().ink_soft;
    tree.row({.padding = {4, 0, 0, 0}, .gap = 8, .cross = ui::Cross::start}, [&] {
        tree.icon({.icon = term.icon, .size = theme.icon(20), .color = soft});
        tree.column({.grow = 1}, [&] {
            ui::words(tree, term.now, {.role = ui::TextRole::label, .weight = text::Weight::semibold});
            if (!term.before.empty()) ui::plain(tree, term.before, {.role = ui::TextRole::label, .color = soft});
        });
    });
}

void news_row(Build& build, const NewsView& news, bool is_first) {
    ui::ListRow row{build.theme().tone(news.activity),       news.icon, news.title, news.detail,
                    build.on(Follow{news.mark, news.route}), is_first};
    row.below = [&](ui::Tree& tree) {
        for (const ChangedTerm& term : news.changes) changed_term(tree, term);
    };
    if (!news.offer || build.theme().is_phone()) return ui::list_row(build.tree, row);
    ui::list_row(build.tree, row, [&] {
        const domain::AnswerEvent yes{*news.offer, true};
        const Perform answer{yes, build.text("You are coming. Kept on this tablet."), domain::AnswerEvent{*news.offer, false}};
        ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                .icon = ui::Icon::event_available,
                                .word = build.text("I will come"),
                                .tap = build.on(answer),
                                .is_small = true});
    });
}

} // namespace

void news_card(Build& build, const std::string& heading, const std::vector<NewsView>& news,
               const std::optional<ui::Insets>& padding) {
    if (news.empty()) return;
    ui::Box box = ui::card_box(build.theme());
    if (padding) box.padding = *padding;
    build.tree.column(box, [&] {
        card_head(build, heading, spoken(news));
        for (const NewsView& each : news) news_row(build, each, &each == &news.front());
    });
}

} // namespace foothold::screens
