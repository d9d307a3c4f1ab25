#include "sync/server/push.hpp"

#include "domain/apply.hpp"
#include "domain/lifeline.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/server/record_reader.hpp"
#include "sync/server/text_check.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

using domain::Action;
using domain::Outcome;
using domain::Reason;
using domain::Verdict;
using protocol::ActionVerdict;
using protocol::PushedAction;

Error conflict(std::uint64_t n) { return {"sync.action_conflict", "n " + std::to_string(n)}; }

/// None for bytes that are no action, or hold text that is none.
std::optional<Action> read_action(const PushedAction& pushed) {
    if (pushed.action.size() > protocol::action_bytes_max) return std::nullopt;
    auto action = protocol::decode<Action>(pushed.action);
    if (!action || !has_only_text(*action)) return std::nullopt;
    return std::move(*action);
}

class Pusher {
public:
    Pusher(StorageTransaction& transaction, RecordWriter& writer, const Device& device, Instant now) :
        transaction_(transaction), writer_(writer), device_(device), now_(now) {}

    Result<ActionVerdict> decide(const PushedAction& pushed) {
        const Digest digest = digest_of(pushed.action);
        const auto action = read_action(pushed);
        const Id id = action ? action->id : Id{};
        const auto earlier = find_earlier(pushed.n, id, digest);
        if (!earlier) return earlier.error();
        if (*earlier) return **earlier;
        const auto outcome = action ? settle(*action) : Outcome{Verdict::rejected, Reason::not_understood, {}};
        if (!outcome) return outcome.error();
        const auto verdict = verdict_of(pushed.n, *outcome);
        if (!verdict) return verdict;
        if (auto kept = transaction_.add_action(device_.id, {id, digest, *verdict}); !kept) return kept.error();
        return verdict;
    }

private:
    /// The verdict that this action got before. A number that was passed over can not come any more either.
    Result<std::optional<ActionVerdict>> find_earlier(std::uint64_t n, Id id, const Digest& digest) {
        auto decided = transaction_.find_action(device_.id, n);
        const bool is_known_here = decided && *decided;
        if (decided && !*decided && !id.is_nil()) decided = transaction_.find_action(id);
        if (decided && !*decided) decided = find_old(id, digest);
        if (!decided) return decided.error();
        if (*decided) {
            if ((*decided)->digest != digest) return conflict(n);
            (*decided)->verdict.n = n;
            // Also under this number: the device will say that it was decided.
            if (!is_known_here)
                if (auto kept = transaction_.add_action(device_.id, **decided); !kept) return kept.error();
            return std::optional{(*decided)->verdict};
        }
        const auto latest = transaction_.latest_action(device_.id, protocol::action_n_max);
        if (!latest) return latest.error();
        if (n <= *latest) return conflict(n);
        return std::optional<ActionVerdict>{};
    }

    Result<std::optional<DecidedAction>> find_old(Id id, const Digest& digest) {
        auto old = transaction_.find_old_action(digest);
        if (old && *old) (*old)->id = id;
        return old;
    }

    Result<Outcome> settle(const Action& action) {
        const Outcome foreign{Verdict::out_of_scope, Reason::not_found, {}};
        if (action.actor != device_.person) return foreign;
        const auto subjects = find_subjects(action);
        if (!subjects) return subjects.error();
        if (!*subjects) return foreign;
        auto outcome = domain::apply(action, **subjects);
        for (const domain::Record& record : outcome.changed)
            if (auto written = writer_.put(record); !written) return written.error();
        return outcome;
    }

    /// None when one of them exists and the actor may not see it.
    Result<std::optional<domain::Records>> find_subjects(const Action& action) {
        std::optional<domain::Records> subjects{std::in_place};
        for (const Id id : domain::subjects_of(action)) {
            auto record = read_record(transaction_, id);
            if (!record) return record.error();
            if (!*record) continue;
            const auto is_allowed = allow(action.actor, id);
            if (!is_allowed) return is_allowed.error();
            if (!*is_allowed) return std::optional<domain::Records>{};
            subjects->put(std::move(**record));
        }
        return subjects;
    }

    /// Whether this person holds a scope that the record is in.
    Result<bool> allow(Id person, Id record) {
        const auto held = transaction_.scopes_held_by(person);
        const auto containing = transaction_.scopes_containing(record);
        if (!held) return held.error();
        if (!containing) return containing.error();
        return std::ranges::any_of(*containing,
                                   [&](const Scope& scope) { return std::ranges::find(*held, scope) != held->end(); });
    }

    Result<ActionVerdict> verdict_of(std::uint64_t n, const Outcome& outcome) {
        ActionVerdict verdict{n, outcome.verdict, outcome.reason, {}};
        if (is_taken(outcome.verdict)) return verdict;
        const auto records = read_records_in(transaction_, {domain::ScopeKind::person, device_.person});
        if (!records) return records.error();
        const auto people = domain::lifeline(*records, domain::danish_time(now_));
        if (!people.empty()) verdict.ask = people.front().contact->name;
        return verdict;
    }

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    const Device& device_;
    Instant now_;
};

} // namespace

Result<std::vector<ActionVerdict>> push(StorageTransaction& transaction, RecordWriter& writer, const Device& device,
                                        std::span<const PushedAction> actions, Instant now) {
    Pusher pusher{transaction, writer, device, now};
    std::vector<ActionVerdict> verdicts;
    for (const PushedAction& action : actions) {
        auto verdict = pusher.decide(action);
        if (!verdict) return verdict.error();
        verdicts.push_back(std::move(*verdict));
    }
    return verdicts;
}

} // namespace foothold::server
