#pragma once

#include "domain/action.hpp"
#include "domain/record.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/protocol/fingerprint.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/record_codec.hpp"

#include <vector>

// One participant, one event, one course with a session: enough for every action.
namespace foothold::client::world {

inline constexpr domain::Instant now{1'770'000'000};
inline constexpr domain::Id person{1, 1};
inline constexpr domain::Id programme{1, 2};
inline constexpr domain::Id event{1, 3};
inline constexpr domain::Id course{1, 4};
inline constexpr domain::Id session{1, 5};
inline constexpr domain::Id epoch{9, 9};

inline const domain::Scope own{domain::ScopeKind::person, person};
inline const domain::Scope group{domain::ScopeKind::group, programme};

inline Enrolment enrolment() {
    return {"https://foothold.invalid", {7, 7}, "0123456789abcdef", person, domain::Role::participant};
}

inline domain::Person amal() {
    domain::Person record;
    record.id = person;
    record.name = "Amal";
    record.languages = {"ar", "en"};
    return record;
}

inline domain::Event dinner() {
    domain::Event record;
    record.id = event;
    record.programme = programme;
    record.title = domain::untranslated("Dinner");
    record.starts = now + domain::day_s;
    record.ends = record.starts + 2 * domain::hour_s;
    record.capacity = 20;
    record.coming = 4;
    return record;
}

inline domain::Session lesson() {
    domain::Session record;
    record.id = session;
    record.course = course;
    record.starts = now + domain::day_s;
    record.ends = record.starts + domain::hour_s;
    return record;
}

inline protocol::RecordChange change(std::uint32_t scope, const domain::Record& record) {
    auto [kind, body] = protocol::encode_record(record);
    return {scope, domain::id_of(record), false, kind, std::move(body)};
}

inline protocol::Fingerprint sum_of(const std::vector<domain::Record>& records) {
    protocol::Fingerprint sum;
    for (const domain::Record& record : records) {
        const auto [kind, body] = protocol::encode_record(record);
        sum.add(domain::id_of(record), kind, body);
    }
    return sum;
}

// Everything, as the first answer brings it.
inline protocol::SyncResponse everything() {
    protocol::SyncResponse response;
    response.epoch = epoch;
    response.server_time = now;
    response.scopes = {{own, 10}, {group, 20}};
    response.changes = {change(0, amal()), change(0, lesson()), change(1, dinner())};
    return response;
}

inline domain::Action coming(std::uint64_t number) { return {{5, number}, person, now, domain::AnswerEvent{event, true}}; }

} // namespace foothold::client::world
