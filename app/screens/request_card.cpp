#include "app/screens/request_card.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;

Icon icon_of(const RequestView& view) {
    switch (view.mark) {
    case RequestMark::done:
        return Icon::check_circle;
    case RequestMark::taken_back:
        return Icon::undo;
    case RequestMark::not_done:
        return Icon::info;
    case RequestMark::waiting:
        break;
    }
    return Icon::schedule;
}

std::vector<Words> spoken(const std::vector<RequestView>& requests) {
    std::vector<Words> lines;
    for (const RequestView& view : requests) {
        for (Words line : {Reader::own(view.title), view.text, Reader::own(view.state), Reader::own(view.further), view.answer})
            if (!line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

void state_line(Build& build, const RequestView& view) {
    const ui::Palette& colors = build.theme().colors();
    const ui::Color ink = view.mark == RequestMark::done ? colors.ok.ink : colors.ink_soft;
    build.tree.row({.gap = 8, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = icon_of(view), .size = build.theme().icon(20), .color = ink});
        build.tree.text(view.state, {.role = TextRole::label, .weight = semibold, .color = ink, .grow = 1});
    });
}

void answer(Build& build, const Words& words) {
    if (words.empty()) return;
    ui::Box box{.padding = ui::symmetric(12, 16)};
    box.radius = 16;
    box.fill = build.theme().colors().note.tint;
    build.tree.column(box, [&] { linked_words(build, words, {.is_reading = true}); });
}

void row(Build& build, const RequestView& view, bool is_first) {
    const ui::Palette& colors = build.theme().colors();
    if (!is_first) ui::hairline(build.tree);
    build.tree.column({.padding = ui::symmetric(10, 0), .gap = 8, .id = number_of(view.id)}, [&] {
        build.tree.text(view.title, {.weight = semibold});
        if (!view.text.empty())
            ui::words(build.tree, view.text, {.color = colors.ink_soft, .has_own_direction = true, .is_reading = true});
        state_line(build, view);
        answer(build, view.answer);
        if (!view.further.empty())
            linked_words(build, Reader::own(view.further), {.role = TextRole::label, .color = colors.ink_soft});
        if (!view.take_back) return;
        build.tree.row({}, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::undo,
                                    .word = build.text("Take it back"),
                                    .tap = build.on(Perform{*view.take_back, build.text("Taken back. Kept on this tablet.")}),
                                    .is_small = true});
        });
    });
}

} // namespace

void requests_card(Build& build, const std::string& heading, const std::vector<RequestView>& requests) {
    if (requests.empty()) return;
    ui::card(build.tree, [&] {
        card_head(build, heading, spoken(requests));
        for (const RequestView& view : requests) row(build, view, &view == &requests.front());
    });
}

} // namespace foothold::screens
