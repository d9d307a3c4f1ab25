#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

using domain::AttendanceAnswer;

domain::AnswerAppointment answer_of(AttendanceAnswer answer) {
    return {id_of(ServiceFixture::session), answer, domain::AbsenceReason::not_given};
}

} // namespace

TEST_CASE_METHOD(ServiceFixture, "the mentor sees when and what kind, and only what is shared") {
    Replica mentor{*service, enrol(mette)};
    mentor.sync();
    CHECK_FALSE(mentor.has(session));
    const auto shared = mentor.records().all<domain::SharedAppointment>();
    REQUIRE(shared.size() == 1);
    CHECK(shared.begin()->second.starts == moment(1, 10));
    Replica mentee{*service, enrol(samira)};
    mentee.sync();
    const Id between = id_of(match);
    const auto file = match_of(domain::MatchStatus::matched);
    for (const domain::Activity activity : file.shares)
        mentee.sync({mentee.make(domain::ShareActivity{between, activity, false})});
    mentor.sync();
    CHECK(mentor.records().all<domain::SharedAppointment>().empty());
    load({file}); // what she took back stays so, whatever the file says
    mentor.sync();
    CHECK(mentor.records().all<domain::SharedAppointment>().empty());
    mentee.sync({mentee.make(domain::ShareActivity{between, file.shares.front(), true})});
    mentor.sync();
    CHECK(mentor.records().all<domain::SharedAppointment>().size() == 1);
}

TEST_CASE_METHOD(ServiceFixture, "an answer to a meeting and what was seen stay so when the file is loaded again") {
    const domain::Match pair = match_of(domain::MatchStatus::matched);
    domain::Proposal asked{.id = {0x90, 1}, .match = pair.id, .mentor = pair.mentor, .participant = pair.participant};
    asked.from = pair.mentor;
    asked.starts = moment(2, 15);
    asked.ends = moment(2, 16);
    const domain::Date day = domain::danish_time(moment(1, 10)).date;
    const domain::Viewing seen{domain::viewing_id(pair.id, day), pair.id, pair.mentor, pair.participant, "Mette", day,
                               {domain::Activity::course}};
    load({asked, seen});
    Replica mentor{*service, enrol(mette)};
    Replica mentee{*service, enrol(samira)};
    mentor.sync({mentor.make(domain::ReportViewing{pair.id, day, {domain::Activity::event}})});
    mentee.sync({mentee.make(domain::AnswerProposal{asked.id, pair.id, true})});
    load({asked, seen});
    mentee.sync();
    CHECK(mentee.records().find<domain::Proposal>(asked.id)->status == domain::ProposalStatus::accepted);
    CHECK(mentee.records().find<domain::Viewing>(seen.id)->activities ==
          std::vector{domain::Activity::course, domain::Activity::event});
}

TEST_CASE_METHOD(ServiceFixture, "what the mentor sees follows the participant's answers and the programme's changes") {
    Replica mentor{*service, enrol(mette)};
    Replica mentee{*service, enrol(samira)};
    const auto shared = [&] {
        mentor.sync();
        return mentor.records().all<domain::SharedAppointment>();
    };
    load({session_of(session, course, 2)});
    REQUIRE(shared().size() == 1);
    CHECK(shared().begin()->second.starts == moment(2, 10));
    mentee.sync({mentee.make(answer_of(AttendanceAnswer::cannot_come))});
    CHECK(shared().empty());
    mentee.sync({mentee.make(answer_of(AttendanceAnswer::coming))});
    CHECK(shared().size() == 1);
    load({enrolment_of(enrolment, samira, course, domain::EnrolmentStatus::ended)});
    CHECK(shared().empty());
}

TEST_CASE_METHOD(ServiceFixture, "a match that ends without a day takes its scope and its appointments with it") {
    Replica mentor{*service, enrol(mette)};
    mentor.sync();
    load({match_of(domain::MatchStatus::ended)});
    mentor.sync();
    CHECK_FALSE(mentor.has(match));
    CHECK(mentor.records().all<domain::SharedAppointment>().empty());
    CHECK(service->overview()->counts.records_by_kind[domain::Record{domain::SharedAppointment{}}.index()] == 0);
}

TEST_CASE_METHOD(ServiceFixture,
                 "a match that has ended stays with both for 30 days, without the schedule, and then leaves both") {
    Replica mentor{*service, enrol(mette)};
    Replica mentee{*service, enrol(samira)};
    mentor.sync();
    domain::Match ended = match_of(domain::MatchStatus::ended);
    ended.until = domain::danish_time(clock.at).date;
    load({ended});
    const domain::Instant last_day = clock.at + domain::grace_days * domain::day_s;
    for (const domain::Instant day : {clock.at, last_day}) {
        clock.at = day;
        const domain::Id letter{0x600, static_cast<std::uint64_t>(day.seconds)};
        const auto verdicts = mentor.sync({mentor.make(domain::SendMessage{letter, id_of(match), "Bye", "da"})});
        CHECK(verdicts.back().verdict == domain::Verdict::applied);
        CHECK(mentor.has(match));
        CHECK(mentor.records().all<domain::SharedAppointment>().empty());
        mentee.sync();
        CHECK(mentee.has(match));
    }
    CHECK(mentee.records().all<domain::Message>().size() == 2);
    clock.at = last_day + domain::day_s;
    mentee.sync(); // whoever comes first
    CHECK_FALSE(mentee.has(match));
    const auto verdicts = mentor.sync({mentor.make(domain::SendMessage{{0x600, 1}, id_of(match), "Are you there?", "da"})});
    CHECK(verdicts.back().verdict == domain::Verdict::out_of_scope);
    CHECK_FALSE(mentor.has(match));
    CHECK(mentee.records().all<domain::Message>().size() == 2); // what they wrote is theirs
}

TEST_CASE_METHOD(ServiceFixture, "the window that the mentor sees moves on with the days") {
    Replica mentor{*service, enrol(mette)};
    load({session_of(22, course, 43)});
    mentor.sync();
    CHECK(mentor.records().all<domain::SharedAppointment>().size() == 1);
    clock.at = clock.at + domain::day_s;
    mentor.sync();
    CHECK(mentor.records().all<domain::SharedAppointment>().size() == 2);
}

} // namespace foothold::server
