#include "tests/server/service_fixture.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

using domain::AbsenceReason;
using domain::AttendanceAnswer;
using domain::Reason;
using domain::Verdict;

domain::AnswerAppointment cannot_come(std::uint64_t appointment) {
    return {id_of(appointment), AttendanceAnswer::cannot_come, AbsenceReason::other_meeting};
}

domain::SendMessage message_through(std::uint64_t contact, std::string text) {
    return {{77, contact}, id_of(contact), std::move(text), "en"};
}

} // namespace

TEST_CASE_METHOD(ServiceFixture, "a first sync brings what is the person's and nothing else") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    for (const auto number : {samira, programme, course, session, event, contact, match, notice, enrolment})
        CHECK(replica.has(number));
    for (const auto number : {yonas, mette, other_course, other_session, other_contact, other_enrolment})
        CHECK_FALSE(replica.has(number));
}

TEST_CASE_METHOD(ServiceFixture, "no record reaches a device outside the scopes of its person") {
    for (const auto number : {samira, yonas, mette}) {
        Replica replica{*service, enrol(number)};
        replica.sync();
        auto transaction = storage->begin_read();
        const auto held = (*transaction)->scopes_held_by(id_of(number));
        const auto records = replica.records();
        CHECK(records.size() > 0);
        for (const auto& kind : {0u, 4u, 5u, 6u, 9u, 10u, 11u, 13u, 15u}) {
            const auto all_stored = (*transaction)->records_of_kind(kind);
            for (const auto& stored : *all_stored) {
                const auto record = *protocol::decode_record(stored.kind, stored.body);
                const auto scopes = domain::scopes_of(record);
                const bool may_see = std::ranges::any_of(
                    scopes, [&](const Scope& scope) { return std::ranges::find(*held, scope) != held->end(); });
                CHECK(records.find_any(domain::id_of(record)).has_value() == may_see);
            }
        }
    }
}

TEST_CASE_METHOD(ServiceFixture, "the person's own scope comes first") {
    Replica replica{*service, enrol(samira)};
    const auto response = replica.request({});
    REQUIRE(response);
    CHECK(response->scopes.front().scope == Scope{domain::ScopeKind::person, id_of(samira)});
    CHECK(response->changes.front().scope == 0);
}

TEST_CASE_METHOD(ServiceFixture, "a second sync says in a few bytes that nothing is new") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const auto response = replica.request({});
    REQUIRE(response);
    CHECK(response->is_unchanged);
    CHECK(response->changes.empty());
    CHECK(protocol::encode(*response).size() < 60);
}

TEST_CASE_METHOD(ServiceFixture, "only what changed comes again") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    auto moved = session_of(session, course, 2);
    load({moved});
    const auto response = replica.request({});
    REQUIRE(response);
    std::set<Id> changed;
    for (const auto& change : response->changes)
        if (!change.is_removed && change.kind == domain::Record{domain::Session{}}.index()) changed.insert(change.id);
    CHECK(changed == std::set{id_of(session)});
    const auto comes = [&](const domain::Record& record) {
        return std::ranges::any_of(response->changes, [&](const auto& change) { return change.kind == record.index(); });
    };
    CHECK(comes(domain::Notice{})); // and tells it
    CHECK_FALSE(comes(domain::Course{}));
    CHECK_FALSE(comes(domain::Event{}));
    replica.sync();
    CHECK(*replica.records().find<domain::Session>(id_of(session)) == moved);
}

TEST_CASE_METHOD(ServiceFixture, "an action has its effect and everybody concerned learns of it") {
    Replica samiras{*service, enrol(samira)};
    Replica yonases{*service, enrol(yonas)};
    yonases.sync();
    const auto verdicts = samiras.sync({samiras.make(domain::AnswerEvent{id_of(event), true})});
    REQUIRE(verdicts.size() == 1);
    CHECK(verdicts[0] == protocol::ActionVerdict{1, Verdict::applied, Reason::none, ""});
    CHECK(samiras.records().find<domain::Event>(id_of(event))->coming == 1);
    yonases.sync();
    CHECK(yonases.records().find<domain::Event>(id_of(event))->coming == 1);
    CHECK(yonases.records().all<domain::Rsvp>().empty());
}

TEST_CASE_METHOD(ServiceFixture, "a repeated push gets the same verdicts and has no second effect") {
    Replica replica{*service, enrol(samira)};
    const auto message = replica.make(message_through(contact, "Hello"));
    const auto answer = replica.make(domain::AnswerEvent{id_of(event), true});
    const auto first = replica.sync({message, answer});
    CHECK(first[0].verdict == Verdict::applied);
    for (int repeat = 0; repeat < 100; ++repeat) {
        const auto again = replica.request({message, answer});
        REQUIRE(again);
        CHECK(again->verdicts == first);
    }
    replica.forget();
    replica.sync();
    CHECK(replica.records().all<domain::Message>().size() == 1);
    CHECK(replica.records().find<domain::Event>(id_of(event))->coming == 1);
}

TEST_CASE_METHOD(ServiceFixture, "the same number or id with other content is a conflict, and nothing of that push counts") {
    Replica replica{*service, enrol(samira)};
    const auto first = replica.make(domain::AnswerEvent{id_of(event), true});
    replica.sync({first});
    auto same_number = replica.make(cannot_come(session));
    same_number.n = 1;
    const auto fresh = replica.make(domain::MarkNoticeRead{id_of(notice)});
    CHECK(replica.request({same_number, fresh}).error().code == "sync.action_conflict");
    const domain::Action same_id{{replica.device().id.high, 1}, replica.device().person, moment(0, 9), cannot_come(session)};
    CHECK(replica.request({fresh, {9, protocol::encode(same_id)}}).error().code == "sync.action_conflict");
    replica.sync();
    CHECK_FALSE(replica.records().find<domain::Notice>(id_of(notice))->read_at);
    CHECK(replica.sync({fresh})[0].verdict == Verdict::applied);
}

TEST_CASE_METHOD(ServiceFixture, "an action that came with another device's outbox counts once") {
    Replica tablet{*service, enrol(samira)};
    Replica phone{*service, enrol(samira)};
    const auto message = tablet.make(message_through(contact, "Hello"));
    tablet.sync({message});
    const auto verdicts = phone.sync({{5, message.action}});
    CHECK(verdicts[0] == protocol::ActionVerdict{5, Verdict::applied, Reason::none, ""});
    CHECK(phone.records().all<domain::Message>().size() == 1);
}

TEST_CASE_METHOD(ServiceFixture, "numbers of actions only go upwards") {
    Replica replica{*service, enrol(samira)};
    const auto first = replica.make(cannot_come(session));
    const auto second = replica.make(domain::MarkNoticeRead{id_of(notice)});
    CHECK(replica.request({second, first}).error().code == "sync.request_invalid");
    CHECK(replica.request({first, first}).error().code == "sync.request_invalid");
    CHECK(replica.request({{0, first.action}}).error().code == "sync.request_invalid");
    replica.sync({second});
    CHECK(replica.request({first}).error().code == "sync.action_conflict");
}

TEST_CASE_METHOD(ServiceFixture, "an action about somebody else's record is out of scope and changes nothing") {
    Replica replica{*service, enrol(samira)};
    const std::vector<domain::Intent> intents{cannot_come(other_session), message_through(other_contact, "Hello"),
                                              domain::MarkMessageRead{id_of(other_contact)}, cannot_come(12345)};
    for (const auto& intent : intents) {
        const auto verdicts = replica.sync({replica.make(intent)});
        CHECK(verdicts[0].verdict == Verdict::out_of_scope);
        CHECK(verdicts[0].reason == Reason::not_found);
        CHECK(verdicts[0].ask == "Henrik");
    }
    CHECK(service->overview()->counts.records_by_kind[domain::Record{domain::Attendance{}}.index()] == 0);
    CHECK(service->overview()->counts.records_by_kind[domain::Record{domain::Message{}}.index()] == 0);
}

TEST_CASE_METHOD(ServiceFixture, "nobody acts in another's name") {
    Replica replica{*service, enrol(samira)};
    const domain::Action forged{{1, 1}, id_of(yonas), moment(0, 9), domain::SetLanguages{{"da"}}};
    CHECK(replica.sync({{1, protocol::encode(forged)}})[0].verdict == Verdict::out_of_scope);
    Replica yonases{*service, enrol(yonas)};
    yonases.sync();
    CHECK(yonases.records().find<domain::Person>(id_of(yonas))->languages == std::vector<std::string>{"en"});
}

TEST_CASE_METHOD(ServiceFixture, "an action that cannot be read spoils no other") {
    Replica replica{*service, enrol(samira)};
    const std::string broken[]{
        "", "\xFF\xFF", std::string(protocol::action_bytes_max + 1, 'a'),
        protocol::encode(domain::Action{{9, 9}, id_of(samira), {}, message_through(contact, "\xED\xA0\x80")}),
        protocol::encode(domain::Action{{9, 8}, id_of(samira), {}, message_through(contact, std::string{"a\0b", 3})})};
    std::vector<protocol::PushedAction> actions;
    for (const auto& bytes : broken) actions.push_back({actions.size() + 1, bytes});
    const domain::Action good{{9, 7}, id_of(samira), moment(0, 9), domain::MarkNoticeRead{id_of(notice)}};
    actions.push_back({actions.size() + 1, protocol::encode(good)});
    const auto verdicts = replica.sync(actions);
    for (std::size_t index = 0; index < std::size(broken); ++index) {
        CHECK(verdicts[index].verdict == Verdict::rejected);
        CHECK(verdicts[index].reason == Reason::not_understood);
    }
    CHECK(verdicts.back().verdict == Verdict::applied);
    CHECK(replica.sync(actions) == verdicts);
}

TEST_CASE_METHOD(ServiceFixture, "times at the ends of what can be told harm nothing") {
    Replica replica{*service, enrol(samira)};
    for (const auto seconds :
         {INT64_MIN, INT64_MIN + 1, std::int64_t{-62'135'596'800}, std::int64_t{253'402'300'799}, INT64_MAX}) {
        const domain::Action action{random.id(), id_of(samira), {seconds}, cannot_come(session)};
        const auto latest = (*storage->begin_read())->latest_action(replica.device().id, protocol::action_n_max);
        CHECK(replica.request({{*latest + 1, protocol::encode(action)}}));
    }
    replica.sync();
}

TEST_CASE_METHOD(ServiceFixture, "the last places go to those who come first") {
    Replica samiras{*service, enrol(samira)};
    Replica yonases{*service, enrol(yonas)};
    load({event_of(1)});
    CHECK(samiras.sync({samiras.make(domain::AnswerEvent{id_of(event), true})})[0].verdict == Verdict::applied);
    const auto verdicts = yonases.sync({yonases.make(domain::AnswerEvent{id_of(event), true})});
    CHECK(verdicts[0] == protocol::ActionVerdict{1, Verdict::rejected, Reason::full, "Henrik"});
    samiras.sync({samiras.make(domain::AnswerEvent{id_of(event), false})});
    CHECK(yonases.sync({yonases.make(domain::AnswerEvent{id_of(event), true})})[0].verdict == Verdict::applied);
}

TEST_CASE_METHOD(ServiceFixture, "a scope that is gained comes whole, and one that is lost is named no more") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const Scope gained{domain::ScopeKind::group, id_of(other_course)};
    const Scope lost{domain::ScopeKind::group, id_of(course)};
    load({enrolment_of(72, samira, other_course), enrolment_of(enrolment, samira, course, domain::EnrolmentStatus::ended)});
    replica.sync();
    CHECK(replica.holds(gained));
    CHECK_FALSE(replica.holds(lost));
    CHECK(replica.has(other_session));
    CHECK_FALSE(replica.has(session));
    CHECK(replica.sync({replica.make(cannot_come(session))})[0].verdict == Verdict::out_of_scope);
}

TEST_CASE_METHOD(ServiceFixture, "a record that moves to another scope leaves the first with a tombstone") {
    Replica samiras{*service, enrol(samira)};
    Replica yonases{*service, enrol(yonas)};
    samiras.sync();
    yonases.sync();
    load({session_of(session, other_course, 1)});
    samiras.sync();
    yonases.sync();
    CHECK_FALSE(samiras.has(session));
    CHECK(yonases.has(session));
}

TEST_CASE_METHOD(ServiceFixture, "cursors from nowhere bring everything, and no more than everything") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const auto size = replica.records().size();
    for (auto& cursor : replica.cursors()) cursor.sequence = 1'000'000;
    replica.cursors().push_back({{domain::ScopeKind::person, id_of(yonas)}, 0});
    const auto response = replica.request({});
    REQUIRE(response);
    CHECK(response->changes.size() == size);
    replica.sync();
    CHECK(replica.records().size() == size);
    CHECK_FALSE(replica.has(yonas));
}

TEST_CASE_METHOD(ServiceFixture, "a scope of which a client holds something else is sent anew, and no other") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    const auto size = replica.records().size();
    auto& cursor = replica.cursors().front();
    const Scope strayed = cursor.scope;
    cursor.contents->count -= 1;
    const auto response = replica.request({});
    REQUIRE(response);
    REQUIRE(response->restarted.size() == 1);
    CHECK(response->scopes.at(response->restarted.front()).scope == strayed);
    CHECK_FALSE(response->changes.empty());
    for (const auto& change : response->changes) CHECK(change.scope == response->restarted.front());
    replica.sync();
    CHECK(replica.records().size() == size);
    CHECK(replica.request({})->is_unchanged);
}

TEST_CASE_METHOD(ServiceFixture, "a client that does not say what it holds is told only what is new") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    for (auto& cursor : replica.cursors()) cursor.contents.reset();
    CHECK(replica.request({})->is_unchanged);
}

TEST_CASE_METHOD(ServiceFixture, "every answer says what its scopes sum up to, records that come, change and go included") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    load({session_of(session, course, 2)});
    replica.sync();
    load({session_of(session, other_course, 1)});
    replica.sync();
    for (const auto& cursor : replica.cursors()) {
        REQUIRE(cursor.contents);
        CHECK(*cursor.contents == replica.contents_of(cursor.scope));
    }
}

TEST_CASE_METHOD(ServiceFixture, "scopes of a file from before they were summed up are summed up when it is opened") {
    Replica replica{*service, enrol(samira)};
    replica.sync();
    auto file = sqlite::Database::open(folder.path() / "db", {});
    REQUIRE(file);
    REQUIRE(file->execute("DELETE FROM scope"));
    REQUIRE(SqliteStorage::open(folder.path() / "db", random));
    CHECK(replica.request({})->is_unchanged);
}

TEST_CASE_METHOD(ServiceFixture, "loading the same again changes nothing, and keeps what people did") {
    Replica replica{*service, enrol(samira)};
    replica.sync({replica.make(domain::AnswerEvent{id_of(event), true}), replica.make(domain::MarkNoticeRead{id_of(notice)}),
                  replica.make(domain::SetLanguages{{"ar", "en"}})});
    const auto before = (*storage->begin_read())->latest_sequence();
    const auto report =
        load({person(samira, "Samira"), event_of(2), match_of(domain::MatchStatus::matched),
              domain::Notice{id_of(notice), id_of(samira), {}, domain::untranslated("Welcome"), {}, {}, moment(0, 8), {}}});
    CHECK(report.changed == 0);
    CHECK(*(*storage->begin_read())->latest_sequence() == *before);
    replica.sync();
    CHECK(replica.records().find<domain::Event>(id_of(event))->coming == 1);
    CHECK(replica.records().find<domain::Person>(id_of(samira))->languages.front() == "ar");
}

TEST_CASE_METHOD(ServiceFixture, "ten thousand records come in at most ten requests, none larger than a message may be") {
    std::vector<domain::Record> many;
    for (std::uint64_t number = 0; number < 10'000; ++number) {
        auto one = session_of(100'000 + number, course, static_cast<int>(number % 300));
        one.topic = {{{"en", "Rights and duties at work, part " + std::to_string(number)},
                      {"da", "Rettigheder og pligter på arbejdet, del " + std::to_string(number)},
                      {"ar", "الحقوق والواجبات في العمل، الجزء " + std::to_string(number)}}};
        many.push_back(one);
    }
    load(std::move(many));
    Replica replica{*service, enrol(samira)};
    replica.sync();
    CHECK(replica.records().all<domain::Session>().size() == 10'001);
    CHECK(replica.requests > 1);
    CHECK(replica.requests <= 10);
    CHECK(replica.bytes_down < protocol::message_bytes_max);
}

TEST_CASE_METHOD(ServiceFixture, "a person without any record still gets an answer") {
    const auto device = enrol(yonas);
    Replica stranger{*service, Device{device.id, id_of(999), "Tablet", {}, {}}};
    const auto response = stranger.request({});
    REQUIRE(response);
    CHECK(response->scopes.empty());
    CHECK(response->changes.empty());
}

} // namespace foothold::server
