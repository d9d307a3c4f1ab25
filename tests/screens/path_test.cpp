#include "app/screens/path_view.hpp"

#include "app/screens/course_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::screens {

namespace {

constexpr domain::Id course_id{2, 1};
constexpr domain::Id internship_id{2, 2};
constexpr domain::Id programme_id{2, 3};

domain::Course course() {
    domain::Course course;
    course.id = course_id;
    course.programme = programme_id;
    course.title = in("en", "Labour market and society");
    course.from = *domain::parse_date("2026-03-05");
    course.weeks.resize(3, in("en", "topic"));
    return course;
}

domain::Session session(std::uint32_t week, std::string_view starts) {
    domain::Session session;
    session.id = {3, week};
    session.course = course_id;
    session.week = week;
    session.starts = at(starts);
    session.ends = session.starts + 2 * domain::hour_s;
    return session;
}

domain::Internship internship() {
    domain::Internship internship;
    internship.id = internship_id;
    internship.person = person;
    internship.title = in("en", "Baker’s assistant");
    internship.from = *domain::parse_date("2026-04-13");
    internship.until = *domain::parse_date("2026-05-07");
    return internship;
}

domain::Enrolment enrolment(domain::EnrolmentStatus status) {
    return {{4, 1}, person, programme_id, course_id, status, *domain::parse_date("2026-03-01")};
}

domain::Track track(domain::TrackUnit unit, std::uint32_t done, std::uint32_t total, domain::Id about = {}) {
    domain::Track track;
    track.title = in("en", "Track");
    track.unit = unit;
    track.done = done;
    track.total = total;
    track.has_started = true;
    track.about = about;
    return track;
}

domain::Step step(domain::StepKind kind, domain::StepStatus status) { return {kind, status, in("en", "Step"), std::nullopt}; }

domain::Plan plan() {
    domain::Plan plan;
    plan.id = {5, 1};
    plan.person = person;
    plan.agreed_with = "Mette";
    plan.steps = {step(domain::StepKind::welcome, domain::StepStatus::done),
                  step(domain::StepKind::course, domain::StepStatus::now),
                  step(domain::StepKind::goal, domain::StepStatus::next)};
    return plan;
}

/// The plan of somebody who is in the second of three weeks.
std::vector<domain::Record> world(domain::Plan plan) {
    return {course(), session(1, "2026-03-05T10:00"), session(2, "2026-03-12T10:00"), session(3, "2026-03-19T10:00"), plan};
}

domain::Person me(domain::AsylumPhase phase) {
    domain::Person me;
    me.id = person;
    me.name = "Samira";
    me.phase = phase;
    return me;
}

} // namespace

TEST_CASE("a course's progress comes from its sessions, whatever the plan was written with") {
    domain::Plan agreed = plan();
    agreed.tracks = {track(domain::TrackUnit::week, 0, 6, course_id)};
    const Stage stage(world(agreed));
    const PathView view = make_path(stage.scene());
    REQUIRE(view.steps.size() == 1);
    CHECK(view.steps[0].progress == "Week 2 of 3");
    CHECK(view.steps[0].stones.done == 1);
    CHECK(view.steps[0].stones.total == 3);
    CHECK(view.steps[0].route == Route{Screen::course, course_id});
    CHECK(view.here == "You are here: week 2 of the course");
}

TEST_CASE("each track is counted in its own words") {
    domain::Plan agreed = plan();
    agreed.tracks = {track(domain::TrackUnit::module, 1, 6), track(domain::TrackUnit::area, 5, 7),
                     track(domain::TrackUnit::visit, 1, 2)};
    const Stage stage({agreed});
    const PathView view = make_path(stage.scene());
    REQUIRE(view.steps.size() == 3);
    CHECK(view.steps[0].progress == "Module 2 of 6");
    CHECK(view.steps[0].stones.has_now);
    CHECK(view.steps[1].progress == "5 of 7 areas");
    CHECK_FALSE(view.steps[1].stones.has_now);
    CHECK(view.steps[2].progress == "1 of 2 visits");
    CHECK_FALSE(view.steps[2].route);
}

TEST_CASE("several talks or visits lead to the one that comes next, and to the last when all are over") {
    const auto talk = [](std::uint64_t number, std::string_view starts) {
        domain::Talk made{.id = {7, number}, .person = person, .with_name = "Mette", .starts = at(starts)};
        made.ends = made.starts + domain::hour_s;
        return made;
    };
    const auto visit = [](std::uint64_t number, std::string_view starts) {
        domain::Event event{.id = {8, number}, .kind = domain::EventKind::company_visit, .starts = at(starts)};
        event.ends = event.starts + domain::hour_s;
        return event;
    };
    domain::Plan agreed = plan();
    agreed.tracks = {track(domain::TrackUnit::area, 1, 4, {7, 1}), track(domain::TrackUnit::visit, 1, 3),
                     track(domain::TrackUnit::area, 1, 4)};
    agreed.tracks[0].activity = domain::Activity::talk;
    const auto routes = [&](std::vector<domain::Record> records) {
        records.emplace_back(agreed);
        std::vector<std::optional<Route>> found;
        for (const StepRow& step : make_path(Stage(std::move(records)).scene()).steps) found.push_back(step.route);
        return found;
    };
    const auto coming = routes({talk(1, "2026-03-10T10:00"), talk(2, "2026-03-20T10:00"), talk(3, "2026-03-13T10:00"),
                                visit(1, "2026-03-10T10:00"), visit(2, "2026-03-19T10:00"), visit(3, "2026-03-14T10:00")});
    CHECK(coming.at(0) == Route{Screen::talk, {7, 3}});
    CHECK(coming.at(1) == Route{Screen::event, {8, 3}});
    CHECK_FALSE(coming.at(2)); // areas of a course are no mapping
    const auto over = routes({talk(1, "2026-03-09T10:00"), talk(2, "2026-03-10T10:00"), visit(1, "2026-03-10T10:00")});
    CHECK(over.at(0) == Route{Screen::talk, {7, 2}});
    CHECK(over.at(1) == Route{Screen::event, {8, 1}});
}

TEST_CASE("the next step leads to what it is about on its day, the talk with whom it was agreed before anything else") {
    domain::Plan agreed = plan();
    agreed.next_title = in("en", "Bring your CV");
    agreed.next_date = *domain::parse_date("2026-03-17");
    domain::Talk talk{.id = {7, 1}, .person = person, .with_name = "Mette", .starts = at("2026-03-17T14:00")};
    talk.ends = talk.starts + domain::hour_s;
    domain::Internship work = internship();
    work.from = *domain::parse_date("2026-03-02");
    work.workdays = {{domain::Weekday::tuesday, 480, 780}};
    const auto route = [](std::vector<domain::Record> records) {
        return make_path(Stage(std::move(records)).scene()).next->route;
    };
    CHECK(route({agreed, talk, work}) == Route{Screen::talk, talk.id});
    CHECK(route({agreed, work}) == Route{Screen::internship, internship_id});
    domain::Talk with_somebody_else = talk;
    with_somebody_else.with_name = "Lone";
    CHECK_FALSE(route({agreed, with_somebody_else}));
    agreed.next_date = *domain::parse_date("2026-03-10");
    CHECK_FALSE(route({agreed, talk, work}));
}

TEST_CASE("what a plan names is what the next step leads to, whatever else is on its day") {
    domain::Plan agreed = plan();
    agreed.next_title = in("en", "Tell about your work");
    agreed.next_date = *domain::parse_date("2026-03-17");
    domain::Talk talk{.id = {7, 1}, .person = person, .with_name = "Mette", .starts = at("2026-03-17T14:00")};
    talk.ends = talk.starts + domain::hour_s;
    const auto route = [&] { return make_path(Stage({agreed, talk, internship()}).scene()).next->route; };
    agreed.next_about = internship_id;
    CHECK(route() == Route{Screen::internship, internship_id});
    agreed.next_about = {99, 9}; // no longer here
    CHECK(route() == Route{Screen::talk, talk.id});
    agreed.next_task = domain::NextTask::competences;
    CHECK(route() == Route{Screen::competences, {}});
    agreed.next_task = domain::NextTask::goals;
    CHECK(route() == Route{Screen::new_goal, {}});
}

TEST_CASE("the way says what is done, where somebody is, and that the last stone is their goal") {
    const Stage stage(world(plan()));
    const PathView view = make_path(stage.scene());
    REQUIRE(view.way.size() == 3);
    CHECK(view.way[0].state == ui::WayState::done);
    CHECK(view.way[1].state == ui::WayState::now);
    CHECK(view.way[2].state == ui::WayState::goal);
    CHECK(view.way[2].note == "My goal");
}

TEST_CASE("without a plan, courses and internships are still listed") {
    const Stage stage({course(), session(1, "2026-03-05T10:00"), session(2, "2026-03-12T10:00"), internship(),
                       enrolment(domain::EnrolmentStatus::active)});
    const PathView view = make_path(stage.scene());
    CHECK_FALSE(view.has_plan);
    CHECK(view.way.empty());
    REQUIRE(view.steps.size() == 2);
    CHECK(view.steps[0].title.text == "Labour market and society");
    CHECK(view.steps[0].progress == "Week 2 of 3");
    CHECK(view.steps[1].progress.starts_with("From "));
    CHECK(view.steps[1].route == Route{Screen::internship, internship_id});
}

TEST_CASE("what the plan names is not listed a second time, and what somebody has left not at all") {
    domain::Plan agreed = plan();
    agreed.tracks = {track(domain::TrackUnit::week, 0, 6, course_id)};
    std::vector<domain::Record> records = world(agreed);
    records.emplace_back(enrolment(domain::EnrolmentStatus::active));
    CHECK(make_path(Stage(records).scene()).steps.size() == 1);
    CHECK(make_path(Stage({course(), enrolment(domain::EnrolmentStatus::ended)}).scene()).steps.empty());
}

TEST_CASE("the note about work fits the phase and always ends with whom to ask") {
    domain::Contact mette;
    mette.id = {6, 1};
    mette.person = person;
    mette.role = domain::ContactRole::contact_person;
    mette.name = "Mette";
    std::vector<std::string> rules;
    for (const auto phase : {domain::AsylumPhase::not_given, domain::AsylumPhase::phase_1, domain::AsylumPhase::phase_2,
                             domain::AsylumPhase::phase_3, domain::AsylumPhase::residence_permit}) {
        const Stage stage({me(phase), mette});
        const NoteView note = make_path(stage.scene()).notes.at(0);
        CHECK(note.lines.back().text.find("Mette") != std::string::npos);
        rules.push_back(note.lines.front().text);
    }
    std::ranges::sort(rules);
    CHECK(std::ranges::adjacent_find(rules) == rules.end());
    CHECK(make_path(Stage({}).scene()).notes.at(0).lines.back().text == "Ask your contact person what is possible for you.");
}

TEST_CASE("a programme tells what is good to know to those who take part in it") {
    domain::Programme programme;
    programme.id = programme_id;
    programme.title = in("en", "Fast track");
    programme.good_to_know = {in("en", "It is a hope and not a promise.")};
    CHECK(make_path(Stage({programme}).scene()).notes.size() == 1);
    const Stage stage({programme, enrolment(domain::EnrolmentStatus::active)});
    const PathView view = make_path(stage.scene());
    REQUIRE(view.notes.size() == 2);
    CHECK(view.notes[1].lines.at(0).text == "It is a hope and not a promise.");
}

TEST_CASE("who is invited reads on My path for whom the course is and whom to tell") {
    domain::Course ung_auc = course();
    ung_auc.hint = in("en", "For some young people under 25.");
    domain::Contact kirsten{.id = {6, 1}, .person = person, .user = {6, 2}};
    kirsten.role = domain::ContactRole::contact_person;
    kirsten.name = "Kirsten";
    const Stage stage({ung_auc, enrolment(domain::EnrolmentStatus::invited), kirsten});
    const NoteView note = make_path(stage.scene()).notes.at(0);
    CHECK(visible(note.title.text) == "You are invited: Labour market and society");
    REQUIRE(note.lines.size() == 2);
    CHECK(note.lines[0].text == "For some young people under 25.");
    CHECK(visible(note.lines[1].text) == "Tell Kirsten whether you would like to come.");
    const Stage taking_part({ung_auc, enrolment(domain::EnrolmentStatus::active), kirsten});
    CHECK(make_path(taking_part.scene()).notes.size() == 1);
}

TEST_CASE("an invitation is answered with words that are ready, or by calling where there can be no message") {
    domain::Contact kirsten{.id = {6, 1}, .person = person, .user = {6, 2}};
    kirsten.role = domain::ContactRole::contact_person;
    kirsten.name = "Kirsten";
    kirsten.phone = "70 00 00 61";
    const domain::Enrolment invited = enrolment(domain::EnrolmentStatus::invited);
    const auto invitation = make_course(course_id, Stage({course(), invited, kirsten}).scene())->invitation;
    REQUIRE(invitation);
    REQUIRE(invitation->yes);
    CHECK(invitation->yes->route == Route{Screen::conversation, kirsten.id});
    CHECK(visible(invitation->yes->words).ends_with("Labour market and society. I would like to come."));
    CHECK(visible(invitation->no->words).ends_with("I would rather not come."));
    kirsten.user = {};
    const auto by_phone = make_course(course_id, Stage({course(), invited, kirsten}).scene())->invitation;
    CHECK_FALSE(by_phone->yes);
    CHECK(by_phone->call->phone == "70 00 00 61");
}

} // namespace foothold::screens
