#include "sync/sqlite/database.hpp"
#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

const Scope course_scope{domain::ScopeKind::group, id_of(ServiceFixture::course)};

const Scope match_scope{domain::ScopeKind::match, id_of(ServiceFixture::match)};

struct MemoryFixture : ServiceFixture {
    void pass(int days) { clock.at = clock.at + days * domain::day_s; }
    /// A day on which somebody syncs.
    void live(int days) {
        pass(days);
        Replica{*service, mettes}.sync();
    }
    /// Samira's course loses its session to the other one.
    void move_session() { load({session_of(session, other_course, 1)}); }
    std::int64_t count(const char* sql) {
        auto database = sqlite::Database::open(folder.path() / "db", {});
        REQUIRE(database);
        const auto counted = database->integer(-1, sql);
        REQUIRE(counted);
        return *counted;
    }
    /// Of the session; the days that a mentor sees leave others behind.
    std::int64_t tombstones() {
        return count("SELECT count(*) FROM feed WHERE kind IS NULL AND record = x'0000000000000f000000000000000014'");
    }
    std::int64_t actions() { return count("SELECT count(*) FROM action"); }

    Device mettes = enrol(mette);
    Device samiras = enrol(samira);
    Replica tablet{*service, samiras};
};

domain::SetLanguages speaks(const char* language) { return {{language}}; }

} // namespace

TEST_CASE_METHOD(MemoryFixture, "what was taken out is remembered for 180 days, and then no longer") {
    move_session();
    live(1);
    REQUIRE(tombstones() == 1);
    live(179);
    CHECK(tombstones() == 1);
    live(1);
    CHECK(tombstones() == 0);
}

TEST_CASE_METHOD(MemoryFixture,
                 "a tablet that was away for longer begins the scopes anew in which it missed something, and keeps its outbox") {
    tablet.sync();
    REQUIRE(tablet.has(session));
    live(1);
    move_session();
    live(1);
    live(181);
    const auto kept = tablet.make(domain::SendMessage{{9, 9}, id_of(contact), "From long ago", "en"});
    auto response = tablet.request({kept});
    REQUIRE(response);
    std::set<Scope> restarted;
    for (const auto scope : response->restarted) restarted.insert(response->scopes.at(scope).scope);
    CHECK(restarted == std::set<Scope>{course_scope, match_scope}); // the mentor's view of the days moves on
    CHECK(response->verdicts.at(0).verdict == domain::Verdict::applied);
    tablet.sync();
    CHECK_FALSE(tablet.has(session));
    for (const auto& cursor : tablet.cursors()) CHECK(*cursor.contents == tablet.contents_of(cursor.scope));
}

TEST_CASE_METHOD(MemoryFixture, "a tablet that was away for 179 days goes on from where it was") {
    tablet.sync();
    live(1);
    move_session();
    live(178);
    const auto response = tablet.request({});
    REQUIRE(response);
    CHECK(response->restarted.empty());
    tablet.sync();
    CHECK_FALSE(tablet.has(session));
}

TEST_CASE_METHOD(MemoryFixture, "a tablet that has read what was taken out goes on, however long it was away since") {
    tablet.sync();
    live(1);
    move_session();
    tablet.sync();
    live(1);
    live(400);
    const auto response = tablet.request({});
    REQUIRE(response);
    CHECK(response->restarted.empty());
}

TEST_CASE_METHOD(MemoryFixture, "a new tablet comes to the end of a scope in many parts, though something was forgotten there") {
    load({session_of(22, course, 1), session_of(23, course, 1), session_of(24, course, 1)});
    live(1);
    move_session();
    live(1);
    live(181);
    REQUIRE(tombstones() == 0);
    Service slow{*storage, clock, random, key, 1};
    Replica fresh{slow, enrol(samira)};
    fresh.sync();
    CHECK(fresh.requests > 5);
    CHECK(fresh.holds(course_scope));
    CHECK_FALSE(fresh.has(session));
}

TEST_CASE_METHOD(MemoryFixture, "a decided action is remembered until its tablet knows, and for 180 days") {
    const auto first = tablet.make(speaks("da")), second = tablet.make(speaks("en")), third = tablet.make(speaks("da"));
    tablet.sync({first});
    tablet.sync({second});
    live(181);
    live(1);
    CHECK(actions() == 2); // nobody has said that the answers came
    REQUIRE(sync_as_client(*service, samiras, {{}, {}, {}, {third}, 2}));
    live(1);
    CHECK(actions() == 2); // the latest that it knows of tells a server that was put back from one that was not
    const auto again = sync_as_client(*service, samiras, {{}, {}, {}, {second}, 2});
    REQUIRE(again);
    CHECK(again->verdicts.at(0).verdict == domain::Verdict::applied);
    CHECK_FALSE(again->forgotten_after);
}

TEST_CASE_METHOD(MemoryFixture,
                 "a copy of a tablet that comes after a year changes nothing twice, and is not told to send again") {
    const auto letter = tablet.make(domain::SendMessage{{9, 9}, id_of(contact), "Hello", "en"});
    const auto answer = tablet.make(domain::AnswerEvent{id_of(event), true});
    tablet.sync({letter});
    tablet.sync({answer});
    REQUIRE(sync_as_client(*service, samiras, {{}, {}, {}, {tablet.make(domain::AnswerEvent{id_of(event), false})}, 2}));
    for (int half = 0; half < 4; ++half) live(91);
    REQUIRE(actions() == 2);
    const auto copy = sync_as_client(*service, samiras, {{}, {}, {}, {{10, letter.action}, {11, answer.action}}, 1});
    REQUIRE(copy);
    CHECK_FALSE(copy->forgotten_after);
    REQUIRE(copy->verdicts.size() == 2);
    CHECK(copy->verdicts[1] == protocol::ActionVerdict{11, domain::Verdict::applied, {}, {}});
    tablet.sync();
    CHECK(tablet.records().find<domain::Event>(id_of(event))->coming == 0);
}

TEST_CASE_METHOD(MemoryFixture,
                 "what went with a backup is asked for from the tablet that sent it, though a copy of it has come first") {
    tablet.sync({tablet.make(speaks("da"))});
    const protocol::PushedAction of_copy{20, tablet.make(speaks("en")).action};
    const protocol::PushedAction later{21, tablet.make(domain::AnswerEvent{id_of(event), true}).action};
    REQUIRE(sync_as_client(*service, samiras, {{}, {}, {}, {of_copy}, 1}));
    REQUIRE(sync_as_client(*service, samiras, {{}, {}, {}, {later}, 20}));
    const auto answer = sync_as_client(*service, samiras, {{}, {}, {}, {}, 10});
    REQUIRE(answer);
    CHECK(answer->forgotten_after == 1);
}

TEST_CASE_METHOD(MemoryFixture,
                 "what was refused is named until the tablet says that it has heard, and once more when it is forgotten") {
    tablet.sync({tablet.make(speaks("da"))});
    CHECK_FALSE(tablet.request({})->refusals);
    const auto refused = tablet.make(domain::SendMessage{{9, 9}, id_of(contact), "", "en"});
    const auto answer = tablet.request({refused});
    REQUIRE(answer);
    REQUIRE(answer->refusals);
    CHECK(answer->refusals->verdicts == answer->verdicts);
    protocol::SyncRequest heard = tablet.message();
    heard.refusals = answer->refusals->id;
    CHECK_FALSE(sync_as_client(*service, samiras, heard)->refusals);
    CHECK(tablet.request({})->refusals == answer->refusals);
    CHECK_FALSE(Replica(*service, mettes).request({})->refusals);
    tablet.sync({tablet.make(speaks("en"))});
    REQUIRE(sync_as_client(*service, samiras, {{}, {}, {}, {tablet.make(speaks("da"))}, 3}));
    live(1);
    live(181);
    CHECK(sync_as_client(*service, samiras, heard)->refusals == protocol::Refusals{});
}

TEST_CASE_METHOD(MemoryFixture, "of very many refusals the latest are named") {
    std::vector<protocol::PushedAction> refused;
    for (std::size_t count = 0; count < protocol::refusals_per_answer_max; ++count)
        refused.push_back(tablet.make(domain::SendMessage{{9, 9}, id_of(contact), "", "en"}));
    tablet.sync(refused);
    const auto last = tablet.make(domain::SendMessage{{9, 9}, id_of(contact), "", "en"});
    const auto answer = tablet.request({last});
    REQUIRE(answer);
    REQUIRE(answer->refusals);
    CHECK(answer->refusals->verdicts.size() == protocol::refusals_per_answer_max);
    CHECK(answer->refusals->verdicts.front().n == 2);
    CHECK(answer->refusals->verdicts.back().n == last.n);
}

} // namespace foothold::server
