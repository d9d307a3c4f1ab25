#include "app/screens/competence_view.hpp"
#include "app/screens/diary_view.hpp"
#include "app/screens/move_view.hpp"
#include "app/screens/sharing_view.hpp"
#include "domain/log_day.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>

namespace foothold::screens {

namespace {

constexpr domain::Id bakery{2, 1};
constexpr domain::Id move_id{2, 2};
constexpr domain::Id match_id{2, 3};
constexpr domain::Id suitcase{2, 4};
const domain::Date today = domain::danish_time(morning).date;

std::vector<domain::Record> records() {
    domain::Internship internship{.id = bakery, .person = person};
    internship.from = internship.until = today;
    internship.workdays = {{domain::weekday_of(today), 480, 780}};
    domain::Move move{.id = move_id, .person = person, .to_place = {2, 5}, .date = today + 7};
    move.checklist = {{suitcase, domain::MoveItemKind::pack, {}, std::nullopt},
                      {{2, 6}, domain::MoveItemKind::return_key, {}, std::nullopt}};
    domain::Match match{.id = match_id, .mentor = {2, 7}, .participant = person};
    return {domain::Person{.id = person, .name = "Samira"}, domain::Place{.id = {2, 5}}, internship, move, match};
}

/// What is said of something on its way to this device's disk, then on the disk, then at the server.
std::vector<std::string> said_of(const domain::Intent& intent, const std::function<std::string(const Scene&)>& words) {
    Stage stage(records());
    REQUIRE(stage.model.perform({{9, 1}, person, morning, intent}) == domain::Verdict::applied);
    std::vector<std::string> said{words(stage.scene())};
    for (const auto state : {client::ActionState::kept, client::ActionState::sent}) {
        client::Changes changes;
        changes.actions = {stage.model.actions().front()};
        changes.actions.front().state = state;
        stage.model.take(std::move(changes));
        said.push_back(words(stage.scene()));
    }
    return said;
}

const std::vector<std::string> as_messages_say{"Being kept", "Kept on this tablet, not sent yet", ""};

} // namespace

TEST_CASE("words about a day say where they are on their way") {
    CHECK(said_of(domain::WriteLogDay{bakery, today, "Dough", "en"}, [](const Scene& scene) {
              return make_log_day(domain::log_day_id(bakery, today), scene)->words.unsent;
          }) == as_messages_say);
}

TEST_CASE("what somebody can do says where it is on its way, on its page and on the map") {
    const domain::TellCompetence told{domain::CompetenceKind::sewing, domain::CompetenceLevel::well, {}, {}};
    const domain::Id id = domain::competence_id(told.kind, person);
    CHECK(said_of(told, [&](const Scene& scene) { return make_competence(id, scene)->unsent; }) == as_messages_say);
    CHECK(said_of(told, [](const Scene& scene) { return make_competences(scene).rows.front().unsent; }).at(1) ==
          as_messages_say.at(1));
}

TEST_CASE("of a move's list only what was ticked is on its way") {
    const domain::TickMoveItem tick{move_id, suitcase, true};
    CHECK(said_of(tick, [](const Scene& scene) { return make_move(move_id, scene)->checklist.at(0).unsent; }) == as_messages_say);
    CHECK(said_of(tick, [](const Scene& scene) { return make_move(move_id, scene)->checklist.at(1).unsent; }).at(1).empty());
}

TEST_CASE("of what a mentor may see only the switch that was turned is on its way") {
    const domain::ShareActivity share{match_id, domain::Activity::danish, true};
    const auto switch_at = [](std::size_t index) {
        return [index](const Scene& scene) { return make_sharing(scene).at(0).switches.at(index).unsent; };
    };
    CHECK(said_of(share, switch_at(1)) == as_messages_say);
    CHECK(said_of(share, switch_at(0)).at(1).empty());
}

} // namespace foothold::screens
