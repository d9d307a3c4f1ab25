#include "sync/server/move_writer.hpp"

#include "domain/relocate.hpp"
#include "sync/server/record_reader.hpp"

#include <algorithm>

namespace foothold::server {

using domain::Move;
using domain::Records;

Result<std::vector<Move>> announced_moves_in(StorageTransaction& transaction, const Scope& scope) {
    const auto kind = static_cast<std::uint32_t>(domain::Record{Move{}}.index());
    const auto granting = transaction.records_granting(scope, kind);
    if (!granting) return granting.error();
    std::vector<Move> moves;
    for (const EncodedRecord& content : *granting) {
        auto record = protocol::decode_record(content.kind, content.body);
        if (!record) return record.error();
        moves.push_back(std::get<Move>(std::move(*record)));
    }
    return moves;
}

Result<std::optional<Move>> announced_move_of(StorageTransaction& transaction, Id person) {
    auto moves = announced_moves_in(transaction, {domain::ScopeKind::person, person});
    if (!moves) return moves.error();
    // Somebody else may hold a person's scope one day.
    const auto own = std::ranges::find(*moves, person, &Move::person);
    return own == moves->end() ? std::optional<Move>{} : std::optional{std::move(*own)};
}

Result<void> MoveWriter::renew(Move move) {
    const auto records = records_around(move);
    if (!records) return records.error();
    move.entries = domain::decide_fates(move, *records);
    if (auto written = writer_.put(move); !written) return written.error();
    return settle<domain::Talk>(*records, move);
}

Result<void> MoveWriter::carry_out_before(Date today) {
    auto moves = read_records_of<Move>(transaction_);
    if (!moves) return moves.error();
    for (Move& move : *moves)
        if (!move.has_happened && move.date < today)
            if (auto done = carry_out(std::move(move)); !done) return done;
    return {};
}

Result<void> MoveWriter::carry_out(Move move) {
    const auto records = records_around(move);
    if (!records) return records.error();
    move.entries = domain::decide_fates(move, *records);
    move.has_happened = true;
    if (auto written = writer_.put(move); !written) return written.error();
    auto settled = settle<domain::Person>(*records, move);
    if (settled) settled = settle<domain::Enrolment>(*records, move);
    if (settled) settled = settle<domain::Contact>(*records, move);
    if (settled) settled = settle<domain::Internship>(*records, move);
    if (settled) settled = settle<domain::Talk>(*records, move);
    return settled;
}

template <class Entity>
Result<void> MoveWriter::settle(const Records& records, const Move& move) {
    for (const auto& [id, entity] : records.all<Entity>()) {
        constexpr bool may_be_restored = std::is_same_v<Entity, domain::Talk>;
        const domain::Record after = domain::settled(entity, move);
        if (!may_be_restored && std::get<Entity>(after) == entity) continue;
        if (auto written = writer_.put(after); !written) return written.error();
    }
    return {};
}

Result<Records> MoveWriter::records_around(const Move& move) {
    const auto scopes = transaction_.scopes_held_by(move.person);
    if (!scopes) return scopes.error();
    auto records = read_records_in(transaction_, {domain::ScopeKind::person, move.person});
    if (!records) return records;
    for (const Scope& scope : *scopes)
        if (auto added = add_contents(scope, *records); !added) return added.error();
    if (auto added = add_courses_at(move.to_place, *records); !added) return added.error();
    const auto talks = records->all<domain::Talk>();
    for (const auto& [id, talk] : talks) records->put(domain::restored(talk, move));
    return records;
}

Result<void> MoveWriter::add_contents(const Scope& scope, Records& records) {
    if (scope.kind != domain::ScopeKind::group && scope.kind != domain::ScopeKind::place) return {};
    auto known = contents_.find(scope);
    if (known == contents_.end()) {
        const auto encoded = transaction_.records_in(scope);
        if (!encoded) return encoded.error();
        known = contents_.try_emplace(scope).first;
        for (const EncodedRecord& content : *encoded) {
            auto record = protocol::decode_record(content.kind, content.body);
            if (!record) return record.error();
            known->second.push_back(std::move(*record));
        }
    }
    for (const domain::Record& record : known->second) records.put(record);
    return {};
}

Result<void> MoveWriter::add_courses_at(Id place, Records& records) {
    if (!courses_) {
        auto courses = read_records_of<domain::Course>(transaction_);
        if (!courses) return courses.error();
        courses_ = std::move(*courses);
    }
    for (const domain::Course& course : *courses_)
        if (course.place == place) records.put(course);
    return {};
}

} // namespace foothold::server
