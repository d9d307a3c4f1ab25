#include "sync/server/record_reader.hpp"
#include "sync/server/service.hpp"

namespace foothold::server {

Result<std::vector<UnconfirmedDevice>> Service::unconfirmed_devices() {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    auto outstanding = (*transaction)->outstanding_purges();
    if (!outstanding) return outstanding.error();
    std::vector<UnconfirmedDevice> devices;
    for (OutstandingPurge& purge : *outstanding) {
        const auto record = read_record(**transaction, purge.person);
        if (!record) return record.error();
        const auto* person = *record ? std::get_if<domain::Person>(&**record) : nullptr;
        devices.push_back({std::move(purge), person ? person->name : std::string{}});
    }
    return devices;
}

} // namespace foothold::server
