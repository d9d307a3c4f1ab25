#include "tests/server/service_fixture.hpp"

#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "sync/server/destinations.hpp"
#include "sync/server/record_reader.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace foothold::server {

namespace {

using domain::Move;
using domain::MoveFate;
using domain::MoveSubject;

const Date moving_day = *domain::parse_date("2026-04-01");

/// Samira and Yonas live at a centre that is going to close; the talk with Line is there, the one by phone is nowhere.
struct ClosingCentre : ServiceFixture {
    static constexpr std::uint64_t new_centre = 81, other_centre = 82, closing_centre = 83, authority = 90, reception = 41,
                                   new_reception = 42, own_staff = 43, mentor_contact = 44, talk_here = 22, talk_by_phone = 23,
                                   plan = 61, line = 4, hawa = 5;

    ClosingCentre() {
        load({place(centre), place(new_centre), place(other_centre), closing(), domain::Organisation{.id = id_of(authority)},
              person(line, "Line", domain::Role::coordinator), resident(hawa, other_centre), course_at(course, centre),
              session_of(24, course, 25), staff(reception, centre), staff(new_reception, new_centre), own(own_staff, centre),
              own(mentor_contact, 0), talk(talk_here, id_of(centre)), talk(talk_by_phone, {}),
              domain::Plan{.id = id_of(plan), .person = id_of(samira), .agreed_with = "Line"}});
        auto at_home = person(line, "Line", domain::Role::coordinator);
        auto mentor = person(mette, "Mette", domain::Role::mentor);
        at_home.residence = mentor.residence = {};
        load({at_home, mentor});
    }

    static domain::Place place(std::uint64_t number) {
        return {.id = id_of(number), .name = domain::untranslated("Place " + std::to_string(number))};
    }
    static domain::Place closing() {
        auto made = place(closing_centre);
        made.closes_on = moving_day + 100;
        return made;
    }
    static domain::Person resident(std::uint64_t number, std::uint64_t at) {
        auto made = person(number, "Person " + std::to_string(number));
        made.residence = id_of(at);
        return made;
    }
    static domain::Course course_at(std::uint64_t number, std::uint64_t at) {
        auto made = course_of(number);
        made.place = id_of(at);
        return made;
    }
    static domain::Contact staff(std::uint64_t number, std::uint64_t at) {
        return {.id = id_of(number),
                .place = id_of(at),
                .role = domain::ContactRole::centre_staff,
                .name = "Reception",
                .phone = "70 00 00 01",
                .lifeline_order = 9};
    }
    static domain::Contact own(std::uint64_t number, std::uint64_t at) {
        auto made = contact_of(number, samira);
        made.place = at == 0 ? Id{} : id_of(at);
        made.role = at == 0 ? domain::ContactRole::mentor : domain::ContactRole::centre_staff;
        return made;
    }
    static domain::Talk talk(std::uint64_t number, Id at) {
        return {.id = id_of(number),
                .person = id_of(samira),
                .with_user = id_of(line),
                .person_name = "Samira",
                .with_name = "Line",
                .starts = moment(25, 10),
                .ends = moment(25, 11),
                .place = at};
    }

    MoveOrder closure() const {
        return {{}, id_of(centre), {{id_of(new_centre)}}, moving_day, id_of(authority), domain::untranslated("It closes.")};
    }
    static MoveOrder own_move(std::uint64_t of, std::uint64_t to, Date date) {
        return {{id_of(of)}, {}, {{id_of(to)}}, date, {}, {}};
    }
    MoveReport move(const MoveOrder& order, bool is_rehearsal = false) {
        const auto report = service->move(order, is_rehearsal);
        if (!report) FAIL(report.error().code + ": " + report.error().detail);
        return *report;
    }
    std::string refusal(const MoveOrder& order) { return service->move(order).error().code; }
    void go_to(Date date) { clock.at = domain::instant_of({date, 9 * 60}); }
    std::size_t stored(std::size_t kind) { return service->overview()->counts.records_by_kind[kind]; }
    std::size_t moves() { return stored(domain::Record{Move{}}.index()); }

    template <class Entity>
    Entity read(std::uint64_t number) {
        auto transaction = storage->begin_read();
        return std::get<Entity>(**read_record(**transaction, id_of(number)));
    }
};

const Move& only_move(const domain::Records& records) {
    REQUIRE(records.all<Move>().size() == 1);
    return records.all<Move>().begin()->second;
}

MoveFate fate(const Move& move, MoveSubject what, std::uint64_t number) {
    const auto* entry = move.find(what, id_of(number));
    REQUIRE(entry);
    return entry->fate;
}

bool is_in_lifeline(const domain::Records& records, std::uint64_t number, Date day) {
    const auto line = domain::lifeline(records, {day, 600});
    return std::ranges::any_of(line, [&](const auto& entry) { return entry.contact->id == id_of(number); });
}

} // namespace

TEST_CASE_METHOD(ClosingCentre, "until the moving day both places are there, and afterwards only the new one") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    move(closure());
    const Scope old_place{domain::ScopeKind::place, id_of(centre)};
    const Scope new_place{domain::ScopeKind::place, id_of(new_centre)};
    for (const Date day : {*domain::parse_date("2026-03-12"), moving_day - 1, moving_day}) {
        go_to(day);
        replica.sync();
        CHECK(replica.holds(old_place));
        CHECK(replica.holds(new_place));
        CHECK(replica.has(reception));
        CHECK(replica.has(new_reception));
        CHECK(replica.records().find<domain::Person>(id_of(samira))->residence == id_of(centre));
    }
    go_to(moving_day + 1);
    replica.sync();
    CHECK_FALSE(replica.holds(old_place));
    CHECK(replica.holds(new_place));
    CHECK_FALSE(replica.has(reception));
    CHECK(replica.has(new_reception));
    CHECK(replica.records().find<domain::Person>(id_of(samira))->residence == id_of(new_centre));
}

TEST_CASE_METHOD(ClosingCentre, "a move names everything once, and on its day the records say the same") {
    Replica replica{*service, enrol(samira)};
    move(closure());
    replica.sync();
    const Move announced = only_move(replica.records());
    CHECK(announced.entries.size() == 9);
    CHECK(fate(announced, MoveSubject::course, course) == MoveFate::ended);
    CHECK(fate(announced, MoveSubject::appointment, session) == MoveFate::kept);
    CHECK(fate(announced, MoveSubject::appointment, 24) == MoveFate::ended);
    CHECK(fate(announced, MoveSubject::appointment, talk_here) == MoveFate::ended);
    CHECK(fate(announced, MoveSubject::appointment, talk_by_phone) == MoveFate::kept);
    CHECK(fate(announced, MoveSubject::contact, reception) == MoveFate::ended);
    CHECK(fate(announced, MoveSubject::contact, own_staff) == MoveFate::ended);
    CHECK(fate(announced, MoveSubject::contact, mentor_contact) == MoveFate::kept);
    CHECK(fate(announced, MoveSubject::contact, contact) == MoveFate::kept);
    CHECK(replica.records().find<domain::Enrolment>(id_of(enrolment))->status == domain::EnrolmentStatus::active);
    go_to(moving_day + 1);
    replica.sync();
    const auto after = replica.records();
    CHECK(only_move(after).has_happened);
    CHECK(only_move(after).entries.size() == announced.entries.size());
    CHECK(after.find<domain::Enrolment>(id_of(enrolment))->status == domain::EnrolmentStatus::ended);
    CHECK(after.find<domain::Contact>(id_of(own_staff))->valid_until == moving_day);
    CHECK_FALSE(after.find<domain::Contact>(id_of(mentor_contact))->valid_until);
    CHECK_FALSE(replica.has(session));
    CHECK(replica.has(plan));
    CHECK(replica.has(match));
    CHECK(replica.has(talk_by_phone));
}

TEST_CASE_METHOD(ClosingCentre, "whom the talk was with sees at once that it is off, and on again when the move comes later") {
    Replica lines{*service, enrol(line)};
    lines.sync();
    move(closure());
    lines.sync();
    CHECK(lines.records().find<domain::Talk>(id_of(talk_here))->is_cancelled);
    CHECK_FALSE(lines.records().find<domain::Talk>(id_of(talk_by_phone))->is_cancelled);
    CHECK(lines.records().all<Move>().empty());
    auto later = closure();
    later.date = moving_day + 30;
    move(later);
    lines.sync();
    CHECK_FALSE(lines.records().find<domain::Talk>(id_of(talk_here))->is_cancelled);
}

TEST_CASE_METHOD(ClosingCentre, "the same order again changes nothing, and a corrected one replaces the move") {
    const auto first = move(closure());
    CHECK(first.people == 2);
    CHECK(first.changed == 2);
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const Move announced = only_move(replica.records());
    REQUIRE_FALSE(replica.sync({replica.make(domain::MarkNoticeRead{domain::combine(announced.id, announced.person)})}).empty());
    clock.at = clock.at + 2 * domain::day_s;
    replica.sync();
    const auto again = move(closure());
    CHECK(again.changed == 0);
    CHECK(again.fates == first.fates);
    CHECK(replica.request({})->is_unchanged);
    auto corrected = closure();
    corrected.date = moving_day + 30;
    corrected.destinations = {{id_of(other_centre)}};
    CHECK(move(corrected).changed == 2);
    replica.sync();
    const Move replaced = only_move(replica.records());
    CHECK(replaced.id == announced.id);
    CHECK(replaced.to_place == id_of(other_centre));
    CHECK(replaced.announced_at == clock.at);
    CHECK(fate(replaced, MoveSubject::appointment, 24) == MoveFate::kept);
    CHECK_FALSE(replica.holds({domain::ScopeKind::place, id_of(new_centre)}));
    CHECK(moves() == 2);
    const auto notices = replica.records().all<domain::Notice>();
    const auto told = std::ranges::count_if(notices, [&](const auto& entry) { return entry.second.about == replaced.id; });
    CHECK(told == 1);
    CHECK_FALSE(replica.records().find<domain::Notice>(domain::combine(replaced.id, replaced.person))->read_at);
}

TEST_CASE_METHOD(ClosingCentre, "a move that was announced by mistake is taken back whole") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const auto before = replica.records();
    move(own_move(samira, new_centre, moving_day));
    replica.sync();
    CHECK(replica.holds({domain::ScopeKind::place, id_of(new_centre)}));
    CHECK(move(own_move(samira, centre, moving_day)).changed == 1);
    replica.sync();
    CHECK(replica.records().all<Move>().empty());
    CHECK(replica.records().size() == before.size());
    CHECK(replica.records().find<domain::Talk>(id_of(talk_here))->is_cancelled == false);
    CHECK_FALSE(replica.holds({domain::ScopeKind::place, id_of(new_centre)}));
}

TEST_CASE_METHOD(ClosingCentre, "a rehearsal counts and keeps nothing") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const auto rehearsed = move(closure(), true);
    CHECK(moves() == 0);
    CHECK(replica.request({})->is_unchanged);
    const auto done = move(closure());
    CHECK(rehearsed.people == done.people);
    CHECK(rehearsed.fates == done.fates);
    const auto& appointments = done.fates[static_cast<std::size_t>(MoveSubject::appointment)];
    CHECK(appointments[static_cast<std::size_t>(MoveFate::ended)] == 2);
}

TEST_CASE_METHOD(ClosingCentre, "orders that make no sense are refused, and nothing of them counts") {
    const auto with = [&](auto change) {
        MoveOrder order = closure();
        change(order);
        return refusal(order);
    };
    CHECK(with([](MoveOrder& order) { order.from = id_of(999); }) == "move.place_unknown");
    CHECK(with([](MoveOrder& order) { order.from = id_of(authority); }) == "move.place_unknown");
    CHECK(with([](MoveOrder& order) { order.from = id_of(new_centre); }) == "move.destination_same");
    CHECK(with([](MoveOrder& order) { order.from = id_of(closing_centre); }) == "move.nobody_concerned");
    CHECK(with([](MoveOrder& order) { order.destinations = {{id_of(999)}}; }) == "move.place_unknown");
    CHECK(with([](MoveOrder& order) { order.destinations = {}; }) == "move.place_unknown");
    CHECK(with([](MoveOrder& order) { order.destinations = {{id_of(closing_centre)}}; }) == "move.destination_closes");
    CHECK(with([](MoveOrder& order) { order.authority = {}; }) == "move.authority_unknown");
    CHECK(with([](MoveOrder& order) { order.authority = id_of(centre); }) == "move.authority_unknown");
    CHECK(with([](MoveOrder& order) { order.date = *domain::parse_date("2026-03-11"); }) == "move.date_over");
    CHECK(refusal(own_move(999, new_centre, moving_day)) == "move.person_unknown");
    CHECK(refusal(own_move(samira, centre, moving_day)) == "move.lives_there");
    CHECK(moves() == 0);
}

TEST_CASE_METHOD(ClosingCentre, "who has a move of their own before the place closes is left alone") {
    move(own_move(samira, other_centre, moving_day - 7));
    const auto report = move(closure());
    CHECK(report.people == 1);
    CHECK(report.moving_already == 1);
    Replica replica{*service, enrol(samira)};
    replica.sync();
    CHECK(only_move(replica.records()).to_place == id_of(other_centre));
}

TEST_CASE_METHOD(ClosingCentre, "who is announced at the place that closes is counted, as they need another place") {
    move(own_move(hawa, centre, moving_day + 7));
    CHECK(move(closure()).expected_there == 1);
    CHECK(moves() == 3);
}

TEST_CASE_METHOD(ClosingCentre, "what is planned after the announcement is decided by the same rules") {
    move(closure());
    Replica replica{*service, enrol(samira)};
    replica.sync();
    load({session_of(25, course, 30), talk(26, id_of(centre))});
    replica.sync();
    CHECK(fate(only_move(replica.records()), MoveSubject::appointment, 25) == MoveFate::ended);
    CHECK(fate(only_move(replica.records()), MoveSubject::appointment, 26) == MoveFate::ended);
    CHECK(replica.records().find<domain::Talk>(id_of(26))->is_cancelled);
    load({course_at(other_course, new_centre)});
    auto same = course_at(other_course, new_centre);
    same.title = domain::untranslated("Course 11");
    load({same});
    replica.sync();
    CHECK(fate(only_move(replica.records()), MoveSubject::course, course) == MoveFate::moved);
    CHECK(replica.has(other_session));
    go_to(moving_day + 1);
    replica.sync();
    CHECK(replica.records().find<domain::Enrolment>(id_of(enrolment))->course == id_of(other_course));
    CHECK(replica.has(other_session));
    CHECK_FALSE(replica.has(25));
}

TEST_CASE_METHOD(ClosingCentre, "files that were written before the move do not take it back") {
    move(closure());
    go_to(moving_day + 1);
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const auto report = load({person(samira, "Samira"), enrolment_of(enrolment, samira, course), own(own_staff, centre),
                              talk(talk_here, id_of(centre))});
    CHECK(report.changed == 0);
    CHECK(replica.request({})->is_unchanged);
    auto again = enrolment_of(enrolment, samira, course);
    again.since = moving_day + 10;
    load({again});
    CHECK(read<domain::Enrolment>(enrolment).status == domain::EnrolmentStatus::active);
}

TEST_CASE_METHOD(ClosingCentre, "who moves on, and back again, has one move for each") {
    move(own_move(samira, new_centre, moving_day));
    go_to(moving_day + 1);
    move(own_move(samira, other_centre, moving_day + 10)); // before anybody has synced: the first is carried out now
    CHECK(read<domain::Person>(samira).residence == id_of(new_centre));
    go_to(moving_day + 11);
    Replica replica{*service, enrol(samira)};
    replica.sync();
    CHECK(replica.records().all<Move>().size() == 2);
    CHECK_FALSE(replica.holds({domain::ScopeKind::place, id_of(new_centre)}));
    move(own_move(samira, centre, moving_day + 20));
    go_to(moving_day + 21);
    replica.sync();
    CHECK(replica.records().all<Move>().size() == 3);
    CHECK(replica.has(reception));
    CHECK(is_in_lifeline(replica.records(), reception, moving_day + 21));
}

TEST_CASE_METHOD(ClosingCentre, "a device that was offline over the closure goes by the move, and syncs once to the same") {
    Replica replica{*service, enrol(samira)};
    move(closure());
    replica.sync();
    const Date day = moving_day + 3;
    const auto offline = replica.records();
    CHECK_FALSE(is_in_lifeline(offline, reception, day));
    CHECK_FALSE(is_in_lifeline(offline, own_staff, day));
    CHECK(is_in_lifeline(offline, new_reception, day));
    const auto planned = [&](const domain::Records& records) {
        std::set<Id> ids;
        for (const auto& one : domain::schedule_of(id_of(samira), records, moving_day, moving_day + 60))
            if (!one.is_cancelled) ids.insert(one.source);
        return ids;
    };
    CHECK(planned(offline) == std::set{id_of(talk_by_phone)});
    go_to(day);
    replica.sync();
    CHECK(replica.requests == 1);
    CHECK(planned(replica.records()) == planned(offline));
    const auto now_valid = [&](const domain::Records& records) {
        std::set<Id> ids;
        for (const auto& entry : domain::lifeline(records, {day, 600})) ids.insert(entry.contact->id);
        return ids;
    };
    CHECK(now_valid(replica.records()) == now_valid(offline));
}

TEST_CASE_METHOD(ClosingCentre, "a mentor sees no appointment that has ended, and nothing of the move") {
    Replica mentor{*service, enrol(mette)};
    move(closure());
    mentor.sync();
    const auto records = mentor.records();
    CHECK(records.all<domain::SharedAppointment>().size() == 1);
    for (const auto& [id, shared] : records.all<domain::SharedAppointment>())
        CHECK(shared.starts < domain::instant_of({moving_day, 0}));
    CHECK(records.all<Move>().empty());
    CHECK(mentor.has(match));
}

TEST_CASE_METHOD(ClosingCentre, "a thousand people move at once, and nobody else's device learns anything") {
    constexpr std::uint64_t people = 1000;
    std::vector<domain::Record> world;
    for (std::uint64_t number = 0; number < people; ++number) {
        const auto who = 10'000 + number;
        world.push_back(resident(who, centre));
        auto taken = enrolment_of(20'000 + number, who, course);
        world.push_back(taken);
        auto met = talk(30'000 + number, id_of(centre));
        met.person = id_of(who);
        met.with_user = {};
        world.push_back(met);
        auto helper = contact_of(40'000 + number, who);
        helper.user = {};
        world.push_back(helper);
    }
    for (std::uint64_t number = 0; number < 10; ++number)
        world.push_back(session_of(50'000 + number, course, static_cast<int>(number) * 3));
    world.push_back(resident(6, other_centre)); // in the same programme, elsewhere
    world.push_back(enrolment_of(73, 6, other_course));
    load(world);
    Replica elsewhere{*service, enrol(hawa)};
    Replica in_programme{*service, enrol(6)};
    Replica concerned{*service, enrol(10'500)};
    for (Replica* replica : {&elsewhere, &in_programme, &concerned}) replica->sync();
    const auto began = std::chrono::steady_clock::now();
    const auto report = move(closure());
    const auto announced = std::chrono::steady_clock::now();
    CHECK(report.people == people + 2);
    CHECK(report.changed == people + 2);
    CHECK(elsewhere.request({})->is_unchanged);
    CHECK(in_programme.request({})->is_unchanged);
    concerned.sync();
    CHECK(concerned.requests == 1);
    CHECK(only_move(concerned.records()).entries.size() > 10);
    const auto answer_began = std::chrono::steady_clock::now();
    REQUIRE(in_programme.request({in_programme.make(domain::AnswerEvent{id_of(event), true})}));
    const auto answered = std::chrono::steady_clock::now();
    in_programme.sync();
    elsewhere.sync();
    go_to(moving_day + 1);
    const auto day_began = std::chrono::steady_clock::now();
    CHECK(elsewhere.request({})->is_unchanged); // this sync carries a thousand moves out
    const auto carried_out = std::chrono::steady_clock::now();
    CHECK(in_programme.request({})->is_unchanged);
    CHECK(move(own_move(10'500, other_centre, moving_day + 9)).changed == 1);
    CHECK(read<domain::Person>(10'007).residence == id_of(new_centre));
    const auto ms = [](auto span) { return std::chrono::duration_cast<std::chrono::milliseconds>(span).count(); };
    WARN("announcing " << report.people << " moves took " << ms(announced - began) << " ms, carrying them out "
                       << ms(carried_out - day_began) << " ms; an answer to an event of theirs " << ms(answered - answer_began)
                       << " ms");
}

TEST_CASE("destinations get people in proportion, and nobody is told another one without need") {
    const std::vector<Destination> thirds{{id_of(1), 2}, {id_of(2), 1}};
    CHECK(quotas(thirds, 10) == std::vector<std::size_t>{7, 3});
    CHECK(quotas(thirds, 0) == std::vector<std::size_t>{0, 0});
    CHECK(quotas({{id_of(1), 1}, {id_of(2), 1}, {id_of(3), 1}}, 1) == std::vector<std::size_t>{1, 0, 0});
    std::vector<Traveller> travellers;
    for (std::uint64_t number = 0; number < 10; ++number) travellers.push_back({id_of(number), {}});
    const auto first = assign_destinations(thirds, travellers);
    CHECK(std::ranges::count(first, std::size_t{0}) == 7);
    for (std::size_t index = 0; index < 10; ++index) travellers[index].told = first[index];
    CHECK(assign_destinations(thirds, travellers) == first);
    travellers.insert(travellers.begin(), {id_of(99), {}});
    const auto second = assign_destinations(thirds, travellers);
    CHECK(std::ranges::equal(std::span{second}.subspan(1), first));
    const auto corrected = assign_destinations({{id_of(1), 1}, {id_of(2), 1}}, travellers);
    std::size_t told_anew = 0;
    for (std::size_t index = 1; index < corrected.size(); ++index) told_anew += corrected[index] != first[index - 1];
    CHECK(told_anew <= 2);
}

} // namespace foothold::server
