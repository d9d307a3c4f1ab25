#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "tests/client/directory.hpp"
#include "tests/sync/interrupted_transport.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace foothold::sync_tests {

namespace {

using domain::Date;
using domain::Id;
using domain::Move;
using domain::MoveEntry;
using domain::MoveSubject;

const Date announced_on = *domain::parse_date("2096-03-12");
const Date moving_day = *domain::parse_date("2096-04-01");
const Date after = moving_day + 1;

constexpr Id old_centre{20, 1};
constexpr Id new_centre{20, 2};
constexpr Id immigration_service{21, 1};
constexpr Id reception{22, 1};
constexpr Id new_reception{22, 2};
constexpr Id mentor_contact{22, 3};
constexpr Id old_helper{22, 4};
constexpr Id phone_talk{23, 1};
constexpr Id centre_talk{23, 2};
constexpr Id plan{24, 1};
constexpr Id finished_course{25, 1};
constexpr Id work{26, 1};
constexpr Id early_lesson{5, 30};
constexpr Id late_lesson{5, 31};

domain::Instant at(Date date, int hour) { return domain::instant_of({date, hour * 60}); }

domain::Contact contact(Id id, Id person, Id place, domain::ContactRole role) {
    return {.id = id,
            .person = person,
            .place = place,
            .user = role == domain::ContactRole::mentor ? town::mette : Id{},
            .role = role,
            .name = "Somebody",
            .phone = "70 00 00 01",
            .lifeline_order = 1};
}

domain::Talk talk(Id id, Id place) {
    return {.id = id,
            .person = town::amal,
            .with_name = "Line",
            .starts = at(after + 5, 10),
            .ends = at(after + 5, 11),
            .place = place};
}

domain::Session lesson(Id id, Date date) {
    auto made = town::lesson(id, town::sewing);
    made.starts = at(date, 10);
    made.ends = at(date, 12);
    return made;
}

// Amal lives at a centre that closes; Omar lives at the other one.
std::vector<domain::Record> closing_town() {
    auto records = town::records();
    std::erase_if(records, [](const domain::Record& record) { return domain::id_of(record) == town::sewing_lesson; });
    for (domain::Record& record : records) {
        if (auto* person = std::get_if<domain::Person>(&record); person && person->id == town::amal)
            person->residence = old_centre;
        if (auto* person = std::get_if<domain::Person>(&record); person && person->id == town::omar)
            person->residence = new_centre;
        if (auto* course = std::get_if<domain::Course>(&record); course && course->id == town::sewing) {
            course->place = old_centre;
            course->title = domain::untranslated("Sewing");
        }
    }
    const std::vector<domain::Record> more{
        domain::Place{.id = old_centre, .name = domain::untranslated("Old")},
        domain::Place{.id = new_centre, .name = domain::untranslated("New")},
        domain::Organisation{.id = immigration_service},
        contact(reception, {}, old_centre, domain::ContactRole::centre_staff),
        contact(new_reception, {}, new_centre, domain::ContactRole::centre_staff),
        contact(mentor_contact, town::amal, {}, domain::ContactRole::mentor),
        contact(old_helper, town::amal, old_centre, domain::ContactRole::centre_staff),
        talk(phone_talk, {}),
        talk(centre_talk, old_centre),
        lesson(early_lesson, moving_day - 2),
        lesson(late_lesson, moving_day + 2),
        domain::Plan{.id = plan, .person = town::amal, .agreed_with = "Line"},
        domain::Course{
            .id = finished_course, .programme = town::programme, .title = domain::untranslated("First aid"), .place = old_centre},
        domain::Enrolment{.id = {4, 9},
                          .person = town::amal,
                          .programme = town::programme,
                          .course = finished_course,
                          .status = domain::EnrolmentStatus::finished},
        domain::Internship{.id = work,
                           .person = town::amal,
                           .company = {21, 2},
                           .title = domain::untranslated("Baker"),
                           .from = moving_day - 10,
                           .until = moving_day + 10,
                           .workdays = {{domain::Weekday::monday, 480, 900}}}};
    records.insert(records.end(), more.begin(), more.end());
    return records;
}

struct Scene {
    Scene() : server(directory.path() / "server") {
        server.go_to({announced_on, 9 * 60});
        server.load(closing_town());
    }

    Tablet tablet(const char* name, Id person) { return {directory.path() / name, server, person}; }
    void close_centre() {
        server.move({{}, old_centre, {{new_centre}}, moving_day, immigration_service, domain::untranslated("It closes.")});
    }
    void come_to(Date date) { server.go_to({date, 9 * 60}); }

    client::Directory directory;
    RunningServer server;
};

const Move& move_on(const client::Model& model) {
    REQUIRE(model.records().all<Move>().size() == 1);
    return model.records().all<Move>().begin()->second;
}

std::multiset<Id> named(const Move& move, MoveSubject what) {
    std::multiset<Id> ids;
    for (const MoveEntry& entry : move.entries)
        if (entry.what == what) ids.insert(entry.about);
    return ids;
}

std::set<Id> lifeline_on(const client::Model& model, Date day) {
    std::set<Id> ids;
    for (const auto& entry : domain::lifeline(model.records(), {day, 600})) ids.insert(entry.contact->id);
    return ids;
}

std::set<Id> planned_after(const client::Model& model) {
    std::set<Id> ids;
    for (const auto& one : domain::schedule_of(town::amal, model.records(), moving_day, moving_day + 60))
        if (!one.is_cancelled) ids.insert(one.source);
    return ids;
}

void check_moved(const Tablet& tablet) {
    const client::Model model = tablet.model();
    const Move& move = move_on(model);
    CHECK(named(move, MoveSubject::appointment) == std::multiset{early_lesson, late_lesson, phone_talk, centre_talk, work});
    CHECK(named(move, MoveSubject::course) == std::multiset{town::sewing, finished_course});
    CHECK(named(move, MoveSubject::contact) == std::multiset{reception, mentor_contact, old_helper});
    CHECK(lifeline_on(model, after) == std::set{new_reception, mentor_contact});
    CHECK(planned_after(model) == std::set{phone_talk, work});
    const auto rows = tablet.rows();
    for (const Id own : {town::amal, plan, town::match, phone_talk, finished_course, work, Id{8, 1}, town::dinner})
        CHECK(rows.contains(own));
    for (const MoveEntry& entry : move.entries)
        if (entry.fate != domain::MoveFate::kept) CHECK_FALSE(entry.title.empty());
}

} // namespace

TEST_CASE("a tablet that was offline over the closure of its centre syncs once and is at home in the new one") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    CHECK(amal.rows().contains(reception));
    scene.close_centre();
    scene.come_to(after + 1);
    const auto summary = amal.sync();
    CHECK(summary.requests == 2); // the second one says that what was lost is purged
    check_moved(amal);
    for (const Id gone : {reception, town::sewing, early_lesson, late_lesson}) CHECK_FALSE(amal.rows().contains(gone));
    CHECK(amal.model().records().find<domain::Person>(town::amal)->residence == new_centre);
    CHECK(amal.sync().records == 0);
}

TEST_CASE("a tablet that has heard of the closure and then has no network shows the right people on the right day") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    scene.close_centre();
    amal.sync();
    scene.server.stop();
    CHECK(amal.code_of_sync() == "network.refused");
    const client::Model model = amal.model();
    CHECK(lifeline_on(model, moving_day - 1) == std::set{reception, mentor_contact, old_helper});
    CHECK(lifeline_on(model, moving_day) == std::set{reception, new_reception, mentor_contact, old_helper});
    check_moved(amal);
    CHECK(model.records().find<domain::Session>(early_lesson));
    CHECK(amal.rows().contains(reception));
    scene.server.start();
    scene.come_to(after);
    amal.sync();
    check_moved(amal);
    CHECK_FALSE(amal.rows().contains(reception));
}

TEST_CASE("a relocation in the middle of a first sync leaves a tablet with what a fresh one gets") {
    Scene scene;
    std::vector<domain::Record> lessons;
    for (std::uint64_t number = 0; number < 3000; ++number) {
        auto one = lesson({50, number}, announced_on - 100);
        one.room = domain::untranslated(std::string(600, static_cast<char>('a' + number % 26)));
        lessons.push_back(one);
    }
    scene.server.load(lessons);
    Tablet amal = scene.tablet("amal", town::amal);
    InterruptedTransport transport([&] {
        scene.close_centre();
        scene.come_to(after);
    });
    CHECK(amal.code_of_sync(transport) == "synced");
    CHECK(transport.answers() > 1);
    check_moved(amal);
    Tablet fresh = scene.tablet("fresh", town::amal);
    fresh.sync();
    CHECK(amal.rows() == fresh.rows());
    CHECK(amal.sync().records == 0);
}

TEST_CASE("what was done offline before the closure was known is sent, and what came too late is shown") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    const Id answer = amal.perform(domain::AnswerAppointment{late_lesson, domain::AttendanceAnswer::cannot_come, {}});
    const Id letter = amal.perform(domain::SendMessage{{9, 1}, town::match, "We have moved", "en"});
    scene.close_centre();
    scene.come_to(after);
    amal.sync();
    const client::Model model = amal.model();
    REQUIRE(model.find_action(answer));
    CHECK(model.find_action(answer)->state == client::ActionState::needs_a_look);
    CHECK_FALSE(model.find_action(letter));
    CHECK(model.records().find<domain::Message>({9, 1}));
    check_moved(amal);
}

TEST_CASE("who is not concerned gets nothing, neither when a move is announced nor when it is carried out") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet omar = scene.tablet("omar", town::omar);
    amal.sync();
    omar.sync();
    const auto rows = omar.rows();
    scene.close_centre();
    CHECK(omar.sync().records == 0);
    amal.sync();
    scene.come_to(after);
    const auto quiet = omar.sync();
    CHECK(quiet.records == 0);
    CHECK(quiet.bytes_up + quiet.bytes_down <= 700);
    CHECK(omar.rows() == rows);
}

TEST_CASE("records of a place stay on the device while another scope holds it") {
    Scene scene;
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    scene.close_centre();
    scene.come_to(after);
    scene.server.move({{town::amal}, {}, {{old_centre}}, after + 30, {}, {}}); // announced to go back
    const auto summary = amal.sync();
    CHECK(summary.requests == 2); // the second one says that what was lost is purged
    CHECK(amal.rows().contains(reception));
    CHECK(amal.rows().contains(new_reception));
    CHECK(amal.model().records().all<Move>().size() == 2);
    CHECK(lifeline_on(amal.model(), after) == std::set{new_reception, mentor_contact});
    scene.come_to(after + 31);
    amal.sync();
    CHECK(amal.rows().contains(reception));
    CHECK_FALSE(amal.rows().contains(new_reception));
    CHECK(lifeline_on(amal.model(), after + 31).contains(reception));
}

TEST_CASE("what is ticked without a network, before the move and after it, is ticked everywhere once there is one") {
    Scene scene;
    scene.close_centre();
    Tablet amal = scene.tablet("amal", town::amal);
    Tablet other = scene.tablet("other", town::amal);
    amal.sync();
    scene.server.stop();
    const Id move = move_on(amal.model()).id;
    const auto ticked = [](const Tablet& tablet) {
        std::vector<bool> done;
        const client::Model model = tablet.model();
        for (const domain::MoveItem& item : move_on(model).checklist) done.push_back(item.done_at.has_value());
        return done;
    };
    amal.perform(domain::TickMoveItem{move, {0, 1}, true});
    amal.perform(domain::TickMoveItem{move, {0, 3}, true});
    amal.perform(domain::TickMoveItem{move, {0, 1}, false});
    CHECK(ticked(amal) == std::vector{false, false, true, false});
    scene.server.start();
    scene.come_to(after);
    CHECK(amal.sync().actions_sent == 3);
    CHECK(move_on(amal.model()).has_happened);
    amal.perform(domain::TickMoveItem{move, {0, 4}, true});
    amal.sync();
    CHECK(ticked(amal) == std::vector{false, false, true, true});
    other.sync();
    CHECK(ticked(other) == ticked(amal));
    CHECK(amal.model().unsent() == 0);
    const client::Model model = amal.model();
    for (const client::ActionReport& report : model.actions()) CHECK(report.state != client::ActionState::needs_a_look);
}

TEST_CASE("a tick of a move that was taken back meanwhile is shown as one that has no effect") {
    Scene scene;
    scene.close_centre();
    Tablet amal = scene.tablet("amal", town::amal);
    amal.sync();
    amal.perform(domain::TickMoveItem{move_on(amal.model()).id, {0, 3}, true});
    scene.server.move({{town::amal}, {}, {{old_centre}}, moving_day, {}, {}});
    amal.sync();
    const client::Model model = amal.model();
    CHECK(model.records().all<Move>().empty());
    REQUIRE(model.actions().size() == 1);
    CHECK(model.actions()[0].verdict == domain::Verdict::out_of_scope);
}

} // namespace foothold::sync_tests
