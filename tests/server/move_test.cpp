#include "domain/checklist.hpp"
#include "domain/schedule.hpp"
#include "tests/server/closing_centre.hpp"

#include <catch2/generators/catch_generators.hpp>

namespace foothold::server {

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

TEST_CASE_METHOD(ClosingCentre, "what staff call off stays off, whatever becomes of the move") {
    const bool is_elsewhere = GENERATE(true, false);
    move(own_move(samira, new_centre, moving_day));
    auto off = talk(talk_here, id_of(is_elsewhere ? other_centre : centre));
    off.is_cancelled = true;
    load({off});
    CHECK(read<domain::Talk>(talk_here).is_cancelled);
    Replica replica{*service, enrol(samira)};
    replica.sync();
    CHECK_FALSE(only_move(replica.records()).find(MoveSubject::appointment, id_of(talk_here)));
    move(own_move(samira, centre, moving_day));
    CHECK(read<domain::Talk>(talk_here).is_cancelled);
    off.is_cancelled = false;
    load({off});
    CHECK_FALSE(read<domain::Talk>(talk_here).is_cancelled);
}

TEST_CASE_METHOD(ClosingCentre, "a talk of two who move is named by both moves, and is on again when neither calls it off") {
    auto at_centre = person(line, "Line", domain::Role::coordinator);
    load({at_centre});
    move(closure());
    Replica lines{*service, enrol(line)};
    Replica samiras{*service, enrol(samira)};
    lines.sync();
    samiras.sync();
    CHECK(fate(only_move(lines.records()), MoveSubject::appointment, talk_here) == MoveFate::ended);
    CHECK(fate(only_move(samiras.records()), MoveSubject::appointment, talk_here) == MoveFate::ended);
    move(own_move(line, centre, moving_day));
    CHECK(read<domain::Talk>(talk_here).is_cancelled);
    move(own_move(samira, centre, moving_day));
    CHECK_FALSE(read<domain::Talk>(talk_here).is_cancelled);
}

TEST_CASE_METHOD(ClosingCentre,
                 "a move names no talk as kept that the other's move calls off, and names it when that one comes later") {
    move(own_move(line, new_centre, moving_day));
    move(own_move(samira, new_centre, moving_day));
    Replica lines{*service, enrol(line)};
    lines.sync();
    CHECK_FALSE(only_move(lines.records()).find(MoveSubject::appointment, id_of(talk_here)));
    move(own_move(samira, new_centre, moving_day + 30));
    lines.sync();
    CHECK(fate(only_move(lines.records()), MoveSubject::appointment, talk_here) == MoveFate::kept);
}

TEST_CASE_METHOD(ClosingCentre, "a talk is on again when the move begins elsewhere after all") {
    move(own_move(samira, new_centre, moving_day));
    CHECK(read<domain::Talk>(talk_here).is_cancelled);
    load({resident(samira, other_centre)});
    move(own_move(samira, new_centre, moving_day + 1));
    CHECK_FALSE(read<domain::Talk>(talk_here).is_cancelled);
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

namespace {

std::vector<domain::TravelStep> by_bus(std::uint32_t minute) {
    return {{minute, domain::TravelKind::bus, domain::untranslated("The bus"), {}}};
}

std::vector<std::pair<domain::MoveItemKind, bool>> ticked(const Move& move) {
    std::vector<std::pair<domain::MoveItemKind, bool>> items;
    for (const domain::MoveItem& item : move.checklist) items.emplace_back(item.kind, item.done_at.has_value());
    return items;
}

Id notice_of(const Move& move) { return domain::combine(move.id, move.person); }

} // namespace

TEST_CASE_METHOD(ClosingCentre, "ticks stay, whatever else becomes of the move") {
    using enum domain::MoveItemKind;
    move(closure());
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const Move announced = only_move(replica.records());
    REQUIRE(announced.checklist == domain::standard_checklist());
    const auto packed = replica.sync({replica.make(domain::TickMoveItem{announced.id, {0, 3}, true})});
    CHECK(packed.at(0).verdict == domain::Verdict::applied);
    const std::vector<std::pair<domain::MoveItemKind, bool>> standard{
        {tell_school, false}, {take_papers, false}, {pack, true}, {return_key, false}};
    const auto check = [&](const auto& expected) {
        replica.sync();
        CHECK(ticked(only_move(replica.records())) == expected);
    };
    check(standard);
    load({session_of(25, course, 30)}); // the move is worked out again
    check(standard);
    move(closure());
    check(standard);
    auto corrected = closure();
    corrected.date = moving_day + 1;
    corrected.destinations = {{id_of(other_centre)}};
    move(corrected);
    check(standard);
    corrected.checklist = std::vector{domain::standard_item(say_goodbye), domain::standard_item(pack)};
    CHECK(move(corrected).changed == 2);
    check(std::vector<std::pair<domain::MoveItemKind, bool>>{{say_goodbye, false}, {pack, true}});
    go_to(moving_day + 2);
    check(std::vector<std::pair<domain::MoveItemKind, bool>>{{say_goodbye, false}, {pack, true}});
    const auto late = replica.sync({replica.make(domain::TickMoveItem{announced.id, {0, 5}, true})});
    CHECK(late.at(0).verdict == domain::Verdict::applied);
    check(std::vector<std::pair<domain::MoveItemKind, bool>>{{say_goodbye, true}, {pack, true}});
}

TEST_CASE_METHOD(ClosingCentre,
                 "how the day goes is told once, kept by orders that say nothing of it, and told again when it changes") {
    Replica replica{*service, enrol(samira)};
    auto order = closure();
    order.travel = by_bus(600);
    move(order);
    replica.sync();
    const Move announced = only_move(replica.records());
    CHECK(announced.travel == by_bus(600));
    REQUIRE_FALSE(replica.sync({replica.make(domain::MarkNoticeRead{notice_of(announced)})}).empty());
    clock.at = clock.at + domain::day_s;
    const auto read = [&] {
        replica.sync();
        return replica.records().find<domain::Notice>(notice_of(announced))->read_at.has_value();
    };
    CHECK(move(closure()).changed == 0);
    CHECK(read());
    order.travel = by_bus(660);
    CHECK(move(order).changed == 2);
    CHECK_FALSE(read());
    CHECK(only_move(replica.records()).travel == by_bus(660));
    CHECK(only_move(replica.records()).announced_at == announced.announced_at);
    auto later = closure();
    later.date = moving_day + 1;
    move(later);
    replica.sync();
    CHECK(only_move(replica.records()).travel == by_bus(660));
    later.destinations = {{id_of(other_centre)}};
    move(later);
    replica.sync();
    CHECK(only_move(replica.records()).travel.empty()); // a bus to somewhere else is worse than none
}

TEST_CASE_METHOD(ClosingCentre, "a file announces a move as an order does, and says nothing more once that has happened") {
    const Id told = id_of(95);
    const Move filed{.id = told,
                     .person = id_of(samira),
                     .to_place = id_of(new_centre),
                     .date = moving_day,
                     .travel = by_bus(600),
                     .checklist = {domain::standard_item(domain::MoveItemKind::pack)}};
    CHECK(load({filed}).changed == 1);
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const Move announced = only_move(replica.records());
    CHECK(announced.id == told);
    CHECK(announced.from_place == id_of(centre));
    CHECK(announced.entries.size() == 9);
    CHECK(announced.announced_at == clock.at);
    CHECK(replica.records().find<domain::Notice>(notice_of(announced)));
    REQUIRE_FALSE(replica.sync({replica.make(domain::TickMoveItem{told, {0, 3}, true})}).empty());
    CHECK(load({filed}).changed == 0);
    replica.sync();
    CHECK(ticked(only_move(replica.records())).at(0).second);
    go_to(moving_day + 1);
    replica.sync();
    auto again = filed;
    again.date = moving_day + 20;
    CHECK(load({again}).changed == 0);
    replica.sync();
    CHECK(only_move(replica.records()).has_happened);
}

TEST_CASE_METHOD(ClosingCentre, "a file does not overrule an order") {
    move(own_move(samira, other_centre, moving_day));
    CHECK(load({Move{.id = id_of(95), .person = id_of(samira), .to_place = id_of(new_centre), .date = moving_day}}).changed == 0);
    CHECK(moves() == 1);
    CHECK(
        service->load({Move{.id = id_of(96), .person = id_of(yonas), .to_place = id_of(999), .date = moving_day}}).error().code ==
        "move.place_unknown");
}

} // namespace foothold::server
