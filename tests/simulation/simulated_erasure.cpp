#include "sync/protocol/codec.hpp"
#include "tests/simulation/must.hpp"
#include "tests/simulation/simulated_server.hpp"

#include <algorithm>

namespace foothold::simulation {

using domain::Id;

void SimulatedServer::erase(Id person) {
    const auto report = running_->service.erase(person, running_->ledger);
    if (is_power_cut()) {
        unanswered_ = Unanswered{oracle_, {}};
        unanswered_->erased = person;
        return;
    }
    const bool is_known = !oracle_.is_erased(person);
    if (report.has_value() != is_known || (!is_known && report.error().code != "server.person_unknown"))
        throw Violation(is_known ? "somebody cannot be erased: " + report.error().code : "somebody is erased again");
    if (!is_known) return;
    begin_day(domain::danish_time(now()).date);
    note_erasure(person);
}

void SimulatedServer::note_erasure(Id person) {
    known_rightful_.clear();
    if (oracle_.is_erased(person)) return;
    if (const auto* known = oracle_.records().find<domain::Person>(person)) erased_[person] = known->name;
    for (const Id acquaintance : oracle_.acquaintances_of(person)) receipts_.owe(acquaintance);
    receipts_.owe(person);
    oracle_.erase(person);
    oracle_.renew_moves();
}

// A receipt counts when it has come; whether the server could still write that down before its power went is its own matter.
void SimulatedServer::note_receipt(const server::Device& device, const protocol::SyncRequest& request) {
    if (request.purged) receipts_.receive(device.id, *request.purged);
}

bool SimulatedServer::is_listed(Id device) {
    return std::ranges::any_of(must(running_->service.unconfirmed_devices()),
                               [&](const server::UnconfirmedDevice& listed) { return listed.purge.device == device; });
}

// They hear nothing else, and are unknown when they have confirmed.
SimulatedServer::Answered SimulatedServer::check_farewell(Answered answered, const server::Device& device) {
    if (answered.http.status == 401 || answered.http.status == 429) return answered;
    if (answered.http.status != 200) throw Violation("the device of somebody who was erased is not told so");
    const auto response = read<protocol::SyncResponse>(answered.http.body, answered.http.content_encoding);
    if (!response.is_erased || !response.changes.empty() || !response.verdicts.empty())
        throw Violation("the device of somebody who was erased is told something else");
    if (response.purge) receipts_.ask(device.id, *response.purge);
    return answered;
}

Disk::Image SimulatedServer::backup_with_ledger() const {
    Disk::Image image = backup_->image;
    std::erase_if(image, [](const auto& file) { return file.first.starts_with("erasures"); });
    for (const auto& [name, content] : disk_.image())
        if (name.starts_with("erasures")) image[name] = content;
    return image;
}

// But for devices that left before a backup was put back.
bool SimulatedServer::awaits_receipts() {
    return std::ranges::any_of(must(running_->service.unconfirmed_devices()), [&](const server::UnconfirmedDevice& listed) {
        return !was_restored_ || !oracle_.is_erased(listed.purge.person);
    });
}

void SimulatedServer::check_receipts() {
    if (awaits_receipts()) throw Violation("a device has not confirmed that something is gone from it");
    for (const auto& [file, content] : disk_.durable_image())
        for (const auto& [person, name] : erased_)
            if (content.find(name) != std::string::npos) throw Violation("the name of somebody who was erased is in " + file);
}

} // namespace foothold::simulation
