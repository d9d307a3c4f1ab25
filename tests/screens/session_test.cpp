#include "app/screens/course_view.hpp"
#include "app/screens/session_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id course_id{2, 1};
constexpr domain::Id session_id{3, 1};

domain::Course course() {
    domain::Course course;
    course.id = course_id;
    course.title = in("en", "Labour market and society");
    course.weeks = {in("en", "Rights and duties"), in("en", "How people find a job")};
    return course;
}

domain::Session session(domain::Id id, std::uint32_t week, std::string_view starts) {
    domain::Session session;
    session.id = id;
    session.course = course_id;
    session.week = week;
    session.starts = at(starts);
    session.ends = session.starts + 2 * domain::hour_s;
    session.teacher = "Lone";
    return session;
}

domain::Session next_session() { return session(session_id, 2, "2026-03-12T10:00"); }

domain::Action cannot_come() {
    return {{9, 1}, person, morning, domain::AnswerAppointment{session_id, domain::AttendanceAnswer::cannot_come, {}}};
}

std::string answer_in(const Stage& stage) {
    const auto view = make_session(session_id, stage.scene());
    return view && view->appointment.answer ? view->appointment.answer->sentence : std::string{};
}

domain::Attendance declined() {
    return {domain::combine(session_id, person), session_id, person, domain::AttendanceAnswer::cannot_come, {}, morning};
}

void report(Stage& stage, client::ActionState state) {
    client::Changes changes;
    if (state == client::ActionState::sent) changes.put = {declined()};
    changes.actions = {{.action = cannot_come(), .state = state}};
    changes.status.phase = client::SyncStatus::Phase::idle;
    stage.model.take(std::move(changes));
}

MeetingState state_of(domain::Session changed, std::vector<domain::Record> more = {}) {
    more.insert(more.begin(), {domain::Record{course()}, domain::Record{std::move(changed)}});
    const auto view = make_course(course_id, Stage(std::move(more)).scene());
    for (const MeetingGroup& group : view->groups)
        if (!group.meetings.empty()) return group.meetings.front().state;
    FAIL("no meeting");
    return {};
}

} // namespace

TEST_CASE("a session says which week it is, who teaches, and what the week is about") {
    const Stage stage({course(), next_session()});
    const auto view = make_session(session_id, stage.scene());
    REQUIRE(view);
    CHECK(view->appointment.week == "Week 2 of 2");
    CHECK(view->topic.text == "How people find a job");
    CHECK(view->appointment.facts.at(1).answer.text == "Lone");
    CHECK(view->route == Route{Screen::course, course_id});
    CHECK(view->appointment.can_answer);
}

TEST_CASE("“I can’t come” is called kept only when it is on the disk, and told only when the server has it") {
    Stage stage({course(), next_session()});
    CHECK(answer_in(stage).empty());
    stage.model.perform(cannot_come());
    CHECK(answer_in(stage) == "You can’t come");
    report(stage, client::ActionState::kept);
    CHECK(answer_in(stage) == "You can’t come. Kept on this tablet, not sent yet.");
    report(stage, client::ActionState::sent);
    CHECK(answer_in(stage).find("Lone") != std::string::npos);
    CHECK(answer_in(stage).ends_with(" knows that you can’t come"));
}

TEST_CASE("whether there is an interpreter is said by the answer alone, which is all that a phone shows") {
    domain::Interpreter interpreter{.language = "am", .name = "Hanna"};
    const Stage stage({});
    const auto fact_when = [&](domain::InterpreterStatus status) {
        interpreter.status = status;
        return interpreter_fact(interpreter, stage.scene());
    };
    CHECK(fact_when(domain::InterpreterStatus::none).answer.empty());
    CHECK(visible(fact_when(domain::InterpreterStatus::requested).answer.text) == "Interpreter asked for: Amharic");
    CHECK(visible(fact_when(domain::InterpreterStatus::missing).answer.text) == "No interpreter yet: Amharic");
    CHECK(fact_when(domain::InterpreterStatus::missing).detail.text == "Ask your contact person.");
    CHECK(visible(fact_when(domain::InterpreterStatus::confirmed).answer.text) == "Interpreter: Amharic");
    CHECK(visible(fact_when(domain::InterpreterStatus::confirmed).detail.text) == "Hanna is with you in the room");
}

TEST_CASE("what is over or cancelled asks for no answer") {
    domain::Session cancelled = next_session();
    cancelled.is_cancelled = true;
    const Stage with_cancelled({course(), cancelled});
    CHECK_FALSE(make_session(session_id, with_cancelled.scene())->appointment.can_answer);
    const Stage with_over({course(), session(session_id, 1, "2026-03-11T10:00")});
    CHECK_FALSE(make_session(session_id, with_over.scene())->appointment.can_answer);
}

TEST_CASE("a change keeps what was announced before beside what holds now") {
    domain::Session moved = next_session();
    moved.change = domain::Change{in("en", "Room 2"), in("en", "Room 5"), in("en", "More chairs"), morning};
    const Stage stage({course(), moved});
    const auto view = make_session(session_id, stage.scene());
    REQUIRE(view->appointment.change);
    CHECK(view->appointment.change->before.text == "Room 2");
    CHECK(view->appointment.change->after.text == "Room 5");
    CHECK(view->appointment.change->reason.text == "More chairs");
}

TEST_CASE("a course lists its sessions under their weeks, in order") {
    const Stage stage({course(), session({3, 7}, 2, "2026-03-19T10:00"), session({3, 8}, 2, "2026-03-12T10:00"),
                       session({3, 9}, 1, "2026-03-05T10:00")});
    const auto view = make_course(course_id, stage.scene());
    REQUIRE(view->groups.size() == 2);
    CHECK(view->groups[0].topic.text == "Rights and duties");
    CHECK(view->groups[0].meetings.size() == 1);
    REQUIRE(view->groups[1].meetings.size() == 2);
    CHECK(view->groups[1].meetings[0].route.about == domain::Id{3, 8});
}

TEST_CASE("a meeting shows what is different about it, and nothing of the past is held against anybody") {
    domain::Session cancelled = next_session();
    cancelled.is_cancelled = true;
    CHECK(state_of(next_session()) == MeetingState::planned);
    CHECK(state_of(next_session(), {declined()}) == MeetingState::declined);
    CHECK(state_of(cancelled) == MeetingState::cancelled);
    CHECK(state_of(session(session_id, 1, "2026-03-11T10:00"), {declined()}) == MeetingState::over);
}

TEST_CASE("that somebody was there is said, and never that they were not") {
    const auto attended = [](domain::Id session) {
        return domain::Attendance{domain::combine(session, person),   session, person,
                                  domain::AttendanceAnswer::attended, {},      morning};
    };
    const domain::Session first = session({3, 7}, 1, "2026-03-05T10:00");
    const domain::Session second = session({3, 8}, 1, "2026-03-06T10:00");
    domain::Session third = next_session();
    CHECK(make_course(course_id, Stage({course(), first, second, third}).scene())->attended.empty());
    const Stage running({course(), first, second, third, attended(first.id)});
    const auto view = make_course(course_id, running.scene());
    CHECK(view->attended == "You were there once");
    CHECK(view->groups.at(0).meetings.at(0).state == MeetingState::attended);
    CHECK(view->groups.at(0).meetings.at(1).state == MeetingState::over);
    const auto page = make_session(first.id, running.scene());
    REQUIRE(page->appointment.answer);
    CHECK(page->appointment.answer->sentence == "You were there");
    CHECK_FALSE(make_session(second.id, running.scene())->appointment.answer);
    third.is_cancelled = true;
    const Stage over({course(), first, second, third, attended(first.id), attended(second.id)});
    CHECK(make_course(course_id, over.scene())->attended == "You were there 2 times");
}

TEST_CASE("without weeks, what is coming stands before what has been") {
    domain::Course danish = course();
    danish.weeks.clear();
    const Stage stage({danish, session({3, 1}, 0, "2026-03-05T10:00"), session({3, 2}, 0, "2026-03-19T10:00")});
    const auto view = make_course(course_id, stage.scene());
    REQUIRE(view->groups.size() == 2);
    CHECK(view->groups[0].meetings.at(0).state == MeetingState::planned);
    CHECK(view->groups[1].meetings.at(0).state == MeetingState::over);
}

TEST_CASE("what is no longer there has no page") {
    const Stage stage({});
    CHECK_FALSE(make_session(session_id, stage.scene()));
    CHECK_FALSE(make_course(course_id, stage.scene()));
}

} // namespace foothold::screens
