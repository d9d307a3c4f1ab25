#include "app/screens/erased_screen.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

void draw_erased(Build& build) {
    frame(build, [&] {
        const std::string fact = build.text("Nothing of yours is here any more");
        const std::string then = build.text(
            "Everything about you has been erased, on this device and at the server. With a new code you can begin again.");
        page_head(build, fact);
        listening_row(
            build, {.tone = build.theme().colors().care, .icon = ui::Icon::info, .title = Reader::own(then), .is_first = true});
    });
}

} // namespace foothold::screens
