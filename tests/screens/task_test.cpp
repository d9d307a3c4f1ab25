#include "app/screens/task_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::MarkTask;
using domain::TaskState;

constexpr domain::Id internship_id{2, 1};

domain::Internship bakery() {
    domain::Internship internship{.id = internship_id, .person = person, .title = in("en", "Baker’s assistant")};
    internship.tasks = {in("en", "Make dough"), in("en", "Clean the kitchen"), in("en", "Arrange the bread")};
    internship.task_kinds = {domain::CompetenceKind::cooking, domain::CompetenceKind::cleaning};
    return internship;
}

domain::Id task(std::size_t position) { return domain::task_id(internship_id, bakery().tasks[position]); }

domain::TaskMark marked(std::size_t position, TaskState state) { return {task(position), internship_id, person, state, morning}; }

} // namespace

TEST_CASE("each task says how far its person is with it, and what kind of work it is where that is told") {
    const Stage stage({bakery(), marked(0, TaskState::learned), marked(2, TaskState::learning)});
    const auto rows = make_tasks(bakery(), stage.scene());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].words.text == "Make dough");
    CHECK(rows[0].state_words == "Learned");
    CHECK(rows[0].kind == domain::CompetenceKind::cooking);
    CHECK(rows[1].state_words == "Not told yet");
    CHECK(rows[2].state_words == "Still learning");
    CHECK_FALSE(rows[2].kind);
    CHECK(rows[2].route == Route{Screen::task, task(2)});
}

TEST_CASE("how far somebody is can be told, undone and taken back") {
    const Stage stage({bakery(), marked(0, TaskState::learning)});
    const auto view = make_task(task(0), stage.scene());
    REQUIRE(view);
    CHECK(view->title.text == "Make dough");
    CHECK(view->internship.text == "Baker’s assistant");
    REQUIRE(view->states.size() == 3);
    CHECK((view->states[0].is_chosen && !view->states[1].is_chosen && !view->states[2].is_chosen));
    CHECK(std::get<MarkTask>(view->states[1].choose.intent) == MarkTask{internship_id, task(0), TaskState::learned});
    CHECK(std::get<MarkTask>(*view->states[1].choose.undo) == MarkTask{internship_id, task(0), TaskState::learning});
    CHECK(std::get<MarkTask>(view->states[2].choose.intent).state == TaskState::not_told);
}

TEST_CASE("somebody else's tasks tell nothing, and a task that staff took out is not there") {
    domain::Internship other = bakery();
    other.person = {1, 9};
    const Stage stage({other});
    CHECK(make_tasks(other, stage.scene()).front().state_words.empty());
    CHECK_FALSE(make_tasks(other, stage.scene()).front().route);
    CHECK_FALSE(make_task(task(0), stage.scene()));
    CHECK_FALSE(make_task({9, 9}, Stage({bakery()}).scene()));
}

} // namespace foothold::screens
