#include "app/screens/screen.hpp"

#include "app/screens/about_me_screen.hpp"
#include "app/screens/arrival_screen.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/busy_screen.hpp"
#include "app/screens/competence_screen.hpp"
#include "app/screens/conversation_screen.hpp"
#include "app/screens/correction_screen.hpp"
#include "app/screens/course_screen.hpp"
#include "app/screens/diary_screen.hpp"
#include "app/screens/erased_screen.hpp"
#include "app/screens/event_screen.hpp"
#include "app/screens/glossary_screen.hpp"
#include "app/screens/goal_screen.hpp"
#include "app/screens/gone_screen.hpp"
#include "app/screens/help_screen.hpp"
#include "app/screens/internship_screen.hpp"
#include "app/screens/lesson_screen.hpp"
#include "app/screens/me_screen.hpp"
#include "app/screens/mentee_screen.hpp"
#include "app/screens/mentees_screen.hpp"
#include "app/screens/messages_screen.hpp"
#include "app/screens/move_screen.hpp"
#include "app/screens/new_meeting_screen.hpp"
#include "app/screens/offers_screen.hpp"
#include "app/screens/overlay.hpp"
#include "app/screens/path_screen.hpp"
#include "app/screens/people_screen.hpp"
#include "app/screens/person_screen.hpp"
#include "app/screens/proof_screen.hpp"
#include "app/screens/regular_offer_screen.hpp"
#include "app/screens/rights_screen.hpp"
#include "app/screens/search_screen.hpp"
#include "app/screens/session_screen.hpp"
#include "app/screens/show_screen.hpp"
#include "app/screens/support_screen.hpp"
#include "app/screens/talk_screen.hpp"
#include "app/screens/task_screen.hpp"
#include "app/screens/today_screen.hpp"
#include "app/screens/week_screen.hpp"

namespace foothold::screens {

namespace {

/// What was there when it was opened and is not now; as long as not everything has come, nobody knows that it is gone.
void draw_absent(Build& build, void (*draw_gone_page)(Build&) = draw_gone) {
    arrival_of(build.scene) == Arrival::everything ? draw_gone_page(build) : draw_arrival(build);
}

/// The page of one record, which may have gone since it was opened.
template <class View>
void draw_if_there(Build& build, const std::optional<View>& view, void (*draw)(Build&, const View&)) {
    view ? draw(build, *view) : draw_absent(build);
}

void draw_shown(Build& build, ShownTo to) {
    const auto card = make_shown(to, build.scene.place.route().about, build.scene, *build.scene.danish);
    card ? draw_show(build, to, *card) : draw_absent(build);
}

std::optional<ConversationView> conversation_of(const Scene& scene) {
    return make_conversation(scene.place.route().about, scene);
}

bool is_erased(const Build& build) {
    const auto& error = build.scene.model.status().error;
    return error && error->code == "device.erased";
}

void draw_own_move(Build& build) {
    const auto move = make_move(build.scene.place.route().about, build.scene);
    move ? draw_move(build, *move) : draw_absent(build, draw_no_move);
}

/// What leads from Me, and Today for whatever is nowhere else.
void draw_mine(Build& build, ViewMemos& memos) {
    const Route& route = build.scene.place.route();
    switch (route.screen) {
    case Screen::competences:
        return draw_competences(build, make_competences(build.scene));
    case Screen::competence:
        return draw_if_there(build, make_competence(route.about, build.scene), draw_competence);
    case Screen::me:
        return draw_me(build, make_me(build.scene));
    case Screen::about_me:
        return draw_about_me(build, memos.about_me.of(build.scene, make_about_me));
    case Screen::correction:
        return draw_if_there(build, make_correction(route.about, build.scene), draw_correction);
    case Screen::new_goal:
        return draw_new_goal(build, make_new_goal(build.scene));
    case Screen::task:
        return draw_if_there(build, make_task(route.about, build.scene), draw_task);
    case Screen::busy_times:
        return draw_busy_times(build, make_busy_times(build.scene));
    case Screen::own_goal:
        return draw_if_there(build, make_own_goal(route.about, build.scene), draw_own_goal);
    case Screen::proof:
        return draw_proof(build, make_proof(build.scene));
    case Screen::proof_code:
        return draw_proof_code(build, make_proof(build.scene));
    default:
        return draw_today(build, memos.today.of(build.scene, make_today));
    }
}

void draw_route(Build& build, ViewMemos& memos) {
    const Route& route = build.scene.place.route();
    switch (route.screen) {
    case Screen::path:
        return draw_path(build, make_path(build.scene));
    case Screen::people:
        return draw_people(build, make_people(build.scene));
    case Screen::course:
        return draw_if_there(build, make_course(route.about, build.scene), draw_course);
    case Screen::session:
        return draw_if_there(build, make_session(route.about, build.scene), draw_session);
    case Screen::internship:
        return draw_if_there(build, make_internship(route.about, build.scene), draw_internship);
    case Screen::person:
        return draw_if_there(build, make_person(route.about, build.scene), draw_person);
    case Screen::conversation:
        return draw_if_there(build, memos.conversation.of(build.scene, conversation_of), draw_conversation);
    case Screen::talk:
        return draw_if_there(build, make_talk(route.about, build.scene), draw_talk);
    case Screen::week:
        return draw_week(build, make_week(build.scene));
    case Screen::mentees:
        return draw_mentees(build, make_mentees(build.scene));
    case Screen::messages:
        return draw_messages(build, make_messages(build.scene));
    case Screen::help:
        return draw_help(build, make_help(build.scene));
    case Screen::offers:
        return draw_offers(build, memos.offers.of(build.scene, make_offers));
    case Screen::event:
        return draw_if_there(build, make_event(route.about, build.scene), draw_event);
    case Screen::regular_offer:
        return draw_if_there(build, make_regular_offer(route.about, build.scene), draw_regular_offer);
    case Screen::diary:
        return draw_if_there(build, make_diary_list(route.about, build.scene), draw_diary);
    case Screen::log_day:
        return draw_if_there(build, make_log_day(route.about, build.scene), draw_log_day);
    case Screen::rights:
        return draw_rights(build, make_rights(build.scene));
    case Screen::rights_card:
        return draw_if_there(build, make_rights_card(route.about, build.scene), draw_rights_card);
    case Screen::glossary:
        return draw_glossary(build, make_glossary(build.scene));
    case Screen::search:
        return draw_search(build, make_search(build.scene));
    case Screen::move:
        return draw_own_move(build);
    case Screen::lesson:
        return draw_if_there(build, make_lesson(route.about, build.scene), draw_lesson);
    case Screen::show_way:
        return draw_shown(build, ShownTo::way);
    case Screen::show_arrival:
        return draw_shown(build, ShownTo::arrival);
    case Screen::new_meeting:
        return draw_if_there(build, make_new_meeting(route.about, build.scene), draw_new_meeting);
    case Screen::mentee:
        return draw_if_there(build, make_mentee(route.about, build.scene), draw_mentee);
    case Screen::support:
        return draw_if_there(build, make_support(route.about, build.scene), draw_support);
    case Screen::support_request:
        return draw_if_there(build, make_support_request(route.about, build.scene), draw_support_request);
    default:
        return draw_mine(build, memos);
    }
}

void draw_page(Build& build, ViewMemos& memos) {
    if (is_erased(build)) return draw_erased(build);
    if (would_be_untrue(build.scene.place.route().screen, arrival_of(build.scene))) return draw_arrival(build);
    draw_route(build, memos);
}

} // namespace

void draw(Build& build, ViewMemos& memos) {
    const ui::Size viewport = build.scene.viewport;
    build.tree.column({.width = viewport.width, .height = viewport.height}, [&] {
        build.tree.column({.grow = 1}, [&] { draw_page(build, memos); });
        draw_overlay(build);
    });
}

} // namespace foothold::screens
