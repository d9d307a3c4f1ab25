#include "tests/server/closing_centre.hpp"

namespace foothold::server {

namespace {

using domain::Notice;

std::vector<Notice> told_on(Replica& replica) {
    replica.sync();
    std::vector<Notice> told;
    const domain::Records records = replica.records();
    for (const auto& [id, notice] : records.all<Notice>())
        if (notice.difference) told.push_back(notice);
    std::ranges::sort(told, {}, &Notice::at);
    return told;
}

domain::Session later(domain::Session session) {
    session.starts = session.starts + domain::hour_s;
    session.ends = session.ends + domain::hour_s;
    return session;
}

} // namespace

TEST_CASE_METHOD(ServiceFixture, "whoever takes part in what staff change is told how it was, and nobody else") {
    Replica samiras{*service, enrol(samira)};
    Replica yonas_{*service, enrol(yonas)};
    Replica mettes{*service, enrol(mette)};
    const auto before = session_of(session, course, 1);
    CHECK(load({later(before)}).told == 1);
    const auto told = told_on(samiras);
    REQUIRE(told.size() == 1);
    CHECK(told[0].person == id_of(samira));
    CHECK(told[0].about == id_of(session));
    CHECK(told[0].title == domain::untranslated("Course 11"));
    CHECK(told[0].difference->before.starts == before.starts);
    CHECK(told[0].difference->after.starts == later(before).starts);
    CHECK(told_on(yonas_).empty());
    CHECK(told_on(mettes).empty());
}

TEST_CASE_METHOD(ServiceFixture, "a thing that changes three times between two syncs is told three times, in order") {
    Replica samiras{*service, enrol(samira)};
    samiras.sync();
    auto changed = contact_of(contact, samira);
    for (const char* phone : {"20 00 00 01", "20 00 00 02", "20 00 00 01"}) {
        changed.phone = phone;
        load({changed});
        clock.at = clock.at - domain::day_s; // a clock that was put back
    }
    const auto told = told_on(samiras);
    REQUIRE(told.size() == 3);
    CHECK(told[0].difference->after.phone == "20 00 00 01");
    CHECK(told[1].difference->before.phone == "20 00 00 01");
    CHECK(told[1].difference->after.phone == "20 00 00 02");
    CHECK(told[2].difference->after.phone == "20 00 00 01");
    CHECK(told[0].at < told[1].at);
    CHECK(told[1].at < told[2].at);
}

TEST_CASE_METHOD(ServiceFixture, "what is new, the same, over, or of no matter for the day is not told") {
    CHECK(load({session_of(90, course, 5), session_of(91, course, -5)}).told == 0);
    CHECK(load({session_of(90, course, 5)}).told == 0);
    CHECK(load({later(session_of(91, course, -5))}).told == 0);
    auto described = session_of(90, course, 5);
    described.bring = domain::untranslated("A pen");
    CHECK(load({described}).told == 0);
    auto elsewhere = described;
    elsewhere.course = id_of(other_course);
    CHECK(load({elsewhere}).told == 0);
}

TEST_CASE_METHOD(ServiceFixture, "of an event those are told who said yes, whoever else comes or not") {
    Replica samiras{*service, enrol(samira)};
    Replica yonas_{*service, enrol(yonas)};
    yonas_.sync();
    samiras.sync({samiras.make(domain::AnswerEvent{id_of(event), true})});
    CHECK(load({event_of(5)}).told == 0); // more places
    auto moved = event_of(5);
    moved.is_cancelled = true;
    CHECK(load({moved}).told == 1);
    CHECK(told_on(samiras).size() == 1);
    CHECK(told_on(yonas_).empty());
}

TEST_CASE_METHOD(ServiceFixture, "staff's own words about a change are enough, and a load may tell nobody") {
    const auto before = session_of(session, course, 1);
    Notice own{id_of(95), id_of(samira), {}, domain::untranslated("An hour later"), {}, id_of(session), moment(0, 8), {}};
    CHECK(load({later(before), own}).told == 0);
    CHECK(load({before, own}).told == 1); // what they said the last time is not about this
    const auto report = service->load({later(before)}, {}, News::untold);
    REQUIRE(report);
    CHECK(report->changed == 1);
    CHECK(report->told == 0);
}

TEST_CASE_METHOD(ServiceFixture, "a difference that was read stays read, on every device and when it is loaded again") {
    Replica samiras{*service, enrol(samira)};
    const auto before = session_of(session, course, 1);
    load({later(before)});
    const auto told = told_on(samiras);
    REQUIRE(told.size() == 1);
    samiras.sync({samiras.make(domain::MarkNoticeRead{told[0].id})});
    load({later(before)});
    CHECK(told_on(samiras)[0].read_at);
    Replica another{*service, enrol(samira)};
    CHECK(told_on(another)[0].read_at);
}

TEST_CASE_METHOD(ClosingCentre, "what a move takes away is not told a second time when it changes") {
    move(closure());
    Replica samiras{*service, enrol(samira)};
    auto changed = talk(talk_here, id_of(centre));
    changed.starts = changed.starts + domain::hour_s;
    changed.ends = changed.ends + domain::hour_s;
    CHECK(load({changed}).told == 0);
    auto by_phone = talk(talk_by_phone, {});
    by_phone.starts = by_phone.starts + domain::hour_s;
    by_phone.ends = by_phone.ends + domain::hour_s;
    CHECK(load({by_phone}).told == 1);
    CHECK(told_on(samiras).size() == 1);
}

TEST_CASE_METHOD(ClosingCentre, "a talk that a move has called off, and that takes place now before it, is told as on") {
    move(closure());
    Replica samiras{*service, enrol(samira)};
    auto earlier = talk(talk_here, id_of(centre));
    earlier.starts = moment(5, 10);
    earlier.ends = moment(5, 11);
    CHECK(load({earlier}).told == 1);
    const auto told = told_on(samiras);
    REQUIRE(told.size() == 1);
    CHECK(told[0].difference->before.is_cancelled);
    CHECK_FALSE(told[0].difference->after.is_cancelled);
    load({talk(talk_here, id_of(centre))});
    CHECK(told_on(samiras).back().difference->after.is_cancelled);
    CHECK(samiras.records().find<domain::Talk>(id_of(talk_here))->is_cancelled);
}

TEST_CASE_METHOD(ClosingCentre, "of a talk that the other one's move calls off, its new time is told as called off") {
    auto line_here = person(line, "Line");
    line_here.residence = id_of(centre);
    load({line_here});
    move(own_move(line, new_centre, moving_day - 10));
    Replica samiras{*service, enrol(samira)};
    REQUIRE(read<domain::Talk>(talk_here).is_cancelled);
    auto changed = talk(talk_here, id_of(centre));
    changed.starts = changed.starts + domain::hour_s;
    changed.ends = changed.ends + domain::hour_s;
    CHECK(load({changed}).told == 1);
    CHECK(told_on(samiras).front().difference->after.is_cancelled);
    CHECK(read<domain::Talk>(talk_here).is_cancelled);
}

TEST_CASE_METHOD(ClosingCentre, "what staff themselves call off is told, also when a move had called it off before") {
    move(closure());
    Replica samiras{*service, enrol(samira)};
    auto called_off = talk(talk_here, id_of(centre));
    called_off.starts = called_off.starts + domain::hour_s;
    called_off.ends = called_off.ends + domain::hour_s;
    called_off.is_cancelled = true;
    CHECK(load({called_off}).told == 1);
    CHECK(told_on(samiras).front().difference->after.starts == called_off.starts);
}

TEST_CASE_METHOD(ServiceFixture, "whose name is in a difference takes it along when they are erased") {
    auto erased = person(9, "Farida", domain::Role::mentor);
    auto with_her = contact_of(contact, samira);
    with_her.user = id_of(9);
    with_her.name = "Farida";
    load({erased, with_her});
    auto with_other = with_her;
    with_other.user = id_of(mette);
    with_other.name = "Mette";
    CHECK(load({with_other}).told == 1);
    Replica samiras{*service, enrol(samira)};
    CHECK(told_on(samiras).size() == 2);
    auto ledger = ErasureLedger::open(folder.path() / "erasures.db");
    REQUIRE(ledger);
    REQUIRE(service->erase(id_of(9), *ledger));
    CHECK(told_on(samiras).empty());
}

} // namespace foothold::server
