#include "app/screens/contact_buttons.hpp"

namespace foothold::screens {

using ui::Icon;

void call_button(Build& build, const ContactWords& who, const std::string& word, const ContactButton& look) {
    if (!who.call) return;
    ui::button(build.tree, {.kind = look.kind,
                            .icon = Icon::call,
                            .word = word,
                            .tap = build.on(ShowSheet{*who.call}),
                            .is_small = look.is_small,
                            .is_narrow = look.is_narrow,
                            .grow = look.grow});
}

void message_button(Build& build, const ContactWords& who, const std::string& word, const ContactButton& look) {
    if (!who.conversation) return;
    ui::button(build.tree, {.kind = look.kind,
                            .icon = Icon::chat,
                            .word = word,
                            .tap = build.on(Open{*who.conversation}),
                            .is_narrow = look.is_narrow,
                            .grow = look.grow});
}

} // namespace foothold::screens
