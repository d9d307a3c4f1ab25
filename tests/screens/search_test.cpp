#include "app/screens/search_results.hpp"
#include "app/screens/search_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::screens {

namespace {

using domain::Id;

constexpr Id course_id{2, 1};

domain::Contact birgitte() {
    domain::Contact contact{.id = {3, 1}, .person = person, .role = domain::ContactRole::mentor, .name = "Birgitte"};
    contact.phone = "70 00 00 31";
    contact.lifeline_order = 1;
    return contact;
}

domain::Talk talk(std::uint64_t number, std::string_view starts) {
    domain::Talk talk{.id = {4, number}, .person = person, .with_name = "Mette"};
    talk.starts = at(starts);
    talk.ends = talk.starts + 3600;
    talk.about = in("da", "Bolig i Roskilde");
    return talk;
}

std::vector<domain::Record> records() {
    domain::Course course{.id = course_id, .title = {{{"en", "Labour market"}, {"da", "Arbejdsmarked"}}}};
    course.teacher = "Henrik";
    domain::Message message{.id = {5, 1}, .from = {9, 9}, .to = person, .from_name = "Birgitte", .text = "See you in the café"};
    message.at = at("2026-03-11T19:15");
    return {birgitte(), talk(1, "2026-03-10T10:00"), talk(2, "2026-03-20T10:00"), talk(3, "2026-03-13T10:00"), course, message};
}

const SearchEntry* entry_at(const std::vector<SearchEntry>& entries, const Route& route) {
    const auto found = std::ranges::find(entries, route, &SearchEntry::route);
    return found == entries.end() ? nullptr : &*found;
}

SearchView shown(Stage& stage, const SearchResults& results) {
    Scene scene = stage.scene();
    scene.search = &results;
    return make_search(scene);
}

} // namespace

TEST_CASE("people, appointments, courses, messages and Danish words can be found") {
    const Stage stage(records());
    const auto entries = search_entries(stage.scene());
    CHECK(entry_at(entries, {Screen::person, {3, 1}}));
    CHECK(entry_at(entries, {Screen::talk, {4, 1}}));
    CHECK(entry_at(entries, {Screen::glossary, {}}));
    REQUIRE(entry_at(entries, {Screen::course, course_id}));
    const std::string further = entry_at(entries, {Screen::course, course_id})->further;
    CHECK(further.find("Arbejdsmarked") != std::string::npos); // as a letter in Danish has it
    CHECK(further.find("Henrik") != std::string::npos);
    CHECK(std::ranges::count(entries, SearchGroup::messages, &SearchEntry::group) == 1);
}

TEST_CASE("what is the reader's own can be found: plan, competences, diary, move, and what they were told") {
    domain::Plan plan{.id = {6, 1}, .person = person, .agreed_with = "Mette"};
    plan.goals = {{domain::GoalKind::kitchen, in("da", "Job i et køkken"), in("en", "I am a cook")}};
    plan.steps = {{domain::StepKind::visit, domain::StepStatus::next, in("en", "Company visit"), std::nullopt}};
    domain::Competence sewing{.id = {6, 2}, .person = person, .kind = domain::CompetenceKind::sewing};
    sewing.level = domain::CompetenceLevel::well;
    sewing.text = "Ten years in Aleppo";
    domain::Competence taken_back = sewing;
    taken_back.id = {6, 3};
    taken_back.level = domain::CompetenceLevel::not_told;
    domain::LogDay day{.id = {6, 4}, .person = person, .text = "I kneaded rye bread"};
    day.day = domain::danish_time(morning).date;
    domain::Move move{.id = {6, 5}, .person = person, .date = day.day + 20, .reason = in("da", "Centret lukker")};
    domain::Notice notice{.id = {6, 6}, .person = person, .title = in("en", "Room 5 today"), .about = course_id};
    domain::Notice of_somebody_else = notice;
    of_somebody_else.id = {6, 7};
    of_somebody_else.person = {9, 9};
    std::vector<domain::Record> all = records();
    all.insert(all.end(), {plan, sewing, taken_back, day, move, notice, of_somebody_else});
    const Stage stage(all);
    const auto entries = search_entries(stage.scene());
    const auto titles_of = [&](SearchGroup group) {
        std::vector<std::string> titles;
        for (const SearchEntry& entry : entries)
            if (entry.group == group) titles.push_back(visible(entry.title.text));
        return titles;
    };
    CHECK(titles_of(SearchGroup::path).size() == 6);
    CHECK(entry_at(entries, {Screen::path, {}}));
    CHECK(entry_at(entries, {Screen::competence, sewing.id})->detail.text == "Ten years in Aleppo");
    CHECK_FALSE(entry_at(entries, {Screen::competence, taken_back.id}));
    CHECK(entry_at(entries, {Screen::log_day, day.id})->detail.text == "I kneaded rye bread");
    CHECK(entry_at(entries, {Screen::move, move.id})->further.find("Centret lukker") != std::string::npos);
    CHECK(titles_of(SearchGroup::notices) == std::vector<std::string>{"Room 5 today"});
}

TEST_CASE("rights stand in a group of their own") {
    domain::RightsCard card{.id = {6, 8}, .title = in("en", "Work after six months")};
    Stage stage({card});
    SearchResults results{.entries = search_entries(stage.scene()), .asked = "work", .is_enough = true};
    for (std::size_t position = 0; position < results.entries.size(); ++position)
        if (results.entries[position].route == Route{Screen::rights_card, card.id}) results.found.push_back(position);
    const SearchView view = shown(stage, results);
    REQUIRE(view.groups.size() == 1);
    CHECK(view.groups[0].heading == "Rights and duties");
}

TEST_CASE("a contact who is not valid any more is not found") {
    domain::Contact former = birgitte();
    former.valid_until = domain::danish_time(morning).date - 1;
    Stage stage({former});
    CHECK_FALSE(entry_at(search_entries(stage.scene()), {Screen::person, former.id}));
}

TEST_CASE("what is signed is found by its title in every language, and leads to the proof") {
    domain::Proof proof{.id = {9, 1}, .person = person, .issuer_name = "Røde Kors"};
    proof.items = {{domain::ProofKind::course, {2, 2}, {{{"en", "First aid"}, {"da", "Førstehjælp"}}}, {}, {}, 12, "Røde Kors"},
                   {domain::ProofKind::internship, {3, 2}, in("en", "The café"), {}, {}, 80, "Jonas P."},
                   {domain::ProofKind::competence, {4, 2}, in("da", "Kørsel: Kørekort B"), {}, {}, 0, "Mette"}};
    auto world = records();
    world.emplace_back(proof);
    const Stage stage(world);
    const auto entries = search_entries(stage.scene());
    std::vector<std::string> titles;
    std::string further;
    for (const SearchEntry& entry : entries) {
        if (entry.route != Route{Screen::proof, {}}) continue;
        titles.push_back(entry.title.text);
        further += entry.further;
    }
    CHECK(titles == std::vector<std::string>{"My proof", "First aid", "The café", "Kørsel: Kørekort B"});
    CHECK(further.find("Førstehjælp") != std::string::npos);
    CHECK(further.find("Jonas P.") != std::string::npos);
}

TEST_CASE("what is under way is no proof yet, and a mentor has none") {
    const auto proofs_of = [](const Stage& stage) {
        return std::ranges::count(search_entries(stage.scene()), Route{Screen::proof, {}}, &SearchEntry::route);
    };
    domain::Enrolment enrolment{.id = {6, 1}, .person = person, .course = course_id};
    auto world = records();
    world.emplace_back(enrolment);
    CHECK(proofs_of(Stage(world)) == 1); // the page
    CHECK(proofs_of(Stage(world, {"en"}, domain::Role::mentor)) == 0);
}

TEST_CASE("appointments stand in the order of time, those to come first") {
    Stage stage(records());
    SearchResults results{.entries = search_entries(stage.scene()), .asked = "mette", .is_enough = true};
    for (std::size_t position = results.entries.size(); position-- > 0;)
        if (results.entries[position].group == SearchGroup::appointments) results.found.push_back(position);
    const SearchView view = shown(stage, results);
    REQUIRE(view.groups.size() == 1);
    REQUIRE(view.groups[0].rows.size() == 3);
    CHECK(view.groups[0].rows[0].route.about == Id{4, 3});
    CHECK(view.groups[0].rows[1].route.about == Id{4, 2});
    CHECK(view.groups[0].rows[2].route.about == Id{4, 1});
    CHECK(view.count == "3 found");
    CHECK(view.note.empty());
}

TEST_CASE("as long as nothing is asked the search says what can be") {
    Stage stage(records());
    const SearchView view = shown(stage, {.entries = search_entries(stage.scene()), .asked = "b"});
    CHECK(view.groups.empty());
    CHECK(view.count.empty());
    CHECK(view.note == "What are you looking for?");
    CHECK_FALSE(view.ask);
}

TEST_CASE("who finds nothing is told whom to ask") {
    Stage stage(records());
    stage.place.drafts[{}].text = "Zebra";
    stage.place.stack = {{Screen::search, {}}};
    const SearchView view = shown(stage, {.entries = search_entries(stage.scene()), .asked = "zebra", .is_enough = true});
    CHECK(visible(view.note) == "Nothing found for “Zebra”");
    CHECK(visible(view.note_detail) == "Try a shorter word, or ask Birgitte.");
    REQUIRE(view.ask);
    CHECK(view.ask->phone == "70 00 00 31");
}

TEST_CASE("a search that does not work says so") {
    Stage stage(records());
    const SearchView view = shown(stage, {.asked = "mette", .error = Error{"disk.failed", {}}});
    CHECK(view.groups.empty());
    CHECK_FALSE(view.note.empty());
    CHECK(view.note != "What are you looking for?");
}

} // namespace foothold::screens
