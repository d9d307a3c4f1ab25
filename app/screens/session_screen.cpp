#include "app/screens/session_screen.hpp"

#include "app/screens/appointment_page.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/linked_words.hpp"

namespace foothold::screens {

namespace {

void topic_card(Build& build, const ui::Words& topic) {
    ui::card(build.tree, [&] {
        card_head(build, build.text("What it is about"), {topic});
        linked_words(build, topic, {.is_reading = true, .margin = {4, 0, 8, 0}});
    });
}

void course_card(Build& build, const SessionView& view) {
    listening_row(build, {.tone = build.theme().tone(view.appointment.appointment.activity),
                          .icon = view.appointment.words.icon,
                          .title = Reader::own(build.text("See the whole course")),
                          .detail = view.rhythm.empty() ? view.course : view.rhythm,
                          .tap = build.on(Open{*view.route}),
                          .is_first = true});
}

} // namespace

void draw_session(Build& build, const SessionView& view) {
    frame(build, [&] {
        appointment_page(build, view.appointment, [&] {
            if (!view.topic.empty()) topic_card(build, view.topic);
            lessons_card(build, view.lessons);
            if (view.route) course_card(build, view);
        });
    });
}

} // namespace foothold::screens
