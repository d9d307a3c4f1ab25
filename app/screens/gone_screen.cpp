#include "app/screens/gone_screen.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

void draw_gone(Build& build) {
    frame(build, [&] {
        const std::string fact = build.text("This is no longer here");
        const std::string then = build.text("It was taken out of the plan. Ask your contact person if you wonder why.");
        detail_head(build, fact);
        listening_row(
            build, {.tone = build.theme().colors().care, .icon = ui::Icon::info, .title = Reader::own(then), .is_first = true});
    });
}

} // namespace foothold::screens
