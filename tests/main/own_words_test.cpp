#include "domain/log_day.hpp"
#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using domain::CompetenceKind;
using domain::CompetenceLevel;
using screens::Screen;

constexpr domain::Id bakery{2, 1};
const domain::Date today = domain::danish_time(screens::morning).date;

std::vector<domain::Record> records() {
    domain::Internship internship;
    internship.id = bakery;
    internship.person = screens::person;
    internship.title = {{{"en", "Baker's assistant"}}};
    internship.from = today - 7;
    internship.until = today + 14;
    internship.workdays = {{domain::weekday_of(today), 480, 780}};
    return {domain::Person{.id = screens::person, .name = "Reza", .languages = {"en"}}, internship};
}

class Writer : public Listener {
public:
    Writer() : Listener(records(), {}, {"en"}, screens::person) {}

    void open(screens::Route route) {
        application().open(route);
        frame();
        frame();
    }
    /// In the field, as with a keyboard.
    void write(const std::string& words) {
        tap_field();
        frame({.strokes = {words}});
        frame();
    }
    std::string kept_about(CompetenceKind kind) const {
        const auto* competence = model().records().find<domain::Competence>(domain::competence_id(kind, screens::person));
        return competence ? competence->text : "nothing";
    }

private:
    void tap_field() {
        for (const ui::Node& node : tree().nodes())
            if (node.box.name == "own words" || node.box.name == "goal") return tap_at(node.rect);
        throw std::runtime_error("there is no field");
    }
    void tap_at(ui::Rect rect) {
        const ui::Point at{rect.x + rect.width / 2, rect.y + rect.height / 2};
        frame({.pointer = at, .presses = {{at, true}, {at, false}}});
        frame();
    }
};

} // namespace

TEST_CASE("somebody tells what they can do, in their own words, and changes them") {
    Writer writer;
    writer.open({Screen::competence, domain::competence_id(CompetenceKind::cooking, screens::person)});
    writer.tap("Very well");
    writer.write("Eight years in a kitchen");
    writer.tap("Keep it");
    CHECK(writer.kept_about(CompetenceKind::cooking) == "Eight years in a kitchen");
    CHECK(writer.shows("Eight years in a kitchen"));
    writer.tap("Write it in other words");
    writer.write(", with Amal");
    writer.tap("Keep it");
    CHECK(writer.kept_about(CompetenceKind::cooking) == "Eight years in a kitchen, with Amal");
    const auto* told =
        writer.model().records().find<domain::Competence>(domain::competence_id(CompetenceKind::cooking, screens::person));
    CHECK(told->level == CompetenceLevel::very_well);
    writer.tap("I would rather not tell");
    CHECK(writer.kept_about(CompetenceKind::cooking).empty());
}

TEST_CASE("a goal of one's own is added on My path, reached, and taken back") {
    Writer writer;
    const auto goals = [&] { return writer.model().records().all<domain::OwnGoal>(); };
    writer.open({Screen::path, {}});
    writer.tap("Add a goal");
    writer.tap("Food and kitchen");
    writer.write("My own bakery");
    writer.tap("Keep it");
    REQUIRE(goals().size() == 1);
    CHECK(goals().begin()->second.kind == domain::GoalKind::kitchen);
    CHECK(goals().begin()->second.text == "My own bakery");
    CHECK(writer.shows("Add a goal")); // on My path again
    writer.tap("My own bakery");
    writer.tap("I have reached it");
    CHECK(goals().begin()->second.status == domain::OwnGoalStatus::reached);
    writer.tap("It is still my goal");
    CHECK(goals().begin()->second.status == domain::OwnGoalStatus::active);
    writer.tap("I don’t want this any more");
    CHECK(goals().begin()->second.status == domain::OwnGoalStatus::taken_back);
    CHECK_FALSE(writer.shows("My own bakery"));
}

TEST_CASE("the next goal begins with an empty field") {
    Writer writer;
    writer.open({Screen::new_goal, {}});
    writer.tap("Keep it"); // nothing is written yet
    CHECK(writer.model().records().all<domain::OwnGoal>().empty());
    writer.write("Read Danish");
    writer.tap("Language");
    writer.tap("Keep it");
    CHECK(writer.model().records().all<domain::OwnGoal>().size() == 1);
    writer.open({Screen::new_goal, {}});
    CHECK_FALSE(writer.shows("Read Danish"));
}

TEST_CASE("a day of an internship is written from its page, and stands there afterwards") {
    Writer writer;
    writer.open({Screen::internship, bakery});
    CHECK(writer.shows("Nothing written yet"));
    writer.tap("Write about today");
    writer.write("Rye bread");
    writer.tap("Keep it");
    const auto* day = writer.model().records().find<domain::LogDay>(domain::log_day_id(bakery, today));
    REQUIRE(day);
    CHECK(day->text == "Rye bread");
    writer.tap("Back");
    CHECK(writer.shows("“Rye bread”"));
}

} // namespace foothold::main
