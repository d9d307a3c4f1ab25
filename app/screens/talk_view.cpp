#include "app/screens/talk_view.hpp"

namespace foothold::screens {

using domain::TalkSubject;
using ui::Icon;

namespace {

std::string word_of(TalkSubject subject, const Reader& reader) {
    switch (subject) {
    case TalkSubject::employment:
        return reader.text_in("subject", "Work");
    case TalkSubject::cv:
        return reader.text_in("subject", "Your CV");
    case TalkSubject::housing:
        return reader.text_in("subject", "Housing");
    case TalkSubject::budget:
        return reader.text_in("subject", "Your budget");
    case TalkSubject::general:
        break;
    }
    return {};
}

Icon icon_of(TalkSubject subject) {
    switch (subject) {
    case TalkSubject::employment:
        return Icon::work;
    case TalkSubject::cv:
        return Icon::edit_note;
    case TalkSubject::housing:
        return Icon::cottage;
    case TalkSubject::budget:
        return Icon::bar_chart;
    case TalkSubject::general:
        break;
    }
    return Icon::forum;
}

} // namespace

std::optional<TalkView> make_talk(domain::Id about, const Scene& scene) {
    const auto* talk = scene.records().find<domain::Talk>(about);
    if (!talk) return std::nullopt;
    TalkView view{.appointment = make_appointment(*find_appointment(talk->id, scene), scene)};
    view.subject = word_of(talk->subject, scene.reader);
    view.subject_icon = icon_of(talk->subject);
    view.about = scene.reader.content(talk->about);
    view.with = counterpart_of(*talk, scene);
    return view;
}

} // namespace foothold::screens
