#include "app/screens/questions_card.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

void contact_line(Build& build, Icon icon, const std::string& text) {
    if (text.empty()) return;
    build.tree.row({.gap = 16, .min_height = 40}, [&] {
        build.tree.row({.width = 48, .main = ui::Main::center}, [&] { build.tree.icon({.icon = icon}); });
        build.tree.text(text, {.language = "da", .is_left_to_right = true, .grow = 1});
    });
}

} // namespace

void questions_card(Build& build, const EventContactView& contact) {
    if (contact.empty()) return;
    const std::string heading = build.text("Questions?");
    const std::string ask = build.text("Ask {name}", {{"name", contact.name}});
    ui::card(build.tree, [&] {
        card_head(build, heading, {Reader::own(ask), {contact.phone, "da"}, {contact.mail, "da"}});
        if (!contact.name.empty())
            ui::list_row(build.tree, {.tone = build.theme().colors().course,
                                      .icon = Icon::support_agent,
                                      .title = Reader::own(ask),
                                      .is_first = true});
        contact_line(build, Icon::call, contact.phone);
        contact_line(build, Icon::mail, contact.mail);
        if (contact.phone.empty()) return;
        build.tree.column({.margin = {8, 0, 6, 0}}, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                    .icon = Icon::call,
                                    .word = build.text("Call {name}", {{"name", contact.name}}),
                                    .tap = build.on(ShowSheet{CallSheet{contact.name, contact.phone}})});
        });
    });
}

} // namespace foothold::screens
