#include "tests/server/service_fixture.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <fstream>
#include <iterator>
#include <random>

namespace foothold::server {

namespace {

constexpr std::string_view invented = "Zebulonia";

/// Somebody with a name that stands nowhere else, and everything that a person may have.
struct ErasureFixture : ServiceFixture {
    static constexpr std::uint64_t zebulonia = 4, her_match = 51, her_talk = 90;

    ErasureFixture() {
        const std::string name{invented};
        domain::Talk talk{.id = id_of(her_talk), .person = id_of(samira), .with_user = id_of(zebulonia), .with_name = name};
        talk.starts = moment(2, 10);
        talk.ends = moment(2, 11);
        domain::Match pair{.id = id_of(her_match), .mentor = id_of(zebulonia), .participant = id_of(yonas), .mentor_name = name};
        domain::Contact mentor_of_samira{
            .id = id_of(91), .person = id_of(samira), .user = id_of(zebulonia), .name = name, .lifeline_order = 1};
        load({person(zebulonia, name), talk, pair, mentor_of_samira, enrolment_of(92, zebulonia, course),
              domain::Notice{id_of(93), id_of(zebulonia), {}, domain::untranslated("Hello " + name), {}, {}, {}, {}},
              domain::Notice{id_of(94), id_of(samira), {}, domain::untranslated(name + " waits"), {}, id_of(her_talk), {}, {}},
              domain::Message{id_of(95), id_of(yonas), id_of(zebulonia), "Yonas", "Dear " + name, "en", {}, {}},
              domain::Message{id_of(96), id_of(zebulonia), id_of(yonas), name, "Dear Yonas", "en", {}, {}},
              domain::Plan{.id = id_of(97), .person = id_of(zebulonia), .agreed_with = name},
              domain::Rsvp{id_of(98), id_of(event), id_of(zebulonia), true, {}}});
        load({event_of(5)});
        auto opened = ErasureLedger::open(folder.path() / "ledger");
        REQUIRE(opened);
        ledger.emplace(std::move(*opened));
    }

    ErasureReport erase(bool is_rehearsal = false) {
        const auto report = service->erase(id_of(zebulonia), *ledger, is_rehearsal);
        REQUIRE(report);
        return *report;
    }
    std::uint32_t coming() {
        auto transaction = storage->begin_read();
        const auto record = (*transaction)->find_record(id_of(event));
        return std::get<domain::Event>(*protocol::decode_record((*record)->kind, (*record)->body)).coming;
    }
    std::size_t files_with(std::string_view words) const {
        std::size_t found = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string content{std::istreambuf_iterator<char>(stream), {}};
            found += content.find(words) != std::string::npos ? 1 : 0;
        }
        return found;
    }

    std::optional<ErasureLedger> ledger;
};

} // namespace

TEST_CASE_METHOD(ErasureFixture, "no byte of who was erased is left in any file of the server, and the counts are right") {
    REQUIRE(files_with(invented) > 0);
    REQUIRE(coming() == 1);
    Replica tablet{*service, enrol(zebulonia)};
    tablet.sync({tablet.make(domain::SetLanguages{{"ti"}})}); // her record is written again, elsewhere
    const auto report = erase();
    CHECK(report.name == invented);
    CHECK(report.mentions.empty());
    CHECK(report.erased_by_kind[domain::Record{domain::Message{}}.index()] == 2);
    CHECK(report.erased_by_kind[domain::Record{domain::Notice{}}.index()] == 2);
    CHECK(coming() == 0);
    CHECK(files_with(invented) == 0);
}

TEST_CASE_METHOD(ErasureFixture, "copies that stayed in a page when its rows grew, shrank and moved go with them") {
    constexpr std::uint64_t notices = 40;
    std::mt19937 dice{GENERATE(2U, 6U, 12U, 17U, 22U)}; // of which each leaves a copy in a file that is not written anew
    for (int round = 0; round < 30; ++round) {
        std::vector<domain::Record> changed;
        for (std::uint64_t number = 0; number < notices; ++number) {
            if (dice() % 3 != 0) continue;
            const bool is_hers = number % 2 == 0;
            const std::string words = std::string{is_hers ? invented : "Hello"} + std::string(dice() % 900, '.');
            changed.push_back(domain::Notice{domain::combine({0x7E57, number}, {}),
                                             id_of(is_hers ? zebulonia : samira),
                                             {},
                                             domain::untranslated(words),
                                             {},
                                             {},
                                             {},
                                             {}});
        }
        load(changed);
    }
    erase();
    CHECK(files_with(invented) == 0);
}

TEST_CASE_METHOD(ErasureFixture, "what somebody wrote of them and took back is not kept either") {
    domain::Session lesson = session_of(session, course, 1);
    lesson.topic = domain::untranslated("Zebulonia comes along");
    load({lesson});
    lesson.topic = domain::untranslated("Somebody comes along");
    load({lesson});
    CHECK(erase().mentions.empty());
    CHECK(files_with(invented) == 0);
}

TEST_CASE_METHOD(ErasureFixture, "what a person's own scope held is not summed up any more when they were erased") {
    const Scope own{domain::ScopeKind::person, id_of(zebulonia)};
    REQUIRE((*storage->begin_read())->state_of(own)->sequence > 0);
    erase();
    const auto state = (*storage->begin_read())->state_of(own);
    REQUIRE(state);
    CHECK(state->sequence == 0);
    CHECK(state->contents == protocol::Fingerprint{});
}

TEST_CASE_METHOD(ErasureFixture, "a rehearsal says what would be erased and erases nothing") {
    const auto rehearsed = erase(true);
    CHECK(service->people_named(invented)->size() == 1);
    CHECK(ledger->entries()->empty());
    const auto report = erase();
    CHECK(report.erased_by_kind == rehearsed.erased_by_kind);
    CHECK(report.acquaintances == rehearsed.acquaintances);
    CHECK(service->people_named(invented)->empty());
}

TEST_CASE_METHOD(ErasureFixture, "others lose what was about both, have it purged, and keep everything else") {
    Replica of_samira{*service, enrol(samira)};
    Replica of_yonas{*service, enrol(yonas)};
    const Device of_nobody = enrol(mette);
    of_samira.sync();
    of_yonas.sync();
    REQUIRE(of_samira.has(her_talk));
    REQUIRE(of_yonas.has(her_match));
    const auto before = of_samira.records().size();
    erase();
    CHECK(service->unconfirmed_devices()->size() == 2);
    of_samira.sync();
    of_yonas.sync();
    for (const std::uint64_t gone : {her_talk, std::uint64_t{91}, std::uint64_t{94}}) CHECK_FALSE(of_samira.has(gone));
    for (const std::uint64_t gone : {her_match, std::uint64_t{95}, std::uint64_t{96}}) CHECK_FALSE(of_yonas.has(gone));
    CHECK(of_samira.records().size() == before - 3);
    CHECK_FALSE(sync_as_client(*service, of_nobody, {})->purge);
}

TEST_CASE_METHOD(ErasureFixture, "the person's own device is told so, confirms, and then the token means nothing") {
    const auto code = service->invite(id_of(zebulonia), std::chrono::minutes{10});
    const auto enrolled = service->enrol({{}, *code, "The tablet of " + std::string{invented}});
    const auto unused = service->invite(id_of(zebulonia), std::chrono::minutes{10});
    const auto device = service->authenticate(enrolled->token);
    REQUIRE(device);
    erase();
    CHECK(files_with(invented) == 0);
    CHECK_FALSE(service->enrol({{}, *unused, "Other"}));
    protocol::SyncRequest request;
    request.actions = {Replica{*service, *device}.make(domain::SetLanguages{{"ar"}})};
    const auto told = sync_as_client(*service, *device, request);
    REQUIRE(told);
    CHECK(told->is_erased);
    CHECK(told->scopes.empty());
    CHECK(told->verdicts.empty());
    REQUIRE(told->purge);
    CHECK(service->authenticate(enrolled->token));
    REQUIRE(service->unconfirmed_devices()->size() == 1);
    CHECK(service->unconfirmed_devices()->front().purge.reason == PurgeReason::person_erased);
    CHECK(service->unconfirmed_devices()->front().person_name.empty());
    request.purged = told->purge;
    CHECK(sync_as_client(*service, *device, request)->is_erased);
    CHECK(service->authenticate(enrolled->token).error().code == "sync.not_enrolled");
    CHECK(service->unconfirmed_devices()->empty());
}

TEST_CASE_METHOD(ErasureFixture, "neither a file nor a backup brings back who was erased") {
    auto transaction = storage->begin_read();
    transaction->reset();
    std::filesystem::copy(folder.path() / "db", folder.path() / "backup");
    std::filesystem::copy(folder.path() / "db-wal", folder.path() / "backup-wal");
    erase();
    CHECK(load({person(zebulonia, std::string{invented}), person(samira, "Samira")}).erased == 1);
    CHECK(service->people_named(invented)->empty());

    auto put_back = SqliteStorage::open(folder.path() / "backup", random);
    REQUIRE(put_back);
    Service restored{**put_back, clock, random, key};
    REQUIRE(restored.people_named(invented)->size() == 1);
    CHECK(*restored.carry_out_erasures(*ledger) == 1);
    CHECK(restored.people_named(invented)->empty());
    CHECK(files_with(invented) == 0);
    CHECK(*restored.carry_out_erasures(*ledger) == 0);
}

TEST_CASE_METHOD(ErasureFixture, "a name in somebody else's text is left, and told to whoever erases") {
    domain::Course with_teacher = course_of(other_course);
    with_teacher.teacher = std::string{invented};
    load({with_teacher});
    const auto report = erase();
    REQUIRE(report.mentions.size() == 1);
    CHECK(report.mentions.front().record == id_of(other_course));
}

} // namespace foothold::server
