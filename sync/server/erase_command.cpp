#include "sync/server/erase_command.hpp"

#include "sync/server/digest.hpp"

#include <fmt/core.h>

namespace foothold::server {

namespace {

Result<Id> find_person(Service& service, const std::string& word) {
    if (const auto id = domain::parse_id(word)) return *id;
    const Id of_key = id_of_key("person", word);
    const auto is_key = service.has_record(of_key);
    if (!is_key) return is_key.error();
    if (*is_key) return of_key;
    const auto named = service.people_named(word);
    if (!named) return named.error();
    if (named->empty()) return Error{"server.person_unknown", "no person has the key, id or name " + word};
    if (named->size() == 1) return named->front();
    std::string detail = fmt::format("{} people are called {}; say which:", named->size(), word);
    for (const Id id : *named) detail += ' ' + domain::to_string(id);
    return Error{"server.person_unknown", detail};
}

void print(const ErasureReport& report) {
    for (std::size_t kind = 0; kind < report.erased_by_kind.size(); ++kind)
        if (report.erased_by_kind[kind] > 0)
            fmt::print("{:>8}  {}\n", report.erased_by_kind[kind], domain::record_kind_names[kind]);
    fmt::print("{:>8}  records of others that stay and say less\n", report.changed);
    fmt::print("{:>8}  others whose devices have something to purge\n", report.acquaintances);
    if (report.mentions.empty()) return;
    fmt::print("{:>8}  records of others have \"{}\" in a text, of this human or another; somebody has to look:\n",
               report.mentions.size(), report.name);
    for (const auto& mention : report.mentions)
        fmt::print("          {} {}\n", domain::record_kind_names[mention.kind], domain::to_string(mention.record));
}

std::string_view words_for(PurgeReason reason) {
    switch (reason) {
    case PurgeReason::scope_lost:
        return "may not see something any more";
    case PurgeReason::other_erased:
        return "knew somebody who was erased";
    case PurgeReason::person_erased:
        break;
    }
    return "was erased";
}

std::string time_of(Instant instant) {
    const auto local = domain::danish_time(instant);
    return fmt::format("{} {:02}:{:02}", domain::to_string(local.date), local.minute / 60, local.minute % 60);
}

} // namespace

Result<void> erase_person(Service& service, ErasureLedger& ledger, const std::string& word, bool is_rehearsal) {
    const auto person = find_person(service, word);
    if (!person) return person.error();
    const auto report = service.erase(*person, ledger, is_rehearsal);
    if (!report) return report.error();
    if (is_rehearsal) fmt::print("a rehearsal: nothing has been erased\n");
    print(*report);
    return {};
}

Result<void> list_purges(Service& service) {
    const auto devices = service.unconfirmed_devices();
    if (!devices) return devices.error();
    if (devices->empty()) {
        fmt::print("every device has confirmed that it holds nothing that it may not hold\n");
        return {};
    }
    for (const UnconfirmedDevice& device : *devices)
        fmt::print("{}  {}  {}  {} ({})\n", time_of(device.purge.since), domain::to_string(device.purge.device),
                   device.purge.device_name.empty() ? "-" : device.purge.device_name,
                   device.person_name.empty() ? "a person" : device.person_name, words_for(device.purge.reason));
    fmt::print(
        "{} devices have not confirmed. One with an app from before receipts never does: it stays here until it has a newer "
        "app and has synced.\n",
        devices->size());
    return {};
}

} // namespace foothold::server
