#include "app/screens/path_view.hpp"
#include "tests/samples/sample_records.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::main {

namespace {

using screens::Screen;
using screens::StepRow;

/// My path of somebody of the sample programmes, with everything on the device.
screens::PathView path_of(std::string_view name) {
    std::vector<domain::Record> records = read_samples(morning).value();
    domain::Records by_id;
    for (const domain::Record& record : records) by_id.put(record);
    client::Changes changes;
    changes.is_everything = true;
    changes.put = std::move(records);
    changes.status.confirmed_through = morning;
    client::Model model(person_called(name, by_id).id, domain::Role::participant);
    model.take(std::move(changes));
    const i18n::Catalogues catalogues;
    const screens::Reader reader(catalogues, {"en"});
    return screens::make_path({model, reader, {}, {}, {}, morning, {800, 1280}});
}

const StepRow& step_called(std::string_view title, const screens::PathView& view) {
    const auto found = std::ranges::find_if(view.steps, [&](const StepRow& step) { return step.title.text == title; });
    REQUIRE(found != view.steps.end());
    return *found;
}

} // namespace

TEST_CASE("each track of somebody in Aalborg leads to what it is about") {
    const auto zahra = path_of("Zahra");
    CHECK(step_called("Danish education", zahra).route->screen == Screen::course);
    CHECK(step_called("Internship with paid hours", zahra).route->screen == Screen::internship);
    CHECK(step_called("Food hygiene", zahra).route->screen == Screen::course);
    const StepRow& talks = step_called("Talks with an interpreter", zahra);
    CHECK(talks.route->screen == Screen::talk);
    CHECK(talks.icon == ui::Icon::record_voice_over);
    const auto abdi = path_of("Abdi");
    CHECK(step_called("Ung AUC", abdi).route->screen == Screen::course);
    CHECK(step_called("Ung AUC", abdi).icon == ui::Icon::school);
}

TEST_CASE("the mapping of competences and the company visits of the fast track lead somewhere too") {
    const auto samira = path_of("Samira");
    CHECK(step_called("Competence mapping", samira).route->screen == Screen::competences);
    CHECK(step_called("Competence mapping", samira).icon == ui::Icon::psychology);
    CHECK(step_called("Company visits", samira).route->screen == Screen::event);
}

TEST_CASE("everybody in Aalborg reads on My path for whom Ung AUC is, whether or not they are invited, and is asked for no age") {
    const auto tells_of_ung_auc = [](std::string_view name) {
        const auto view = path_of(name);
        return std::ranges::any_of(view.notes, [](const screens::NoteView& note) {
            return std::ranges::any_of(note.lines, [](const ui::Words& line) { return line.text.starts_with("Ung AUC is for"); });
        });
    };
    CHECK(tells_of_ung_auc("Zahra"));
    CHECK(tells_of_ung_auc("Liya"));
    CHECK_FALSE(tells_of_ung_auc("Samira"));
}

} // namespace foothold::main
