#include "app/screens/activity_words.hpp"

namespace foothold::screens {

using domain::Activity;
using domain::EventKind;
using ui::Icon;

Icon icon_of(Activity activity) {
    switch (activity) {
    case Activity::course:
        return Icon::school;
    case Activity::danish:
        return Icon::menu_book;
    case Activity::talk:
        return Icon::record_voice_over;
    case Activity::mentor:
        return Icon::volunteer_activism;
    case Activity::work:
        return Icon::work;
    case Activity::event:
        break;
    }
    return Icon::event;
}

Icon icon_of(EventKind kind) {
    switch (kind) {
    case EventKind::company_visit:
        return Icon::storefront;
    case EventKind::communal_eating:
        return Icon::restaurant;
    case EventKind::language_practice:
        return Icon::forum;
    case EventKind::tour:
        return Icon::place;
    case EventKind::legal_help:
        return Icon::handshake;
    case EventKind::lesson:
        return Icon::school;
    case EventKind::meeting:
        break;
    }
    return Icon::event;
}

std::string word_of(Activity activity, const Reader& reader) {
    switch (activity) {
    case Activity::course:
        return reader.text_in("activity", "Course");
    case Activity::danish:
        return reader.text_in("activity", "Danish");
    case Activity::talk:
        return reader.text_in("activity", "Talk");
    case Activity::mentor:
        return reader.text_in("activity", "Mentor");
    case Activity::work:
        return reader.text_in("activity", "Work");
    case Activity::event:
        break;
    }
    return reader.text_in("activity", "Event");
}

} // namespace foothold::screens
