#include "sync/client/model.hpp"

#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::client {

namespace {

Model filled() {
    Model model(world::person, domain::Role::participant);
    Changes changes;
    changes.is_everything = true;
    changes.put = {world::amal(), world::dinner(), world::lesson()};
    changes.status.phase = SyncStatus::Phase::idle;
    model.take(std::move(changes));
    return model;
}

std::uint32_t head_count(const Model& model) { return model.records().find<domain::Event>(world::event)->coming; }

Changes report(const domain::Action& action, ActionState state) {
    Changes changes;
    changes.actions.push_back({action, state, {}, {}, {}, {}});
    changes.status.phase = SyncStatus::Phase::idle;
    return changes;
}

} // namespace

TEST_CASE("an action shows at once, and disappears when the disk refuses it") {
    Model model = filled();
    const domain::Action action = world::coming(1);
    CHECK(model.perform(action) == domain::Verdict::applied);
    CHECK(model.latest_about(world::event)->state == ActionState::keeping);
    CHECK(head_count(model) == 5);
    CHECK(model.unsent() == 1);
    model.take(report(action, ActionState::kept));
    CHECK(head_count(model) == 5);
    model.take(report(action, ActionState::not_kept));
    CHECK(head_count(model) == 4);
    CHECK(model.records().all<domain::Rsvp>().empty());
    model.forget(action.id);
    CHECK(model.actions().empty());
}

TEST_CASE("what the server confirms replaces what was shown, once") {
    Model model = filled();
    const domain::Action action = world::coming(1);
    model.perform(action);
    Changes changes = report(action, ActionState::sent);
    domain::Event counted = world::dinner();
    counted.coming = 9; // others said yes too
    changes.put = {counted};
    model.take(std::move(changes));
    CHECK(head_count(model) == 9);
    CHECK(model.unsent() == 0);
    CHECK(model.latest_about(world::event)->state == ActionState::sent);
}

TEST_CASE("an action that is still waiting shows on top of news from the server") {
    Model model = filled();
    model.perform(world::coming(1));
    Changes changes;
    changes.status.phase = SyncStatus::Phase::idle;
    domain::Event counted = world::dinner();
    counted.coming = 9;
    changes.put = {counted};
    model.take(std::move(changes));
    CHECK(head_count(model) == 10);
    model.take(report(world::coming(1), ActionState::needs_a_look));
    CHECK(head_count(model) == 9);
}

TEST_CASE("what a rule forbids shows its reason and changes nothing") {
    Model model = filled();
    const domain::Action late{{5, 5}, world::person, world::now + 9 * domain::day_s, domain::AnswerEvent{world::event, true}};
    CHECK(model.perform(late) == domain::Verdict::rejected);
    CHECK(model.find_action(late.id)->reason == domain::Reason::already_over);
    CHECK(head_count(model) == 4);
    CHECK(model.unsent() == 0);
}

TEST_CASE("only the newest of the sent actions are remembered") {
    Model model = filled();
    for (std::uint64_t number = 1; number <= 60; ++number)
        model.take(report({{5, number}, world::person, world::now, domain::SetLanguages{{"da"}}}, ActionState::sent));
    CHECK(model.actions().size() == 50);
    CHECK(model.actions().front().action.id == domain::Id{5, 11});
}

} // namespace foothold::client
