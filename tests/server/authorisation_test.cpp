#include "sync/protocol/compression.hpp"
#include "sync/server/record_reader.hpp"
#include "sync/server/routes.hpp"
#include "tests/server/authorisation_world.hpp"
#include "tests/server/media.hpp"
#include "tests/server/service_fixture.hpp"

#include <algorithm>
#include <functional>

namespace foothold::server {

namespace {

using domain::Hash;
using protocol::ScopeCursor;
using protocol::SyncRequest;
using protocol::SyncResponse;

constexpr std::size_t cases_min = 5'000;
constexpr unsigned unlimited = 1'000'000'000;

/// One person's device, and what nobody but others may see.
struct Actor {
    Id person;
    std::string token;
    std::uint64_t n = 0;
    std::vector<ScopeCursor> cursors;
    Id epoch;
};

/// Every role asks for every object of everybody else, and for ids that nobody has: the answers have to be the same.
struct Matrix : EmptyService {
    Matrix() {
        waiting_room = std::make_unique<WaitingRoom>(*storage, random, traffic.waiting);
        routes = std::make_unique<Routes>(*service, *waiting_room, clock, random, traffic);
        REQUIRE(service->load(world.records, world.blobs));
        for (const Id person : world.actors) actors.push_back(enrol(person));
    }

    Actor enrol(Id person) {
        const auto response = service->enrol({{}, *service->invite(person, std::chrono::minutes{10}), "Tablet"});
        REQUIRE(response);
        Actor actor{person, "Bearer " + response->token, 0, {}, {}};
        const SyncResponse everything = sync(actor, {});
        actor.cursors = everything.scopes;
        actor.epoch = everything.epoch;
        return actor;
    }

    HttpAnswer post(const Actor& actor, std::string_view path, std::string body, std::string_view accepted = {}) {
        return routes->answer({"POST", std::string{path}, std::string{protocol::media_type}, "", std::string{accepted},
                               actor.token, "r-1", "10.0.0.1", std::move(body), ""});
    }
    HttpAnswer get(const Actor& actor, std::string path, std::string range = {}) {
        return routes->answer({"GET", std::move(path), "", "", "", actor.token, "r-1", "10.0.0.1", "", std::move(range)});
    }

    /// The answer, decoded, after its bytes were searched for everything that is not for this person.
    SyncResponse sync(const Actor& actor, const SyncRequest& request) {
        const auto answer = post(actor, "/v1/sync", protocol::encode(request));
        REQUIRE(answer.status == 200);
        search(actor, answer.body);
        return *protocol::decode<SyncResponse>(answer.body);
    }

    /// As it travelled, and as the device reads it.
    void search(const Actor& actor, std::string bytes) {
        if (const auto response = protocol::decode<SyncResponse>(bytes)) bytes += protocol::encode(*response);
        for (const auto& [mark, readers] : world.marks)
            if (!readers.empty() && !readers.contains(actor.person) && bytes.find(mark) != std::string::npos)
                FAIL(mark + " was told to " + domain::to_string(actor.person));
    }

    SyncRequest request_of(const Actor& actor) { return {{}, actor.epoch, actor.cursors, {}, 0, 0}; }

    std::map<Id, EncodedRecord> stored() {
        auto transaction = storage->begin_read();
        std::set<Id> ids = world.derived;
        for (const domain::Record& record : world.records) ids.insert(domain::id_of(record));
        std::map<Id, EncodedRecord> all;
        for (const Id id : ids) {
            CAPTURE(domain::to_string(id));
            const auto found = (*transaction)->find_record(id);
            REQUIRE(found);
            REQUIRE(*found);
            all.emplace(id, **found);
        }
        return all;
    }

    Traffic traffic{.syncs{unlimited, 60}, .enrolments{unlimited, 60}, .waits{unlimited, 60}, .blobs{unlimited, 60}};
    AuthorisationWorld world = authorisation_world();
    std::unique_ptr<WaitingRoom> waiting_room;
    std::unique_ptr<Routes> routes;
    std::vector<Actor> actors;
    std::size_t cases = 0;
};

using Intents = std::vector<std::function<domain::Action(Id object, std::uint64_t number, Id actor)>>;

domain::Action action_of(std::uint64_t number, Id actor, domain::Intent intent) {
    return {{0xAC7, number}, actor, moment(0, 9), std::move(intent)};
}

/// Each intent, with the object in each place where an id can stand.
Intents deeds() {
    return {
        [](Id object, std::uint64_t n, Id actor) { return action_of(n, actor, domain::AnswerAppointment{object}); },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::AnswerEvent{object, true});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::AnswerEvent{object, false});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::SendMessage{{0x3E5, n}, object, "Hello", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) { return action_of(n, actor, domain::MarkNoticeRead{object}); },
        [](Id object, std::uint64_t n, Id actor) { return action_of(n, actor, domain::MarkMessageRead{object}); },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::TickMoveItem{object, {0, 1}, true});
        },
        [](Id object, std::uint64_t n, Id) { return action_of(n, object, domain::SetLanguages{{"da"}}); },
        [](Id object, std::uint64_t n, Id) {
            return action_of(
                n, object,
                domain::TellCompetence{domain::CompetenceKind::cooking, domain::CompetenceLevel::well, "I cook", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::WriteLogDay{object, *domain::parse_date("2026-03-16"), "I baked", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::ShareActivity{object, domain::Activity::talk, true});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor,
                             domain::ReportViewing{object, *domain::parse_date("2026-03-16"), {domain::Activity::talk}});
        },
    };
}

/// The others.
Intents agreements() {
    return {
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor,
                             domain::ProposeMeeting{{0x9A0, n}, object, moment(5, 10), moment(5, 11), {}, "Coffee?", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::AnswerProposal{object, AuthorisationWorld::own_match, true});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::AnswerProposal{AuthorisationWorld::own_proposal, object, true});
        },
        [](Id object, std::uint64_t n, Id actor) { return action_of(n, actor, domain::WithdrawProposal{object}); },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor,
                             domain::AskAboutData{{0xDA7A, n}, domain::DataRequestKind::correction, object, "It is wrong", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) { return action_of(n, actor, domain::TakeBackRequest{object}); },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::AskForSupport{{0x5A9, n}, object, true, "It is urgent", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) { return action_of(n, actor, domain::TakeBackSupport{object}); },
        [](Id object, std::uint64_t n, Id) {
            return action_of(n, object, domain::AddGoal{{0x60A1, n}, domain::GoalKind::work, "A job", "en"});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::MarkGoal{object, domain::OwnGoalStatus::reached});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::MarkTask{object, domain::task_id(object, {}), domain::TaskState::learned});
        },
        [](Id object, std::uint64_t n, Id) {
            return action_of(n, object, domain::TellBusyTime{{0xB059, n}, "Choir", "da", {{domain::Weekday::monday, 600, 660}}});
        },
        [](Id object, std::uint64_t n, Id actor) {
            return action_of(n, actor, domain::TellBusyTime{object, "", "da", {}});
        },
        [](Id object, std::uint64_t n, Id) {
            return action_of(n, object, domain::AnswerEvent{AuthorisationWorld::open_event, true});
        },
    };
}

Intents intents() {
    Intents all = deeds();
    for (auto& make : agreements()) all.push_back(std::move(make));
    return all;
}

using Decided = std::pair<domain::Verdict, domain::Reason>;

/// One request pushes the same intent about many objects; the first is an id that nobody has.
void push_about(Matrix& matrix, Actor& actor, const Intents::value_type& make, const std::vector<Id>& objects) {
    static std::uint64_t number = 0;
    SyncRequest request = matrix.request_of(actor);
    for (const Id object : objects) {
        const domain::Action action = make(object, ++number, actor.person);
        request.actions.push_back({++actor.n, protocol::encode(action)});
    }
    const SyncResponse response = matrix.sync(actor, request);
    REQUIRE(response.verdicts.size() == objects.size());
    const auto& unknown = response.verdicts.front();
    for (std::size_t at = 0; at < objects.size(); ++at, ++matrix.cases) {
        const auto& verdict = response.verdicts[at];
        CAPTURE(domain::to_string(objects[at]));
        CHECK(Decided{verdict.verdict, verdict.reason} == Decided{domain::Verdict::out_of_scope, domain::Reason::not_found});
        CHECK(verdict.ask == unknown.ask);
    }
}

std::vector<Id> foreign_objects(const Matrix& matrix, const Actor& actor) {
    std::vector<Id> objects{{0xDEAD, 1}};
    for (const auto& [id, readers] : matrix.world.readers)
        if (!readers.empty() && !readers.contains(actor.person)) objects.push_back(id);
    return objects;
}

std::vector<ScopeCursor> places_in(const Scope& scope, const ScopeState& state) {
    std::vector<ScopeCursor> places;
    const protocol::Fingerprint wrong{{1, 2}, 3};
    for (const std::uint64_t sequence : {std::uint64_t{0}, std::uint64_t{1}, state.sequence, UINT64_MAX})
        for (const auto& contents : {std::optional<protocol::Fingerprint>{}, std::optional{wrong}, std::optional{state.contents}})
            places.push_back({scope, sequence, contents});
    return places;
}

/// Two requests that differ in nothing but the scope get answers that differ in nothing.
void ask_beside(Matrix& matrix, const Actor& actor, const ScopeCursor& foreign, bool is_alone) {
    ScopeCursor unknown = foreign;
    unknown.scope.id = {0xDEAD, 2};
    std::vector<std::string> bodies;
    for (const ScopeCursor& cursor : {foreign, unknown}) {
        SyncRequest request = matrix.request_of(actor);
        if (is_alone) request.cursors.clear();
        request.cursors.push_back(cursor);
        const auto synced = matrix.post(actor, "/v1/sync", protocol::encode(request));
        const protocol::WaitRequest wait{{}, request.epoch, request.cursors};
        const auto waited = matrix.post(actor, "/v1/wait", protocol::encode(wait));
        CHECK(synced.status == 200);
        CHECK(waited.status == 200);
        CHECK(waited.held_as == 0);
        matrix.search(actor, synced.body);
        const auto response = protocol::decode<SyncResponse>(synced.body);
        REQUIRE(response);
        for (const ScopeCursor& told : response->scopes) CHECK(told.scope != cursor.scope);
        bodies.push_back(synced.body + '|' + waited.body);
        matrix.cases += 1;
    }
    CHECK(bodies[0] == bodies[1]);
}

} // namespace

TEST_CASE("no role learns anything of what is not theirs, whatever it asks for") {
    Matrix matrix;
    const auto before = matrix.stored();

    for (Actor& actor : matrix.actors) {
        const auto objects = foreign_objects(matrix, actor);
        REQUIRE(objects.size() > 15);
        for (const auto& make : intents()) push_about(matrix, actor, make, objects);
    }

    for (const Actor& actor : matrix.actors) {
        auto transaction = matrix.storage->begin_read();
        const auto held = (*transaction)->scopes_held_by(actor.person);
        std::vector<std::pair<Scope, ScopeState>> foreign;
        for (const Scope& scope : matrix.world.scopes)
            if (std::ranges::find(*held, scope) == held->end()) foreign.emplace_back(scope, *(*transaction)->state_of(scope));
        transaction->reset();
        REQUIRE(foreign.size() >= 5);
        for (const auto& [scope, state] : foreign)
            for (const ScopeCursor& cursor : places_in(scope, state))
                for (const bool is_alone : {false, true}) ask_beside(matrix, actor, cursor, is_alone);
    }

    for (const Actor& actor : matrix.actors)
        for (const Blob& blob : matrix.world.blobs)
            for (const char* range : {"", "bytes=0-9", "bytes=5-", "bytes=-3", "bytes=99999999-", "bytes=1-2,3-4", "nonsense"}) {
                const auto answer = matrix.get(actor, "/v1/blob/" + domain::to_string(blob.hash), range);
                const auto unknown = matrix.get(actor, "/v1/blob/" + domain::to_string(Hash{digest_of("nothing")}), range);
                ++matrix.cases;
                CHECK(unknown.status == 404);
                if (matrix.world.blob_readers.at(blob.hash).contains(actor.person)) {
                    CHECK((answer.status == 200 || answer.status == 206 || answer.status == 416));
                    continue;
                }
                CHECK(answer.status == 404);
                CHECK(answer.body == unknown.body);
                CHECK(answer.etag + answer.content_range + answer.content_type == "application/problem+json");
            }

    for (const Actor& actor : matrix.actors)
        for (const auto& [id, readers] : matrix.world.readers)
            for (const char* folder : {"/v1/blob/", "/v1/chunk/", "/v1/record/", "/v1/person/", "/v1/sync/", "/v1/wait/"}) {
                const auto answer = matrix.get(actor, folder + domain::to_string(id));
                const auto unknown = matrix.get(actor, folder + domain::to_string(Id{0xDEAD, 3}));
                ++matrix.cases;
                CHECK(answer.status == 404);
                CHECK(answer.body == unknown.body);
            }

    CHECK(matrix.stored() == before);
    WARN(matrix.cases << " cases");
    CHECK(matrix.cases >= cases_min);
}

TEST_CASE("every kind of record is among what is asked for, and every intent among what is asked with") {
    Matrix matrix;
    const std::set<std::string_view> for_everybody{"place", "organisation", "programme", "rights_card"};
    std::set<std::string_view> private_kinds;
    for (const auto& [id, record] : matrix.stored())
        if (!matrix.world.readers.at(id).empty()) private_kinds.insert(domain::record_kind_names.at(record.kind));
    for (const std::string_view kind : domain::record_kind_names) {
        CAPTURE(kind);
        CHECK(private_kinds.contains(kind) != for_everybody.contains(kind));
    }
    std::set<std::string_view> used;
    for (const auto& make : intents()) used.insert(domain::intent_names.at(make({}, 0, {}).intent.index()));
    for (const std::string_view intent : domain::intent_names) {
        CAPTURE(intent);
        CHECK(used.contains(intent));
    }
}

TEST_CASE("everybody is told what is theirs, so that the search would find what is not") {
    Matrix matrix;
    for (const Actor& actor : matrix.actors) {
        const auto answer = matrix.post(actor, "/v1/sync", protocol::encode(SyncRequest{}), "zstd");
        const auto plain = protocol::decompress(answer.body);
        REQUIRE(plain);
        matrix.search(actor, *plain);
        const std::string told = protocol::encode(*protocol::decode<SyncResponse>(*plain));
        for (const auto& [mark, readers] : matrix.world.marks)
            if (readers.empty() || readers.contains(actor.person)) CHECK(told.find(mark) != std::string::npos);
    }
}

TEST_CASE("a message takes the place of no record, whether its writer sees that or not") {
    Matrix matrix;
    const auto before = matrix.stored();
    Actor& actor = matrix.actors.front();
    std::uint64_t number = 0;
    SyncRequest request = matrix.request_of(actor);
    for (const auto& [id, readers] : matrix.world.readers) {
        const auto action =
            action_of(0x10000 + ++number, actor.person, domain::SendMessage{id, AuthorisationWorld::own_contact, "Hello", "en"});
        request.actions.push_back({++actor.n, protocol::encode(action)});
    }
    for (const auto& verdict : matrix.sync(actor, request).verdicts)
        CHECK((verdict.verdict == domain::Verdict::out_of_scope || verdict.verdict == domain::Verdict::merged));
    CHECK(matrix.stored() == before);
}

} // namespace foothold::server
