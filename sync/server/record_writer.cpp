#include "sync/server/record_writer.hpp"

#include "domain/sharing.hpp"
#include "sync/server/record_reader.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

/// The days that a mentor sees, counted from today.
constexpr int days_before = 14;
constexpr int days_after = 42;

} // namespace

Result<bool> RecordWriter::put(const domain::Record& record) {
    const Id id = domain::id_of(record);
    const EncodedRecord content = protocol::encode_record(record);
    if (content.body.size() > protocol::record_bytes_max) return Error{"server.record_too_large", domain::to_string(id)};
    const auto before = transaction_.find_record(id);
    if (!before) return before.error();
    if (*before == content) return false;
    if (auto noted = note_scopes_of(id); !noted) return noted.error();
    const auto scopes = domain::scopes_of(record);
    if (auto written = transaction_.write_record(id, content, scopes); !written) return written.error();
    if (auto granted = transaction_.replace_grants(id, domain::grants_of(record)); !granted) return granted.error();
    touched_scopes_.insert(scopes.begin(), scopes.end());
    if (std::holds_alternative<domain::Match>(record)) stale_matches_.insert(id);
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
    if (auto found = find_stale_matches(); !found) return found;
    for (const Id match : std::exchange(stale_matches_, {}))
        if (auto projected = project(match); !projected) return projected;
    touched_scopes_.clear();
    return {};
}

Result<void> RecordWriter::find_stale_matches() {
    const auto day = transaction_.projected_day();
    if (!day) return day.error();
    if (*day != today_) {
        const auto matches = read_records_of<domain::Match>(transaction_);
        if (!matches) return matches.error();
        for (const domain::Match& match : *matches) stale_matches_.insert(match.id);
        return transaction_.set_projected_day(today_);
    }
    for (const Scope& scope : touched_scopes_) {
        if (scope.kind == domain::ScopeKind::everybody || scope.kind == domain::ScopeKind::match) continue;
        const auto holders = transaction_.holders_of(scope);
        if (!holders) return holders.error();
        for (const Id holder : *holders)
            if (auto added = add_matches_of(holder); !added) return added;
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
