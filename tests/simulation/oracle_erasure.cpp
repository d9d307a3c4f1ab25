#include "sync/protocol/record_codec.hpp"
#include "tests/simulation/every_record.hpp"
#include "tests/simulation/oracle.hpp"

namespace foothold::simulation {

using namespace domain;

namespace {

bool hangs_on_one_of(const Record& record, const std::set<Id>& gone) {
    const auto* answer = std::get_if<Attendance>(&record);
    const auto* notice = std::get_if<Notice>(&record);
    const auto* request = std::get_if<SupportRequest>(&record);
    return (answer && gone.contains(answer->appointment)) || (notice && gone.contains(notice->about)) ||
           (request && gone.contains(request->about));
}

} // namespace

std::string bytes_of(Id id) {
    std::string bytes;
    for (const std::uint64_t half : {id.high, id.low})
        for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(half >> shift));
    return bytes;
}

// Whatever field it is in.
bool mentions(const Record& record, Id person) {
    return protocol::encode_record(record).body.find(bytes_of(person)) != std::string::npos;
}

bool Oracle::mentions_erased(const Record& record) const {
    return std::ranges::any_of(erased_, [&](Id person) { return mentions(record, person); });
}

std::set<Id> Oracle::acquaintances_of(Id person) const {
    std::set<Id> acquaintances;
    for (const auto& [other, record] : records_.all<Person>())
        if (other != person)
            for (const Record& seen : visible_to(other))
                if (mentions(seen, person)) acquaintances.insert(other);
    return acquaintances;
}

void Oracle::erase(Id person) {
    erased_.insert(person);
    std::set<Id> gone;
    for_each(records_, [&](const auto& entity) {
        if (mentions(entity, person)) gone.insert(entity.id);
    });
    for (std::size_t before = 0; before < gone.size();) {
        before = gone.size();
        std::set<Id> hanging;
        for_each(records_, [&](const auto& entity) {
            if (hangs_on_one_of(entity, gone)) hanging.insert(entity.id);
        });
        gone.merge(hanging);
    }
    for (const Id id : gone) records_.erase(id);
    const auto moves = records_.all<Move>();
    for (auto [id, move] : moves) {
        std::erase_if(move.entries, [&](const MoveEntry& entry) { return gone.contains(entry.about); });
        records_.put(move);
    }
    const auto events = records_.all<Event>();
    for (auto [id, event] : events) {
        event.coming = coming(id);
        records_.put(event);
    }
}

} // namespace foothold::simulation
