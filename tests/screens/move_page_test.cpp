#include "app/screens/move_view.hpp"
#include "app/screens/path_view.hpp"
#include "app/screens/today_view.hpp"
#include "domain/checklist.hpp"
#include "domain/relocate.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace foothold::screens {

namespace {

using domain::Date;
using domain::Id;
using domain::Move;

constexpr Id programme{1, 9};
constexpr Id old_centre{2, 1};
constexpr Id new_centre{2, 2};
constexpr Id the_move{3, 1};
constexpr Id danish{4, 1};
constexpr Id danish_there{4, 2};
constexpr Id sewing{4, 3};
constexpr Id past_course{4, 4};
const Date today = *domain::parse_date("2026-03-12");

domain::Course course(Id id, Id place, const char* title, domain::CourseKind kind) {
    return {.id = id, .programme = programme, .kind = kind, .title = in("en", title), .place = place};
}

domain::Enrolment enrolment(Id id, Id of) {
    return {.id = id, .person = person, .programme = programme, .course = of, .status = domain::EnrolmentStatus::active};
}

domain::Session session(Id id, Id of, Date date) {
    return {.id = id,
            .course = of,
            .starts = domain::instant_of({date, 600}),
            .ends = domain::instant_of({date, 700}),
            .place = old_centre};
}

domain::Talk talk(Id id, Date date, Id place) {
    return {.id = id,
            .person = person,
            .with_name = "Line",
            .starts = domain::instant_of({date, 600}),
            .ends = domain::instant_of({date, 660}),
            .place = place};
}

domain::Contact contact(Id id, domain::ContactRole role, const char* name) {
    return {.id = id, .person = person, .role = role, .name = name, .phone = "70 00 00 01", .lifeline_order = 1};
}

std::vector<domain::Record> having(Date day) {
    domain::Contact leaving = contact({5, 1}, domain::ContactRole::contact_person, "Mette");
    leaving.valid_until = day;
    domain::Contact coming = contact({5, 2}, domain::ContactRole::contact_person, "Anne");
    coming.valid_from = day;
    domain::Contact desk = contact({5, 3}, domain::ContactRole::centre_staff, "Desk");
    desk.person = {};
    desk.place = old_centre;
    domain::Course past = course(past_course, old_centre, "First aid", domain::CourseKind::course);
    past.until = day - 3;
    return {
        domain::Person{.id = person, .name = "Amal", .residence = old_centre},
        domain::Place{.id = old_centre, .name = in("en", "Centre Old"), .address = "Gade 1"},
        domain::Place{.id = new_centre, .name = in("en", "Centre New"), .address = "Vej 2"},
        course(danish, old_centre, "Danish class", domain::CourseKind::danish),
        course(danish_there, new_centre, "The language school", domain::CourseKind::danish),
        course(sewing, old_centre, "Sewing", domain::CourseKind::course),
        past,
        enrolment({6, 1}, danish),
        enrolment({6, 2}, sewing),
        enrolment({6, 3}, past_course),
        session({7, 1}, danish, day - 1),
        session({7, 2}, danish, day + 1),
        session({7, 3}, danish, day + 2),
        session({7, 4}, sewing, day + 3),
        session({7, 5}, past_course, day - 4),
        talk({8, 1}, day - 2, old_centre),
        talk({8, 2}, day + 2, old_centre),
        talk({8, 3}, day + 4, {}),
        leaving,
        coming,
        desk,
        contact({5, 4}, domain::ContactRole::mentor, "Birgitte"),
        contact({5, 5}, domain::ContactRole::interpreter, "Saba"),
        domain::Internship{
            .id = {9, 1}, .person = person, .company = {9, 2}, .title = in("en", "Baker"), .from = day - 5, .until = day + 20},
        domain::Plan{.id = {9, 3}, .person = person, .agreed_with = "Mette"},
        domain::Notice{.id = {9, 4}, .person = person, .about = the_move, .at = morning}};
}

Move move_on(Date day, const std::vector<domain::Record>& records) {
    Move move{.id = the_move,
              .person = person,
              .from_place = old_centre,
              .to_place = new_centre,
              .date = day,
              .announced_at = domain::instant_of({std::min(day, today) - 11, 600}),
              .checklist = domain::standard_checklist()};
    move.travel = {{570, domain::TravelKind::meet, in("en", "At the door"), in("en", "Building A")},
                   {645, domain::TravelKind::arrive, in("en", "You are there"), {}}};
    domain::Records known;
    for (const domain::Record& record : records) known.put(record);
    move.entries = domain::decide_fates(move, known);
    return move;
}

std::vector<domain::Record> world(Date day) {
    auto records = having(day);
    records.push_back(move_on(day, records));
    return records;
}

std::string line_of(const MoveRow& row) {
    const std::string before = row.before.empty() ? "" : row.before.text + " -> ";
    return visible(row.title.text + ": " + before + row.detail.text);
}

std::vector<std::string> lines_of(const std::vector<MoveRow>& rows) {
    std::vector<std::string> lines;
    for (const MoveRow& row : rows) lines.push_back(line_of(row));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("whatever somebody has is named by one row, as changing or as staying") {
    for (const int ahead : {20, 1, 0, -3}) {
        const Stage stage{world(today + ahead)};
        const auto view = make_move(the_move, stage.scene());
        REQUIRE(view);
        std::multiset<Id> named;
        for (const auto* rows : {&view->changes, &view->stays})
            for (const MoveRow& row : *rows) named.insert(row.abouts.begin(), row.abouts.end());
        std::multiset<Id> all;
        for (const domain::MoveEntry& entry : stage.model.records().find<Move>(the_move)->entries) all.insert(entry.about);
        CHECK(named == all);
        CHECK(all.size() >= 15);
    }
}

TEST_CASE("what changes says what was and what comes, and what stays says so") {
    const Stage stage{world(today + 20)};
    const auto view = make_move(the_move, stage.scene());
    REQUIRE(view);
    CHECK(lines_of(view->changes) == Lines{"Address: Vej 2", "Your contacts: Mette, Desk -> Anne",
                                           "Danish class: The language school", "Sewing: Until 31 March",
                                           "Talk with Line: Friday 3 April, 10:00: Cancelled"});
    CHECK(lines_of(view->stays) == Lines{"Your mentor: Birgitte stays with you", "Your plan: Steps, goals and 3 appointments",
                                         "Talk with Line: Stays as it is", "Baker: Stays as it is", "Your other contacts: Saba",
                                         "Your proofs: Always with you"});
}

TEST_CASE("a move says when, from where to where, how the day goes and what to think of") {
    const Stage stage{world(today + 20)};
    const auto view = make_move(the_move, stage.scene());
    REQUIRE(view);
    CHECK(view->title == "Wednesday 1 April");
    CHECK(view->when == "In 20 days");
    CHECK(view->advice.empty());
    REQUIRE(view->from);
    CHECK(view->from->name.text == "Centre Old");
    CHECK(view->from->detail == "You are here now");
    CHECK(view->to.detail == "Your new home");
    REQUIRE(view->directions);
    CHECK(view->directions->place == new_centre);
    REQUIRE(view->travel.size() == 2);
    CHECK(view->travel[0].time == "9:30");
    CHECK(view->travel[1].title.text == "You are there");
    REQUIRE(view->checklist.size() == 4);
    CHECK(view->checklist[0].words.text == "Tell your school");
    CHECK_FALSE(view->checklist[0].is_done);
    REQUIRE(view->contacts.size() == 1);
    CHECK(visible(view->contacts[0].name.text) == "Anne");
}

TEST_CASE("a tick is seen at once, is taken back by another tap, and holds after the move") {
    for (const int ahead : {20, -3}) {
        Stage stage{world(today + ahead)};
        const auto first = [&] { return make_move(the_move, stage.scene())->checklist.at(0); };
        const domain::TickMoveItem tick = first().tick;
        CHECK(tick.is_done);
        CHECK(stage.model.perform({{77, 1}, person, morning, tick}) == domain::Verdict::applied);
        CHECK(first().is_done);
        CHECK_FALSE(first().tick.is_done);
        CHECK(stage.model.perform({{77, 2}, person, morning, first().tick}) == domain::Verdict::applied);
        CHECK_FALSE(first().is_done);
    }
}

TEST_CASE("tomorrow, today and afterwards are said as such") {
    const auto when = [](int ahead) {
        const Stage stage{world(today + ahead)};
        const auto view = make_move(the_move, stage.scene());
        return view->title + " / " + view->when;
    };
    CHECK(when(1) == "Friday 13 March / Tomorrow");
    CHECK(when(0) == "Thursday 12 March / You move today");
    CHECK(when(-3) == "You have moved / Monday 9 March");
    const Stage stage{world(today - 3)};
    const auto view = make_move(the_move, stage.scene());
    CHECK(view->to.detail == "You live here now");
    CHECK_FALSE(view->advice.empty());
    CHECK(make_today(stage.scene()).news.at(0).title.text == "You have moved");
}

TEST_CASE("a move that was taken back, or is somebody else's, is not there; one without travel has no travel") {
    auto records = having(today + 20);
    CHECK_FALSE(make_move(the_move, Stage{records}.scene()));
    Move move = move_on(today + 20, records);
    move.travel.clear();
    move.checklist = {{.id = {0, 99}, .kind = domain::MoveItemKind::own, .title = {}, .done_at = {}}}; // of a newer kind
    records.push_back(move);
    const Stage quiet{records};
    CHECK(make_move(the_move, quiet.scene())->travel.empty());
    CHECK(make_move(the_move, quiet.scene())->checklist.empty());
    move.person = {1, 2};
    records.back() = move;
    CHECK_FALSE(make_move(the_move, Stage{records}.scene()));
}

TEST_CASE("the notice on Today and a card on My path lead to the move, and of several to the next one") {
    auto records = world(today + 20);
    Move before = move_on(today - 10, records);
    before.id = {3, 2};
    before.has_happened = true;
    records.push_back(before);
    const Stage stage{records};
    CHECK(make_today(stage.scene()).news.at(0).route == Route{Screen::move, the_move});
    const auto link = make_path(stage.scene()).move;
    REQUIRE(link);
    CHECK(link->route == Route{Screen::move, the_move});
    CHECK(visible(link->title.text) == "You move to Centre New");
    CHECK(visible(link->when.text) == "Wednesday 1 April, in 20 days");
    std::erase_if(records, [](const domain::Record& record) { return domain::id_of(record) == the_move; });
    const Stage later{records};
    CHECK(make_path(later.scene()).move->route == Route{Screen::move, {3, 2}});
    CHECK(make_move({3, 2}, later.scene())->stage == MoveStage::over);
}

} // namespace foothold::screens
