#include "sync/server/record_writer.hpp"

#include "domain/lesson_material.hpp"
#include "domain/sharing.hpp"
#include "sync/server/move_writer.hpp"
#include "sync/server/proof_writer.hpp"
#include "sync/server/record_reader.hpp"

#include <algorithm>
#include <map>

namespace foothold::server {

namespace {

/// The days that a mentor sees, counted from today.
constexpr int days_before = 14;
constexpr int days_after = 42;

/// What was taken out, and how it was decided in every detail.
constexpr int days_remembered = 180;

/// What a change replaced: for who syncs at least once a month.
constexpr int days_of_formers = 30;

/// What is in it decides nothing about the days of those who hold it.
bool is_beside_people(const Scope& scope) {
    return scope.kind == domain::ScopeKind::everybody || scope.kind == domain::ScopeKind::match;
}

/// One more or less comes to an event, and for everybody else it is the same: a programme may have a thousand people.
bool counts_heads_only(const EncodedRecord& before, const domain::Record& record) {
    const auto* event = std::get_if<domain::Event>(&record);
    if (!event) return false;
    const auto stored = protocol::decode_record(before.kind, before.body);
    const auto* earlier = stored ? std::get_if<domain::Event>(&*stored) : nullptr;
    if (!earlier) return false;
    domain::Event counted = *earlier;
    counted.coming = event->coming;
    return counted == *event;
}

std::vector<domain::Hash> hashes_in(const domain::Record& record) {
    std::vector<domain::Hash> hashes;
    for (const domain::Attachment& attachment : domain::attachments_of(record)) hashes.push_back(attachment.hash);
    return hashes;
}

} // namespace

Result<bool> RecordWriter::put(const domain::Record& record) {
    const Id id = domain::id_of(record);
    const EncodedRecord content = protocol::encode_record(record);
    if (content.body.size() > protocol::record_bytes_max) return Error{"server.record_too_large", domain::to_string(id)};
    const auto before = transaction_.find_record(id);
    if (!before) return before.error();
    if (*before == content) return false;
    const bool is_on_nobodys_day = *before && counts_heads_only(**before, record);
    if (!is_on_nobodys_day)
        if (auto noted = note_scopes_of(id); !noted) return noted.error();
    const auto scopes = domain::scopes_of(record);
    if (auto written = transaction_.write_record(id, content, scopes); !written) return written.error();
    if (auto granted = transaction_.replace_grants(id, domain::grants_of(record, today_)); !granted) return granted.error();
    if (auto used = transaction_.replace_uses(id, hashes_in(record)); !used) return used.error();
    if (!is_on_nobodys_day) touched_scopes_.insert(scopes.begin(), scopes.end());
    if (std::holds_alternative<domain::Match>(record)) stale_matches_.insert(id);
    if (proof_keys_) proof_watch_.note(record);
    // Who is about to move there may go on in it.
    if (const auto* course = std::get_if<domain::Course>(&record))
        touched_scopes_.insert({domain::ScopeKind::place, course->place});
    return true;
}

Result<void> RecordWriter::remove(Id record) {
    if (auto noted = note_scopes_of(record); !noted) return noted;
    if (auto granted = transaction_.replace_grants(record, {}); !granted) return granted;
    return transaction_.remove_record(record);
}

Result<void> RecordWriter::note_scopes_of(Id record) {
    const auto scopes = transaction_.scopes_containing(record);
    if (!scopes) return scopes.error();
    touched_scopes_.insert(scopes->begin(), scopes->end());
    return {};
}

Result<void> RecordWriter::finish() {
    const auto is_new = is_new_day();
    if (!is_new) return is_new.error();
    MoveWriter moves{transaction_, *this};
    if (*is_new)
        if (auto moved = moves.carry_out_before(today_); !moved) return moved;
    if (auto renewed = renew_moves(moves); !renewed) return renewed;
    if (auto added = *is_new ? add_all_matches() : add_touched_matches(); !added) return added;
    for (const Id match : std::exchange(stale_matches_, {}))
        if (auto projected = project(match); !projected) return projected;
    if (auto renewed = renew_proofs(); !renewed) return renewed;
    touched_scopes_.clear();
    if (auto numbered = transaction_.number_losses(now_); !numbered) return numbered;
    return *is_new ? begin_day() : Result<void>{};
}

/// What they say is on nobody's day: nothing else follows from them.
Result<void> RecordWriter::renew_proofs() {
    if (!proof_keys_) return {};
    const auto last_day = transaction_.projected_day();
    if (!last_day) return last_day.error();
    const auto people = proof_watch_.take_people(transaction_, *last_day, today_);
    if (!people) return people.error();
    ProofWriter proofs{transaction_, *this, *proof_keys_, today_};
    for (const Id person : *people)
        if (auto renewed = proofs.renew(person); !renewed) return renewed;
    return {};
}

Result<void> RecordWriter::begin_day() {
    if (auto begun = transaction_.set_projected_day(today_); !begun) return begun;
    if (auto forgotten = transaction_.forget_formers_before(today_ - days_of_formers); !forgotten) return forgotten;
    return transaction_.prune_before(today_ - days_remembered);
}

Result<bool> RecordWriter::is_new_day() {
    const auto day = transaction_.projected_day();
    if (!day) return day.error();
    return *day != today_;
}

Result<void> RecordWriter::renew_moves(MoveWriter& writer) {
    std::map<Id, domain::Move> stale;
    for (const Scope& scope : touched_scopes_) {
        if (is_beside_people(scope)) continue;
        auto moves = announced_moves_in(transaction_, scope);
        if (!moves) return moves.error();
        for (domain::Move& move : *moves) stale.try_emplace(move.id, std::move(move));
    }
    for (auto& [id, move] : stale)
        if (auto renewed = writer.renew(std::move(move)); !renewed) return renewed;
    for (const Id person : writer.take_other_halves()) {
        auto move = announced_move_of(transaction_, person);
        if (!move) return move.error();
        if (*move)
            if (auto renewed = writer.renew(std::move(**move)); !renewed) return renewed;
    }
    return {};
}

Result<void> RecordWriter::add_touched_matches() {
    std::set<Id> people;
    for (const Scope& scope : touched_scopes_) {
        if (is_beside_people(scope)) continue;
        const auto holders = transaction_.holders_of(scope);
        if (!holders) return holders.error();
        people.insert(holders->begin(), holders->end());
    }
    for (const Id person : people)
        if (auto added = add_matches_of(person); !added) return added;
    return {};
}

Result<void> RecordWriter::add_all_matches() {
    const auto matches = read_records_of<domain::Match>(transaction_);
    if (!matches) return matches.error();
    for (const domain::Match& match : *matches) {
        stale_matches_.insert(match.id);
        if (match.status != domain::MatchStatus::ended) continue;
        // Its grace may be over.
        const auto granted = transaction_.replace_grants(match.id, domain::grants_of(match, today_));
        if (!granted) return granted;
    }
    return {};
}

Result<void> RecordWriter::add_matches_of(Id participant) {
    const auto scopes = transaction_.scopes_held_by(participant);
    if (!scopes) return scopes.error();
    for (const Scope& scope : *scopes)
        if (scope.kind == domain::ScopeKind::match) stale_matches_.insert(scope.id);
    return {};
}

Result<void> RecordWriter::project(Id id) {
    const auto found = read_record(transaction_, id);
    if (!found) return found.error();
    const auto* match = *found ? std::get_if<domain::Match>(&**found) : nullptr;
    if (!match) return {};
    const auto records = read_records_held_by(transaction_, match->participant);
    if (!records) return records.error();
    return write_projection(*match, domain::shared_schedule(*match, *records, today_ - days_before, today_ + days_after));
}

Result<void> RecordWriter::write_projection(const domain::Match& match, std::span<const domain::SharedAppointment> appointments) {
    const auto before = read_records_in(transaction_, {domain::ScopeKind::match, match.id});
    if (!before) return before.error();
    for (const auto& [id, appointment] : before->all<domain::SharedAppointment>())
        if (std::ranges::find(appointments, id, &domain::SharedAppointment::id) == appointments.end())
            if (auto removed = remove(id); !removed) return removed;
    for (const domain::SharedAppointment& appointment : appointments)
        if (auto written = put(appointment); !written) return written.error();
    return {};
}

} // namespace foothold::server
