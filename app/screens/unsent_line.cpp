#include "app/screens/unsent_line.hpp"

namespace foothold::screens {

void unsent_line(Build& build, const std::string& words) {
    if (words.empty()) return;
    const ui::Color soft = build.theme().colors().ink_soft;
    build.tree.row({.margin = {4, 0, 8, 0}, .gap = 10, .cross = ui::Cross::start}, [&] {
        build.tree.icon({.icon = ui::Icon::cloud_queue, .size = 20, .color = soft});
        build.tree.text(words, {.role = ui::TextRole::label, .color = soft, .grow = 1});
    });
}

} // namespace foothold::screens
