#include "tests/sync/closure_claims.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sodium.h>

namespace foothold::sync_tests::zealand {

using namespace domain;

namespace {

constexpr int daytime = 10 * 60;

std::string text_of(MoveSubject what, Id id) { return std::string{name_of(what)} + " " + to_string(id); }

const Move* move_of(const Resident& resident, const Records& device) {
    const auto& moves = device.all<Move>();
    const bool is_one = moves.size() == 1 && moves.begin()->second.person == resident.id;
    return is_one ? &moves.begin()->second : nullptr;
}

std::string without(std::string_view kind, const Resident& resident) {
    return to_string(resident.id) + " has not exactly one " + std::string{kind};
}

std::optional<std::string> bytes_of(std::string_view base64url) {
    std::string bytes(base64url.size(), '\0');
    std::size_t size = 0;
    const int failure = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), base64url.data(),
                                          base64url.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failure != 0) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

const unsigned char* raw(const std::string& bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

/// As docs/proof-format.md tells others to do it.
bool is_signed(const std::string& credential, const std::string& key_text) {
    const auto end = credential.rfind('.');
    if (end == std::string::npos) return false;
    const auto signature = bytes_of(std::string_view{credential}.substr(end + 1));
    const auto key = bytes_of(key_text);
    const std::string message = credential.substr(0, end);
    return signature && key && signature->size() == crypto_sign_BYTES && key->size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(raw(*signature), raw(message), message.size(), raw(*key)) == 0;
}

} // namespace

Complaints about_buckets(const Resident& resident, const Records& device, Date today) {
    const Move* move = move_of(resident, device);
    if (!move) return {without("move", resident)};
    Complaints complaints;
    std::map<std::pair<MoveSubject, Id>, std::vector<const MoveEntry*>> told;
    for (const MoveEntry& entry : move->entries) told[{entry.what, entry.about}].push_back(&entry);
    for (const Thing& thing : resident.things) {
        const auto entries = told[{thing.what, thing.id}];
        told.erase({thing.what, thing.id});
        const std::string name = text_of(thing.what, thing.id);
        if (entries.size() != 1) {
            complaints.push_back(name + " is in " + std::to_string(entries.size()) + " buckets");
            continue;
        }
        const MoveEntry& entry = *entries.front();
        const MoveFate fate = thing.fate_at(move->to_place);
        if (entry.fate != fate)
            complaints.push_back(name + " is " + std::string{name_of(entry.fate)} + ", should be " + std::string{name_of(fate)});
        const bool is_ahead = thing.is_on_days_after || thing.what == MoveSubject::contact || today < moving_day;
        if (fate == MoveFate::kept && is_ahead && !device.find_any(thing.id)) complaints.push_back(name + " is not here");
        if (fate != MoveFate::kept && entry.title.empty()) complaints.push_back(name + " goes without a word");
        if (fate == MoveFate::moved && thing.what != MoveSubject::appointment && entry.instead != thing.there.at(move->to_place))
            complaints.push_back(name + " goes on as something else");
    }
    for (const auto& [key, entries] : told) complaints.push_back(text_of(key.first, key.second) + " is nothing of theirs");
    return complaints;
}

Complaints about_days(const Zealand& zealand, const Resident& resident, const Records& device) {
    const Move* move = move_of(resident, device);
    if (!move) return {without("move", resident)};
    std::set<Id> expected;
    for (const Thing& thing : resident.things) {
        const MoveFate fate = thing.fate_at(move->to_place);
        if (thing.is_on_days_after && fate == MoveFate::kept) expected.insert(thing.id);
        if (thing.what != MoveSubject::course || fate != MoveFate::moved) continue;
        const auto& sessions = zealand.sessions_there.at(thing.there.at(move->to_place));
        expected.insert(sessions.begin(), sessions.end());
    }
    std::set<Id> found;
    for (const Appointment& appointment : schedule_of(resident.id, device, moving_day, last_day))
        if (!appointment.is_cancelled) found.insert(appointment.source);
    Complaints complaints;
    std::vector<Id> different;
    std::ranges::set_symmetric_difference(expected, found, std::back_inserter(different));
    for (const Id id : different)
        complaints.push_back(to_string(id) + (found.contains(id) ? " is still on a day" : " is on no day any more"));
    return complaints;
}

Complaints about_lifeline(const Zealand& zealand, const Resident& resident, const Records& device,
                          const std::vector<Date>& days) {
    const Move* move = move_of(resident, device);
    if (!move) return {without("move", resident)};
    std::vector<Line> lines = resident.lifeline;
    for (const Id contact : zealand.lines_there.at(move->to_place)) lines.push_back({contact, moving_day, {}});
    Complaints complaints;
    for (const Date day : days) {
        std::multiset<Id> expected;
        for (const Line& line : lines)
            if ((!line.from || *line.from <= day) && (!line.until || day <= *line.until)) expected.insert(line.contact);
        std::multiset<Id> found;
        for (const Reachable& entry : lifeline(device, {day, daytime})) found.insert(entry.contact->id);
        std::vector<Id> different;
        std::ranges::set_symmetric_difference(expected, found, std::back_inserter(different));
        for (const Id id : different)
            complaints.push_back(to_string(id) +
                                 (found.contains(id) ? " is stale in the lifeline on " : " cannot be called on ") +
                                 to_string(day));
    }
    return complaints;
}

Complaints about_plan(const Resident& resident, const Records& device) {
    const auto& plans = device.all<Plan>();
    if (plans.size() != 1) return {without("plan", resident)};
    if (plans.begin()->second == resident.plan) return {};
    return {"the plan of " + to_string(resident.id) + " is another"};
}

Complaints about_proof(const Resident& resident, const Records& device) {
    const auto& proofs = device.all<Proof>();
    std::set<Id> expected(resident.proven.begin(), resident.proven.end());
    if (expected.empty() && proofs.empty()) return {};
    if (proofs.size() != 1) return {without("proof", resident)};
    const Proof& proof = proofs.begin()->second;
    Complaints complaints;
    for (const ProofItem& item : proof.items)
        if (expected.erase(item.about) == 0) complaints.push_back(to_string(item.about) + " is not theirs to prove");
    for (const Id id : expected) complaints.push_back(to_string(id) + " is not proven any more");
    const auto* issuer = device.find<Organisation>(proof.issuer);
    if (!issuer || !is_signed(proof.credential, issuer->proof_key))
        complaints.push_back("the proof of " + to_string(resident.id) + " is not signed");
    return complaints;
}

} // namespace foothold::sync_tests::zealand
