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
    if (auto decided = decide(move, *records); !decided) return decided;
    return settle_talks(*records, move);
}

Result<void> MoveWriter::decide(Move& move, const Records& records) {
    move.entries = domain::decide_fates(move, records);
    for (const auto& [id, talk] : records.all<domain::Talk>()) {
        const auto* entry = talk.is_cancelled ? nullptr : move.find(domain::MoveSubject::appointment, id);
        if (!entry || entry->fate != domain::MoveFate::kept) continue;
        const auto after = called_off_by_others(talk, move);
        if (!after) return after.error();
        if (after->is_cancelled) std::erase_if(move.entries, [&](const auto& each) { return &each == entry; });
    }
    return put(move);
}

Result<void> MoveWriter::put(const Move& move) {
    if (auto written = writer_.put(move); !written) return written.error();
    if (const auto known = moves_of_.find(move.person); known != moves_of_.end()) {
        std::erase_if(known->second, [&](const Move& each) { return each.id == move.id; });
        known->second.push_back(move);
    }
    return {};
}

Result<void> MoveWriter::carry_out_before(Date today) {
    auto moves = read_records_of<Move>(transaction_);
    if (!moves) return moves.error();
    std::ranges::sort(*moves, {}, &Move::date);
    for (Move& move : *moves)
        if (!move.has_happened && move.date < today)
            if (auto done = carry_out(std::move(move)); !done) return done;
    return {};
}

Result<void> MoveWriter::carry_out(Move move) {
    const auto records = records_around(move);
    if (!records) return records.error();
    move.has_happened = true;
    if (auto decided = decide(move, *records); !decided) return decided;
    auto settled = settle<domain::Person>(*records, move);
    if (settled) settled = settle<domain::Enrolment>(*records, move);
    if (settled) settled = settle<domain::Contact>(*records, move);
    if (settled) settled = settle<domain::Internship>(*records, move);
    if (settled) settled = settle_talks(*records, move);
    for (const auto& [id, talk] : records->all<domain::Talk>())
        if (domain::calls_off(move, talk)) other_halves_.insert(talk.person == move.person ? talk.with_user : talk.person);
    return settled;
}

Result<void> MoveWriter::bring_back_talks(const Move& move) {
    const auto records = read_records_in(transaction_, {domain::ScopeKind::person, move.person});
    if (!records) return records.error();
    for (const auto& [id, talk] : records->all<domain::Talk>()) {
        const auto after = called_off_by_others(domain::restored(talk, move), move);
        if (!after) return after.error();
        if (auto written = writer_.put(*after); !written) return written.error();
    }
    return {};
}

Result<void> MoveWriter::settle_talks(const Records& records, const Move& move) {
    for (const auto& [id, talk] : records.all<domain::Talk>()) {
        const auto after = called_off_by_others(std::get<domain::Talk>(domain::settled(talk, move)), move);
        if (!after) return after.error();
        const auto written = writer_.put(*after);
        if (!written) return written.error();
        if (*written) other_halves_.insert(talk.person == move.person ? talk.with_user : talk.person);
    }
    return {};
}

Result<domain::Talk> MoveWriter::as_meant(domain::Talk talk, const Move& move) {
    if (!talk.is_cancelled) return talk;
    const auto others = other_moves(talk, move);
    if (!others) return others.error();
    bool is_called_off = domain::calls_off(move, talk);
    for (const Move& other : *others) {
        if (!domain::calls_off(other, talk)) continue;
        if (other.has_happened && other.date < move.date) return talk;
        is_called_off = true;
    }
    talk.is_cancelled = !is_called_off;
    return talk;
}

Result<domain::Talk> MoveWriter::called_off_by_others(domain::Talk talk, const Move& move) {
    if (talk.is_cancelled || talk.place.is_nil()) return talk;
    const auto others = other_moves(talk, move);
    if (!others) return others.error();
    for (const Move& other : *others) talk.is_cancelled = talk.is_cancelled || domain::calls_off(other, talk);
    return talk;
}

Result<std::vector<Move>> MoveWriter::other_moves(const domain::Talk& talk, const Move& move) {
    std::vector<Move> others;
    for (const Id person : {talk.person, talk.with_user}) {
        if (person.is_nil()) continue;
        auto known = moves_of_.find(person);
        if (known == moves_of_.end()) {
            const auto records = read_records_in(transaction_, {domain::ScopeKind::person, person});
            if (!records) return records.error();
            known = moves_of_.try_emplace(person).first;
            for (const auto& [id, each] : records->all<Move>()) known->second.push_back(each);
        }
        for (const Move& each : known->second)
            if (each.id != move.id) others.push_back(each);
    }
    return others;
}

template <class Entity>
Result<void> MoveWriter::settle(const Records& records, const Move& move) {
    for (const auto& [id, entity] : records.all<Entity>()) {
        const domain::Record after = domain::settled(entity, move);
        if (std::get<Entity>(after) == entity) continue;
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
    for (const auto& [id, talk] : talks) {
        const auto meant = as_meant(talk, move);
        if (!meant) return meant.error();
        records->put(*meant);
    }
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
