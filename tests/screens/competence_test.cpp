#include "app/screens/competence_view.hpp"
#include "tests/screens/stage.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::Competence;
using domain::CompetenceKind;
using domain::CompetenceLevel;

Competence told(CompetenceKind kind, CompetenceLevel level, std::string text = {}) {
    Competence competence;
    competence.id = domain::competence_id(kind, person);
    competence.person = person;
    competence.kind = kind;
    competence.level = level;
    competence.text = std::move(text);
    competence.language = "fa";
    return competence;
}

const CompetenceRow& row_of(const CompetencesView& view, CompetenceKind kind) {
    return *std::ranges::find(view.rows, kind, &CompetenceRow::kind);
}

domain::TellCompetence intent_of(const Perform& perform) { return std::get<domain::TellCompetence>(perform.intent); }

} // namespace

TEST_CASE("every kind of work is there to be told of, what is told already first") {
    Competence cooking = told(CompetenceKind::languages, CompetenceLevel::very_well);
    cooking.mapped_by = "Mette";
    cooking.mapped_on = *domain::parse_date("2026-03-02");
    const Stage stage({cooking, told(CompetenceKind::sewing, CompetenceLevel::not_told)});
    const CompetencesView view = make_competences(stage.scene());
    CHECK(view.rows.size() == domain::enumeration_names<CompetenceKind>.size());
    CHECK(view.told == 1);
    CHECK(view.rows.front().title == "Languages");
    CHECK(view.rows.front().level == "Very well");
    CHECK(visible(view.rows.front().seen) == "Mette has seen it");
    CHECK(row_of(view, CompetenceKind::sewing).level == "Not told yet");
}

TEST_CASE("a level is told with the words that are there already, and can be undone and taken back") {
    const Stage stage({told(CompetenceKind::cooking, CompetenceLevel::well, "شش سال")});
    const auto view = make_competence(domain::competence_id(CompetenceKind::cooking, person), stage.scene());
    REQUIRE(view);
    REQUIRE(view->levels.size() == 3);
    CHECK((!view->levels[0].is_chosen && view->levels[1].is_chosen && !view->levels[2].is_chosen));
    const auto better = intent_of(view->levels[2].choose);
    CHECK(better.level == CompetenceLevel::very_well);
    CHECK(better.text == "شش سال");
    CHECK(std::get<domain::TellCompetence>(*view->levels[2].choose.undo).level == CompetenceLevel::well);
    REQUIRE(view->take_back);
    CHECK(intent_of(*view->take_back) == domain::TellCompetence{CompetenceKind::cooking, {}, {}, {}});
    CHECK(view->words.kept.language == "fa");
}

TEST_CASE("who only writes has told a little, and there is nothing to take back before") {
    const Stage stage({});
    const auto view = make_competence(domain::competence_id(CompetenceKind::driving, person), stage.scene());
    REQUIRE(view);
    CHECK_FALSE(view->take_back);
    CHECK(std::get<domain::TellCompetence>(view->words.keep.about).level == CompetenceLevel::a_little);
    CHECK_FALSE(make_competence({9, 9}, stage.scene()));
}

} // namespace foothold::screens
