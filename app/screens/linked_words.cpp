#include "app/screens/linked_words.hpp"

#include "app/text/links.hpp"
#include "app/ui/button.hpp"

#include <algorithm>

namespace foothold::screens {

namespace {

/// In reading order, each once.
std::vector<std::string> phone_numbers(const std::string& text) {
    std::vector<std::string> numbers;
    for (const text::Link& link : text::find_links(text)) {
        std::string number = text.substr(link.begin, link.end - link.begin);
        const bool is_new = std::ranges::find(numbers, number) == numbers.end();
        if (link.kind == text::Link::Kind::phone && is_new) numbers.push_back(std::move(number));
    }
    return numbers;
}

} // namespace

void linked_words(Build& build, const ui::Words& words, ui::Text style) {
    style.has_links = true;
    ui::words(build.tree, words, style);
    const auto numbers = phone_numbers(words.text);
    if (numbers.empty()) return;
    build.tree.row({.margin = {0, 0, 6, 0}, .gap = 8, .wraps = true}, [&] {
        for (const std::string& number : numbers) {
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = ui::Icon::call,
                                    .word = build.text("Call {name}", {{"name", number}}),
                                    .tap = build.on(ShowSheet{CallSheet{number, number}}),
                                    .is_small = true});
        }
    });
}

} // namespace foothold::screens
