#pragma once

#include "domain/apply.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/person.hpp"
#include "domain/scope.hpp"
#include "domain/time.hpp"
#include "sync/protocol/fingerprint.hpp"
#include "sync/protocol/limits.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::protocol {

using domain::field;
using domain::Id;
using domain::Instant;

/// Bytes of the wire. Not text.
using Bytes = std::string;

/// The versions that one end speaks, both ends of the range included.
struct VersionRange {
    std::uint32_t oldest = version_oldest;
    std::uint32_t newest = version_newest;

    bool overlaps(const VersionRange& other) const { return oldest <= other.newest && other.oldest <= newest; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("oldest", oldest), field("newest", newest));
    }
    bool operator==(const VersionRange&) const = default;
};

/// A one-time code makes a device somebody's.
struct EnrolRequest {
    VersionRange versions;
    std::string code; ///< as it was typed: case, spaces and hyphens do not matter
    std::string device_name;
    Id applicant; ///< made up by the device, which has no other id yet: who asks again with a code gets the same answer again

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("versions", versions), field("code", code), field("device_name", device_name),
                field("applicant", applicant));
    }
    bool operator==(const EnrolRequest&) const = default;
};

struct EnrolResponse {
    VersionRange versions;
    Id device;
    std::string token; ///< 64 hexadecimal digits; every later request says "Authorization: Bearer <token>"
    Id person;
    domain::Role role = domain::Role::participant;
    Id epoch;
    Instant server_time;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("versions", versions), field("device", device), field("token", token), field("person", person),
                field("role", role), field("epoch", epoch), field("server_time", server_time));
    }
    bool operator==(const EnrolResponse&) const = default;
};

/// How far somebody has read a scope.
struct ScopeCursor {
    domain::Scope scope;
    std::uint64_t sequence = 0; ///< 0: nothing yet
    /// In a request: what the client holds of the scope. In an answer: what it holds once it has taken this in; none when there
    /// is more of the scope to come.
    std::optional<Fingerprint> contents = std::nullopt;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("scope", scope), field("sequence", sequence), field("contents", contents));
    }
    bool operator==(const ScopeCursor&) const = default;
};

/// One item of the outbox. The server decodes each action by itself, so that one that it does not understand spoils no other.
struct PushedAction {
    std::uint64_t n = 0; ///< this device's counter: from 1, only ever upwards, never used for another action
    Bytes action;        ///< encode(domain::Action)

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("n", n), field("action", action));
    }
    bool operator==(const PushedAction&) const = default;
};

struct SyncRequest {
    VersionRange versions;
    Id epoch; ///< of the server that gave the cursors; nil before the first answer
    std::vector<ScopeCursor> cursors;
    std::vector<PushedAction> actions; ///< ascending by n
    std::uint64_t settled_through = 0; ///< the highest n of this device of which a verdict has come back; 0: none
    std::uint64_t bytes_max = 0;       ///< not 0: if the bodies to come are more than that, only say how much it is
    /// Not 0, from a client that has nothing yet: about so many bytes are enough for the beginning, see `first_things`.
    std::uint64_t first_bytes = 0;
    std::optional<Id> purged = std::nullopt; ///< a `purge` that has been carried out, until an answer to this has come
    /// Not 0: the client still has all bodies that came up to its cursors and takes them apart by these shapes
    /// (`shapes_fingerprint`): what is new may be told by how it differs.
    std::uint64_t former_shapes = 0;
    /// The client rather waits for the server than takes more bytes: they cost, or its last answer was cut.
    bool saves_bytes = false;
    std::optional<Id> refusals = std::nullopt; ///< `id` of the Refusals that this device has taken in last

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("versions", versions), field("epoch", epoch), field("cursors", cursors), field("actions", actions),
                field("settled_through", settled_through), field("bytes_max", bytes_max), field("first_bytes", first_bytes),
                field("purged", purged), field("former_shapes", former_shapes), field("saves_bytes", saves_bytes),
                field("refusals", refusals));
    }
    bool operator==(const SyncRequest&) const = default;
};

/// What became of a pushed action. Final: a repeat gets the same answer.
struct ActionVerdict {
    std::uint64_t n = 0;
    domain::Verdict verdict = domain::Verdict::applied;
    domain::Reason reason = domain::Reason::none;
    std::string ask; ///< the human to turn to when the verdict needs a look; empty when nobody is known

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("n", n), field("verdict", verdict), field("reason", reason), field("ask", ask));
    }
    bool operator==(const ActionVerdict&) const = default;
};

/// What the server remembers that it did not take of a device. A server that was put back may have refused, as a late copy of a
/// request, what the device knows as taken.
struct Refusals {
    Id id;                               ///< the same as long as they are; nil when there are none
    std::vector<ActionVerdict> verdicts; ///< the latest ones, ascending by n

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("verdicts", verdicts));
    }
    bool operator==(const Refusals&) const = default;
};

/// A record came into a scope or changed, or has left it.
struct RecordChange {
    std::uint32_t scope = 0; ///< index into `scopes` of the response
    Id id;
    bool is_removed = false;
    std::uint32_t kind = 0; ///< index of domain::Record
    Bytes body;             ///< empty when removed; see record_codec.hpp

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("scope", scope), field("id", id), field("is_removed", is_removed), field("kind", kind),
                field("body", body));
    }
    bool operator==(const RecordChange&) const = default;
};

struct SyncResponse {
    VersionRange versions;
    Id epoch; ///< another one than the request's: the request's cursors counted for nothing, begin from empty scopes
    Instant server_time;
    std::vector<ActionVerdict> verdicts; ///< one for each action of the request, in its order; see `forgotten_after`
    bool is_unchanged = false;           ///< the request's cursors are still all there is to say; `scopes` is then empty
    std::vector<ScopeCursor> scopes;     ///< every scope that the person holds, with how far this answer brings it
    std::vector<RecordChange> changes;
    bool has_more = false; ///< ask again with these cursors before showing anything
    /// Indices into `scopes`: what the client held of these was not what it should be. `changes` begins them anew; whatever of
    /// them does not come again is gone.
    std::vector<std::uint32_t> restarted;
    /// The server has lost what it had decided of this device after this n, as when a backup is put back. It has decided and
    /// brought nothing: push again from there. `is_unchanged` is set.
    std::optional<std::uint64_t> forgotten_after;
    std::uint64_t bytes_to_come = 0; ///< of bodies, uncompressed, after this part
    /// A Chunk, of no scope, to be shown until everything has come: what somebody cannot do without. It is all that the answer
    /// brings; ask again.
    Bytes first_things;
    /// Who has taken this answer in, and has nothing of what went with it left on the disk, confirms it with this id.
    std::optional<Id> purge;
    bool is_erased = false; ///< the person was, with everything: nothing else is said, and nothing may be left on the device
    std::optional<Refusals> refusals; ///< when they are others than the request names, in an answer's last part

    /// More is to come than the request wanted: nothing of it is here, and the cursors stay where they are.
    bool is_withheld() const { return has_more && scopes.empty() && changes.empty() && bytes_to_come > 0; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("versions", versions), field("epoch", epoch), field("server_time", server_time),
                field("verdicts", verdicts), field("is_unchanged", is_unchanged), field("scopes", scopes),
                field("changes", changes), field("has_more", has_more), field("restarted", restarted),
                field("forgotten_after", forgotten_after), field("bytes_to_come", bytes_to_come),
                field("first_things", first_things), field("purge", purge), field("is_erased", is_erased),
                field("refusals", refusals));
    }
    bool operator==(const SyncResponse&) const = default;
};

/// Asks to be told when a sync would bring something.
struct WaitRequest {
    VersionRange versions;
    Id epoch;                         ///< as in a SyncRequest
    std::vector<ScopeCursor> cursors; ///< as in a SyncRequest, without contents

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("versions", versions), field("epoch", epoch), field("cursors", cursors));
    }
    bool operator==(const WaitRequest&) const = default;
};

struct WaitResponse {
    VersionRange versions;
    bool has_news = false; ///< false: the cursors were still right a second before `server_time`
    Instant server_time;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("versions", versions), field("has_news", has_news), field("server_time", server_time));
    }
    bool operator==(const WaitResponse&) const = default;
};

} // namespace foothold::protocol
