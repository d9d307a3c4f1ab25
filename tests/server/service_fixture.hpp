#pragma once

#include "domain/records.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/server/service.hpp"
#include "sync/server/sqlite_storage.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <random>
#include <set>
#include <utility>

namespace foothold::server {

class SetClock final : public Clock {
public:
    Instant now() const override { return at; }
    Instant at = domain::instant_of({*domain::parse_date("2026-03-12"), 8 * 60 + 40});
};

class SeededRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override {
        for (std::byte& byte : bytes) byte = static_cast<std::byte>(engine_());
    }

private:
    std::mt19937_64 engine_{20260312};
};

inline Id id_of(std::uint64_t number) { return {0x0F00, number}; }

/// A moment in Danish time on a day counted from the 12th of March 2026, a Thursday.
inline Instant moment(int day, int hour) { return domain::instant_of({*domain::parse_date("2026-03-12") + day, hour * 60}); }

/// The service on a real file, with nothing in it.
struct EmptyService {
    EmptyService() {
        auto opened_key = SecretKey::open(folder.path() / "key", random);
        auto opened = SqliteStorage::open(folder.path() / "db", random);
        REQUIRE(opened_key);
        REQUIRE(opened);
        storage = std::move(*opened);
        service = std::make_unique<Service>(*storage, clock, random, *opened_key);
        key = *opened_key;
    }

    TemporaryFolder folder;
    SetClock clock;
    SeededRandom random;
    SecretKey key;
    std::unique_ptr<SqliteStorage> storage;
    std::unique_ptr<Service> service;
};

/// And a small world: Samira takes part in a course with one session and is Mette's mentee; Yonas
/// takes part in another course.
struct ServiceFixture : EmptyService {
    static constexpr std::uint64_t samira = 1, yonas = 2, mette = 3, programme = 10, course = 11, other_course = 12, session = 20,
                                   other_session = 21, event = 30, contact = 40, other_contact = 41, match = 50, notice = 60,
                                   enrolment = 70, other_enrolment = 71, centre = 80;

    ServiceFixture() {
        load({person(samira, "Samira"), person(yonas, "Yonas"), person(mette, "Mette", domain::Role::mentor),
              domain::Programme{id_of(programme), domain::untranslated("Fast track"), {}, {}, {}, {}, {}}, course_of(course),
              course_of(other_course), session_of(session, course, 1), session_of(other_session, other_course, 1),
              enrolment_of(enrolment, samira, course), enrolment_of(other_enrolment, yonas, other_course), event_of(2),
              contact_of(contact, samira), contact_of(other_contact, yonas), match_of(domain::MatchStatus::matched),
              domain::Notice{id_of(notice), id_of(samira), {}, domain::untranslated("Welcome"), {}, {}, moment(0, 8), {}}});
    }

    static domain::Person person(std::uint64_t number, std::string name, domain::Role role = domain::Role::participant) {
        return {id_of(number), std::move(name), "A", role, {"en"}, domain::AsylumPhase::phase_2, {}, id_of(centre)};
    }
    static domain::Course course_of(std::uint64_t number) {
        domain::Course made;
        made.id = id_of(number);
        made.programme = id_of(programme);
        made.title = domain::untranslated("Course " + std::to_string(number));
        return made;
    }
    static domain::Session session_of(std::uint64_t number, std::uint64_t in_course, int day) {
        domain::Session made;
        made.id = id_of(number);
        made.course = id_of(in_course);
        made.starts = moment(day, 10);
        made.ends = moment(day, 12);
        return made;
    }
    static domain::Enrolment enrolment_of(std::uint64_t number, std::uint64_t of, std::uint64_t in_course,
                                          domain::EnrolmentStatus status = domain::EnrolmentStatus::active) {
        return {id_of(number), id_of(of), id_of(programme), id_of(in_course), status, {}};
    }
    static domain::Event event_of(std::uint32_t capacity) {
        domain::Event made;
        made.id = id_of(event);
        made.programme = id_of(programme);
        made.title = domain::untranslated("Visit");
        made.starts = moment(3, 15);
        made.ends = moment(3, 17);
        made.capacity = capacity;
        return made;
    }
    static domain::Contact contact_of(std::uint64_t number, std::uint64_t of) {
        domain::Contact made;
        made.id = id_of(number);
        made.person = id_of(of);
        made.user = id_of(mette);
        made.name = "Henrik";
        made.phone = "+45 20 30 40 50";
        made.lifeline_order = 1;
        return made;
    }
    static domain::Match match_of(domain::MatchStatus status) {
        domain::Match made;
        made.id = id_of(match);
        made.programme = id_of(programme);
        made.mentor = id_of(mette);
        made.participant = id_of(samira);
        made.status = status;
        made.shares = {domain::Activity::course};
        return made;
    }

    LoadReport load(std::vector<domain::Record> records) {
        const auto report = service->load(std::move(records));
        REQUIRE(report);
        return *report;
    }

    Device enrol(std::uint64_t number) {
        const auto code = service->invite(id_of(number), std::chrono::minutes{10});
        REQUIRE(code);
        const auto response = service->enrol({{}, *code, "Tablet"});
        REQUIRE(response);
        const auto device = service->authenticate(response->token);
        REQUIRE(device);
        return *device;
    }
};

/// What a client reads in the answer.
inline Result<protocol::SyncResponse> sync_as_client(Service& service, const Device& device,
                                                     const protocol::SyncRequest& request) {
    const auto answer = service.sync(device, request);
    if (!answer) return answer.error();
    return protocol::decode<protocol::SyncResponse>(protocol::encode(*answer));
}

/// What a client keeps: cursors, and which record is in which scope.
class Replica {
public:
    Replica(Service& service, Device device) : service_(&service), device_(std::move(device)) {}

    protocol::PushedAction make(domain::Intent intent) {
        const domain::Action action{{device_.id.high, ++n_}, device_.person, moment(0, 9), std::move(intent)};
        return {n_, protocol::encode(action)};
    }

    /// What it would ask.
    protocol::SyncRequest message() const { return {{}, epoch_, cursors_, {}}; }

    Result<protocol::SyncResponse> request(std::vector<protocol::PushedAction> actions) {
        protocol::SyncRequest request = message();
        request.actions = std::move(actions);
        return sync_as_client(*service_, device_, request);
    }

    /// Syncs until there is no more; the verdicts of the first answer.
    std::vector<protocol::ActionVerdict> sync(std::vector<protocol::PushedAction> actions = {}) {
        auto response = request(std::move(actions));
        REQUIRE(response);
        const auto verdicts = response->verdicts;
        for (requests = 1; response->has_more; ++requests) {
            take(*response);
            response = request({});
            REQUIRE(response);
        }
        take(*response);
        return verdicts;
    }

    /// Everything that this device has.
    domain::Records records() const {
        domain::Records all;
        for (const auto& [scope, contents] : scopes_)
            for (const auto& [id, content] : contents) all.put(*protocol::decode_record(content.kind, content.body));
        return all;
    }
    std::optional<EncodedRecord> content_of(Id record) const {
        for (const auto& [scope, contents] : scopes_)
            if (const auto found = contents.find(record); found != contents.end()) return found->second;
        return std::nullopt;
    }
    std::optional<protocol::HeldRecord> held_between(const protocol::IdRange& ids) const {
        std::map<Id, EncodedRecord> held;
        for (const auto& [scope, contents] : scopes_)
            for (const auto& [id, content] : contents)
                if (ids.contains(id)) held.emplace(id, content);
        if (held.size() != 1) return std::nullopt;
        return protocol::HeldRecord{held.begin()->first, held.begin()->second};
    }
    bool has(std::uint64_t number) const { return records().find_any(id_of(number)).has_value(); }
    bool holds(const Scope& scope) const { return scopes_.contains(scope); }
    const Device& device() const { return device_; }
    protocol::Fingerprint contents_of(const Scope& scope) const {
        protocol::Fingerprint contents;
        for (const auto& [id, content] : scopes_.at(scope)) contents.add(id, content.kind, content.body);
        return contents;
    }
    void forget() { *this = Replica{*service_, device_}; }
    std::vector<protocol::ScopeCursor>& cursors() { return cursors_; }

    std::size_t requests = 0;
    std::size_t bytes_down = 0;

private:
    void take(const protocol::SyncResponse& response) {
        bytes_down = protocol::encode(response).size();
        if (response.is_unchanged) return;
        if (response.epoch != epoch_) scopes_.clear();
        epoch_ = response.epoch;
        cursors_ = response.scopes;
        std::map<Scope, std::map<Id, EncodedRecord>> kept;
        for (const auto& cursor : response.scopes) kept[cursor.scope] = std::move(scopes_[cursor.scope]);
        scopes_ = std::move(kept);
        for (const auto scope : response.restarted) scopes_.at(response.scopes.at(scope).scope).clear();
        for (const auto& change : response.changes) {
            auto& contents = scopes_.at(response.scopes.at(change.scope).scope);
            if (change.is_removed)
                contents.erase(change.id);
            else
                contents[change.id] = {change.kind, change.body};
        }
    }

    Service* service_;
    Device device_;
    std::uint64_t n_ = 0;
    Id epoch_;
    std::vector<protocol::ScopeCursor> cursors_;
    std::map<Scope, std::map<Id, EncodedRecord>> scopes_;
};

} // namespace foothold::server
