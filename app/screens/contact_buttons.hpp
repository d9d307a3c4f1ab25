#pragma once

#include "app/screens/build.hpp"
#include "app/screens/contact_words.hpp"
#include "app/ui/button.hpp"

#include <string>

namespace foothold::screens {

struct ContactButton {
    ui::ButtonKind kind = ui::ButtonKind::primary;
    bool is_small = false;
    bool is_narrow = false;
    float grow = 0;
};

/// Nothing when the contact has no telephone.
void call_button(Build& build, const ContactWords& who, const std::string& word, const ContactButton& look);
/// Nothing when messages do not reach the contact.
void message_button(Build& build, const ContactWords& who, const std::string& word, const ContactButton& look);

} // namespace foothold::screens
